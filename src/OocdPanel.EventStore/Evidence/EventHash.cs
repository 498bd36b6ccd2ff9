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

    private const int Parts = 4;

    /// <summary>SHA-256 over the previous hash and the four salted digests.</summary>
    /// <param name="previous">Hash of the stream's event before; null for the first, and where that one has none.</param>
    public static byte[] Of(StoredFacts facts, byte[]? previous, ReadOnlySpan<byte> saltKey)
    {
        Span<byte> chained = stackalloc byte[Size * (Parts + 1)];
        (previous ?? new byte[Size]).CopyTo(chained);
        Digests(facts, saltKey, chained[Size..]);
        return SHA256.HashData(chained);
    }

    /// <summary>The digests of the order, open, withheld and personal parts, one after the other.</summary>
    public static void Digests(StoredFacts facts, ReadOnlySpan<byte> saltKey, Span<byte> to)
    {
        Span<byte> salts = stackalloc byte[SaltSize * Parts];
        Salts(facts.Id, saltKey, salts);
        var part = new ByteBuffer();
        for (var i = 0; i < Parts; i++)
        {
            part.Length = 0;
            part.Add(salts.Slice(i * SaltSize, SaltSize));
            Write(facts, i, part);
            SHA256.HashData(part.Written, to.Slice(i * Size, Size));
        }
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
        switch (part)
        {
            case 0:
                EventParts.WriteOrder(facts.Name, facts.Stream, facts.StreamType, facts.Version, to);
                break;
            case 1:
                EventParts.WriteOpen(facts.Data, to);
                break;
            case 2:
                EventParts.WriteWithheld(facts.Data, facts.Headers, facts.Id, facts.RecordedAt, to);
                break;
            default:
                EventParts.WritePersonal(facts.Data, facts.Headers, facts.Subjects, to);
                break;
        }
    }
}
