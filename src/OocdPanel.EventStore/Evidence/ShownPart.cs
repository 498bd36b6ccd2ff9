using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OocdPanel.EventStore.Evidence;

/// <summary>One of an event's four parts in an exported history: shown with its salt, or withheld, so that only its digest is there.</summary>
public sealed class ShownPart
{
    private ShownPart(byte[]? salt, byte[]? value, byte[] digest) => (Salt, Value, Digest) = (salt, value, digest);

    /// <summary>16 bytes; null when withheld.</summary>
    public byte[]? Salt { get; }

    /// <summary>The part's RFC 8785 form; null when withheld.</summary>
    public byte[]? Value { get; }

    /// <summary>SHA-256(salt ‖ value).</summary>
    public byte[] Digest { get; }

    /// <summary>A part that is shown.</summary>
    /// <param name="value">In its RFC 8785 form.</param>
    public static ShownPart Shown(byte[] salt, byte[] value) => new(salt, value, SHA256.HashData([.. salt, .. value]));

    /// <summary>A part that is left out.</summary>
    public static ShownPart WithheldAs(byte[] digest) => new(null, null, digest);

    /// <summary>The same part, left out.</summary>
    public ShownPart LeftOut() => WithheldAs(Digest);

    internal static ShownPart Of(JsonElement value, string what)
    {
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("digest", out var digest))
        {
            Exactly.Object(value, what, ["digest"]);
            return WithheldAs(Exactly.Hash(digest, $"{what}'s digest"));
        }
        Exactly.Object(value, what, ["salt", "value"]);
        var shown = value.GetProperty("value");
        if (shown.ValueKind != JsonValueKind.Object) throw new NotInFormatException($"{what}'s value is not an object.");
        return Shown(Exactly.Bytes(value.GetProperty("salt"), EventHash.SaltSize, $"{what}'s salt"), Exactly.Raw(shown));
    }

    internal string Written() => Value is null
        ? $$"""{"digest":"{{Convert.ToBase64String(Digest)}}"}"""
        : $$"""{"salt":"{{Convert.ToBase64String(Salt!)}}","value":{{Encoding.UTF8.GetString(Value)}}}""";
}
