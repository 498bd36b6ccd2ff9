using System.Security.Cryptography;
using System.Text.Json;

namespace OocdPanel.EventStore.Evidence;

/// <summary>A personal member of a proved event.</summary>
/// <param name="Path">Where it stands in the personal part: a JSON pointer (RFC 6901).</param>
/// <param name="Value">Its RFC 8785 form; null where no key discloses it.</param>
public sealed record ProvedMember(string Path, Guid Subject, byte[]? Value);

/// <summary>The encrypted members of a personal part, opened where the event's key for their subject is given.</summary>
internal static class PersonalMembers
{
    private const int Prefix = 3;
    private const int Tag = 16;
    private const int Nonce = 12;
    private const int Commitment = 32;

    /// <exception cref="NotInFormatException">A member is no ciphertext of the format, a key does not open what it should, or opens nothing.</exception>
    public static IReadOnlyList<ProvedMember> Open(JsonElement personal, IReadOnlyList<Guid> subjects, IReadOnlyDictionary<Guid, byte[]> keys)
    {
        var members = Found(personal.GetProperty("data"), "/data").Concat(Found(personal.GetProperty("headers"), "/headers"))
            .Select(found => Open(found.Path, Exactly.Bytes(found.Cipher, null, $"the member {found.Path}"), subjects, keys)).ToList();
        foreach (var (subject, _) in keys)
            if (!members.Any(member => member.Subject == subject)) throw new NotInFormatException($"a key is given for {subject}, of whom it holds nothing.");
        return members;
    }

    private static ProvedMember Open(string path, byte[] cipher, IReadOnlyList<Guid> subjects, IReadOnlyDictionary<Guid, byte[]> keys)
    {
        if (cipher.Length <= Prefix + Commitment + Tag || cipher[0] >= subjects.Count) throw new NotInFormatException($"the member {path} is not in the form of an encrypted one.");
        var subject = subjects[cipher[0]];
        return new(path, subject, keys.TryGetValue(subject, out var key) ? Decrypted(path, cipher, key) : null);
    }

    private static byte[] Decrypted(string path, byte[] cipher, byte[] key)
    {
        var nonce = new byte[Nonce];
        cipher.AsSpan(1, 2).CopyTo(nonce.AsSpan(Nonce - 2));
        var plain = new byte[cipher.Length - Prefix - Tag];
        using var gcm = new AesGcm(key, Tag);
        try
        {
            gcm.Decrypt(nonce, cipher.AsSpan(Prefix, plain.Length), cipher.AsSpan(^Tag), plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new NotInFormatException($"the key that is given does not open the member {path}.");
        }
        if (plain.AsSpan(0, Commitment).ContainsAnyExcept((byte)0)) throw new NotInFormatException($"the member {path} was not written under the key that is given, which opens it all the same.");
        using var value = Exactly.Document(plain.AsMemory(Commitment), $"the member {path}");
        return Exactly.Form(value, $"the member {path}");
    }

    private static IEnumerable<(string Path, JsonElement Cipher)> Found(JsonElement value, string path) =>
        PartRules.IsCipher(value) ? [(path, value.GetProperty(EventParts.Cipher))] :
        value.ValueKind switch
        {
            JsonValueKind.Object => CanonicalJson.Sorted(value).SelectMany(member => Found(member.Value, $"{path}/{Step(member.Name)}")),
            JsonValueKind.Array => value.EnumerateArray().SelectMany((element, i) => Found(element, $"{path}/{i}")),
            _ => [],
        };

    private static string Step(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
