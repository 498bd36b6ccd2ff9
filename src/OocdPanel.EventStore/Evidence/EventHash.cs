using System.Security.Cryptography;
using System.Text.Json;

namespace OocdPanel.EventStore.Evidence;

/// <summary>What is known of an event as it stands in storage.</summary>
/// <param name="Data">Stored data: open, withheld and encrypted members together.</param>
/// <param name="Headers">Stored headers.</param>
internal readonly record struct StoredFacts(
    Guid Id, Guid Stream, string StreamType, long Version, string Name, DateTimeOffset RecordedAt, IReadOnlyList<Guid> Subjects,
    JsonElement Data, JsonElement Headers);

/// <summary>The hash by which an event stands on the one before it.</summary>
internal static class EventHash
{
    /// <summary>Bytes of a hash, and of a digest.</summary>
    public const int Size = 32;

    /// <summary>Bytes of one part's salt.</summary>
    public const int SaltSize = 16;

    private const int PartCount = 4;
    private const int MostKept = 64 * 1024;

    /// <summary>One event's parts are written one after the other, without waiting.</summary>
    [ThreadStatic]
    private static ByteBuffer[]? buffersOfThread;

    /// <summary>SHA-256 over the previous hash and the four salted digests.</summary>
    /// <param name="previous">Hash of the stream's event before; null for the first, and where that one has none.</param>
    public static byte[] Of(StoredFacts facts, byte[]? previous, ReadOnlySpan<byte> saltKey)
    {
        Span<byte> chained = stackalloc byte[Size * (PartCount + 1)];
        (previous ?? new byte[Size]).CopyTo(chained);
        Digests(facts, saltKey, chained[Size..]);
        return SHA256.HashData(chained);
    }

    /// <summary>The digests of the order, open, withheld and personal parts, one after the other.</summary>
    public static void Digests(StoredFacts facts, ReadOnlySpan<byte> saltKey, Span<byte> to)
    {
        Span<byte> salts = stackalloc byte[SaltSize * PartCount];
        Salts(facts.Id, saltKey, salts);
        var buffers = buffersOfThread is { } used && used.All(b => b.Capacity <= MostKept)
            ? used
            : buffersOfThread = [new ByteBuffer(), new ByteBuffer(), new ByteBuffer(), new ByteBuffer()];
        for (var i = 0; i < PartCount; i++)
        {
            buffers[i].Length = 0;
            buffers[i].Add(salts.Slice(i * SaltSize, SaltSize));
        }
        EventParts.WriteOrder(facts.Name, facts.Stream, facts.StreamType, facts.Version, buffers[0]);
        EventParts.Write(facts, Parts.All, new PartBuffers(buffers[1], buffers[2], buffers[3]));
        for (var i = 0; i < PartCount; i++)
            SHA256.HashData(buffers[i].Written, to.Slice(i * Size, Size));
    }

    /// <summary>Four salts, in the parts' order, from the service's key and the event's id.</summary>
    public static void Salts(Guid id, ReadOnlySpan<byte> saltKey, Span<byte> to)
    {
        Span<byte> name = stackalloc byte[16];
        id.TryWriteBytes(name, bigEndian: true, out _);
        HMACSHA512.HashData(saltKey, name, to);
    }

    /// <param name="part">0 order, 1 open, 2 withheld, 3 personal.</param>
    public static void Write(StoredFacts facts, int part, ByteBuffer to)
    {
        if (part == 0)
        {
            EventParts.WriteOrder(facts.Name, facts.Stream, facts.StreamType, facts.Version, to);
            return;
        }
        EventParts.Write(facts, (Parts)(1 << (part - 1)), new PartBuffers(to, to, to));
    }
}
