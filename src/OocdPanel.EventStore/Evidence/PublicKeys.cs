using System.Security.Cryptography;
using System.Text.Json;

namespace OocdPanel.EventStore.Evidence;

/// <summary>The public keys of those who sign heads, by id. Whoever checks a proof must have them from elsewhere than the proof.</summary>
public sealed class PublicKeys
{
    private const string Algorithm = "ES256";
    private const string Curve = "1.2.840.10045.3.1.7"; // P-256
    private const int IdLength = 16;

    private readonly SortedDictionary<string, byte[]> _keys = new(StringComparer.Ordinal);

    /// <param name="keys">P-256 keys; only their public halves are kept.</param>
    /// <exception cref="ArgumentException">One is of another curve.</exception>
    public PublicKeys(params ECDsa[] keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var key in keys)
            _keys[IdOf(key)] = IsOnCurve(key) ? key.ExportSubjectPublicKeyInfo() : throw new ArgumentException("A key is not on the curve P-256.", nameof(keys));
    }

    private PublicKeys(IEnumerable<byte[]> infos)
    {
        foreach (var info in infos)
            if (!_keys.TryAdd(IdOf(info), info)) throw new NotInFormatException($"The key {IdOf(info)} stands twice among the keys.");
    }

    /// <summary>The ids, sorted.</summary>
    public IReadOnlyCollection<string> Ids => _keys.Keys;

    /// <summary>A key's id: the first 16 hexadecimal digits of SHA-256 of its SubjectPublicKeyInfo.</summary>
    public static string IdOf(ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return IdOf(key.ExportSubjectPublicKeyInfo());
    }

    /// <summary>Reads <c>{"keys":[{"algorithm":"ES256","id":…,"spki":base64}]}</c>.</summary>
    /// <exception cref="NotInFormatException">It is not exactly that, an id is not its key's, or a key is not on P-256.</exception>
    public static PublicKeys Read(ReadOnlyMemory<byte> json)
    {
        using var document = Exactly.Document(json, "The list of keys");
        Exactly.Form(document, "The list of keys"); // so that every text in it can be read
        Exactly.Object(document.RootElement, "The list of keys", ["keys"]);
        return new([.. Exactly.List(document.RootElement.GetProperty("keys"), "The list of keys").Select(Info)]);
    }

    /// <summary>These and others.</summary>
    public PublicKeys With(PublicKeys others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return new(_keys.Concat(others._keys).DistinctBy(key => key.Key).Select(key => key.Value));
    }

    /// <summary>Writes what <see cref="Read"/> reads, in its RFC 8785 form.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(new
    {
        keys = _keys.Select(key => new { algorithm = Algorithm, id = key.Key, spki = Convert.ToBase64String(key.Value) }),
    }, Plain);

    internal bool Knows(string id) => _keys.ContainsKey(id);

    internal bool Verify(string id, byte[] signed, byte[] signature)
    {
        if (!_keys.TryGetValue(id, out var info)) return false;
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(info, out _);
        return key.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    internal static string Id(JsonElement value, string what) =>
        Exactly.Text(value, what) is { Length: IdLength } id && id.All(digit => char.IsAsciiDigit(digit) || digit is >= 'a' and <= 'f') ? id : throw new NotInFormatException($"{what} is not the id of a key.");

    // Base64's + and / need no escape in canonical JSON.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string IdOf(byte[] info) => Convert.ToHexStringLower(SHA256.HashData(info))[..IdLength];

    private static byte[] Info(JsonElement value)
    {
        Exactly.Object(value, "A key", ["algorithm", "id", "spki"]);
        var id = Id(value.GetProperty("id"), "A key's id");
        Exactly.Constant(value.GetProperty("algorithm"), Algorithm, $"The algorithm of key {id}");
        var info = Exactly.Bytes(value.GetProperty("spki"), null, $"The key {id}");
        if (IdOf(info) != id) throw new NotInFormatException($"The key {id} does not have that id.");
        using var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(info, out var read);
            if (read == info.Length && IsOnCurve(key)) return info;
        }
        catch (CryptographicException)
        {
            // Said below.
        }
        throw new NotInFormatException($"The key {id} is not a public key on P-256.");
    }

    private static bool IsOnCurve(ECDsa key) => key.ExportParameters(false).Curve is { IsNamed: true, Oid.Value: Curve };
}
