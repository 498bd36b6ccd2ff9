using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OocdPanel.EventStore.Evidence;

/// <summary>A head with its signature, as it is kept, published, and written to the second place.</summary>
/// <param name="Signature">64 bytes.</param>
public sealed record SignedHead(Head Head, byte[] Signature)
{
    private const int SignatureSize = 64;

    private static readonly string[] Members = ["at", "format", "key", "log", "number", "previous", "root", "signature", "size"];

    /// <summary>Reads a head's file. The signature is not checked here: see <see cref="IsSigned"/>.</summary>
    /// <exception cref="NotInFormatException">It is not exactly in the form of a head.</exception>
    public static SignedHead Read(ReadOnlyMemory<byte> file)
    {
        using var document = Exactly.Canonical(file, "The head");
        return Of(document.RootElement, "The head");
    }

    /// <summary>The file of a head: its RFC 8785 form, and nothing after it.</summary>
    public byte[] Write() => Encoding.ASCII.GetBytes(Written());

    /// <summary>SHA-256 of the file, on which the next head stands.</summary>
    public byte[] Hash() => SHA256.HashData(Write());

    /// <summary>Whether the key that the head names is among these, and has signed it.</summary>
    public bool IsSigned(PublicKeys keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return keys.Verify(Head.Key, Head.Canonical(), Signature);
    }

    internal string Written() => Head.Written(Signature);

    internal static SignedHead Of(JsonElement value, string what)
    {
        Exactly.Object(value, what, Members);
        Exactly.Constant(value.GetProperty("format"), Head.Format, $"{what}'s format");
        var head = new Head(
            Exactly.Uuid(value.GetProperty("log"), $"{what}'s log"),
            Exactly.Whole(value.GetProperty("number"), 1, $"{what}'s number"),
            Exactly.Moment(value.GetProperty("at"), $"{what}'s time"),
            Exactly.Whole(value.GetProperty("size"), 1, $"{what}'s size"),
            Exactly.Hash(value.GetProperty("root"), $"{what}'s root"),
            Exactly.Hash(value.GetProperty("previous"), $"{what}'s previous head"),
            PublicKeys.Id(value.GetProperty("key"), $"{what}'s key"));
        if (head.Number == 1 && head.Previous.Any(one => one != 0)) throw new NotInFormatException($"{what} is the first, but stands on another.");
        return new(head, Exactly.Bytes(value.GetProperty("signature"), SignatureSize, $"{what}'s signature"));
    }
}
