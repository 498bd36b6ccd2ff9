using System.Security.Cryptography;
using System.Text.Json;

namespace OocdPanel.EventStore.Evidence;

/// <summary>An event in an exported history, with what proves it.</summary>
/// <param name="Version">Its version in the stream.</param>
/// <param name="Leaf">Its index among the leaves of the log's tree, from 0.</param>
/// <param name="Path">The path from that leaf to the head's root.</param>
/// <param name="Order">Name, stream and version; always shown.</param>
/// <param name="Open">What all may see.</param>
/// <param name="Withheld">Dates, staff, and other metadata.</param>
/// <param name="Personal">What is encrypted.</param>
/// <param name="Keys">Keys of this event by subject, which disclose what is personal to them; each 32 bytes.</param>
public sealed record HistoryEvent(
    long Version, long Leaf, IReadOnlyList<byte[]> Path, ShownPart Order, ShownPart Open, ShownPart Withheld, ShownPart Personal,
    IReadOnlyDictionary<Guid, byte[]> Keys)
{
    internal const int KeySize = 32;

    /// <summary>The event's hash.</summary>
    /// <param name="previous">Hash of the version before; 32 zero bytes for the first.</param>
    public byte[] Hash(byte[] previous) => SHA256.HashData([.. previous, .. Order.Digest, .. Open.Digest, .. Withheld.Digest, .. Personal.Digest]);

    /// <summary>An event as it is stored, with all its parts shown and no key given.</summary>
    internal static HistoryEvent Of(StoredFacts facts, ReadOnlySpan<byte> saltKey, long leaf, IReadOnlyList<byte[]> path)
    {
        var salts = new byte[4 * EventHash.SaltSize];
        EventHash.Salts(facts.Id, saltKey, salts);
        return new(facts.Version, leaf, path, Part(0), Part(1), Part(2), Part(3), new Dictionary<Guid, byte[]>());

        ShownPart Part(int part)
        {
            var value = new ByteBuffer();
            EventHash.Write(facts, part, value);
            return ShownPart.Shown(salts[(part * EventHash.SaltSize)..((part + 1) * EventHash.SaltSize)], value.ToArray());
        }
    }

    internal static HistoryEvent Of(JsonElement value, int place)
    {
        var what = $"The event at place {place}";
        Exactly.Object(value, what, ["leaf", "parts", "path", "version"], "keys");
        var parts = Exactly.Object(value.GetProperty("parts"), $"{what}'s list of parts", ["open", "order", "personal", "withheld"]);
        return new(
            Exactly.Whole(value.GetProperty("version"), 1, $"{what}'s version"),
            Exactly.Whole(value.GetProperty("leaf"), 0, $"{what}'s leaf"),
            [.. Exactly.List(value.GetProperty("path"), $"{what}'s path").Select(hash => Exactly.Hash(hash, $"{what}'s path"))],
            Part("order"), Part("open"), Part("withheld"), Part("personal"),
            value.TryGetProperty("keys", out var keys) ? SubjectsKeys(keys, $"{what}'s list of keys") : new Dictionary<Guid, byte[]>());

        ShownPart Part(string name) => ShownPart.Of(parts.GetProperty(name), $"{what}'s {name} part");
    }

    internal string Written()
    {
        var keys = Keys.Select(key => $"\"{key.Key:D}\":\"{Convert.ToBase64String(key.Value)}\"").Order(StringComparer.Ordinal);
        var parts = $"\"open\":{Open.Written()},\"order\":{Order.Written()},\"personal\":{Personal.Written()},\"withheld\":{Withheld.Written()}";
        return (Keys.Count == 0 ? "{" : $"{{\"keys\":{{{string.Join(',', keys)}}},")
            + $"\"leaf\":{Leaf},\"parts\":{{{parts}}},\"path\":{HistoryFile.Hashes(Path)},\"version\":{Version}}}";
    }

    private static Dictionary<Guid, byte[]> SubjectsKeys(JsonElement value, string what)
    {
        if (value.ValueKind != JsonValueKind.Object || value.GetPropertyCount() == 0) throw new NotInFormatException($"{what} is not an object with members.");
        return value.EnumerateObject().ToDictionary(key => Exactly.Uuid(key.Name, what), key => Exactly.Bytes(key.Value, KeySize, what));
    }
}
