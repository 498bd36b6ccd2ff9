using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore.Tests.Evidence;

/// <summary>Encrypts members as contracts/evidence.md says, by the framework's primitives alone.</summary>
internal static partial class Sealing
{
    public static byte[] EventKey(Guid subject, Guid id)
    {
        var key = new byte[SubjectKey.Length];
        new SubjectKey(SHA256.HashData(subject.ToByteArray(bigEndian: true))).EventKey(id, key);
        return key;
    }

    public static string In(string data, Guid id, Guid[] subjects) => Seal().Replace(data, found =>
    {
        var (subject, number) = (byte.Parse(found.Groups[1].Value), ushort.Parse(found.Groups[2].Value));
        return $$"""{"$c":"{{Convert.ToBase64String(Of(found.Groups[3].Value, EventKey(subjects[subject], id), subject, number))}}"}""";
    });

    public static byte[] Of(string json, byte[] key, byte subject, ushort number) => Of(Encoding.UTF8.GetBytes(json), key, subject, number);

    public static byte[] Of(byte[] json, byte[] key, byte subject, ushort number) => Uncommitted([.. new byte[32], .. json], key, subject, number);

    /// <summary>Without the zero bytes that say under which key it was written.</summary>
    public static byte[] Uncommitted(byte[] plain, byte[] key, byte subject, ushort number)
    {
        byte[] place = [subject, (byte)(number >> 8), (byte)number];
        var (cipher, tag) = (new byte[plain.Length], new byte[16]);
        using var gcm = new AesGcm(key, tag.Length);
        byte[] nonce = [.. new byte[10], place[1], place[2]];
        gcm.Encrypt(nonce, plain, cipher, tag);
        return [.. place, .. cipher, .. tag];
    }

    [GeneratedRegex(@"SEAL\((\d+),(\d+),(.*?)\)SEALED")]
    private static partial Regex Seal();
}
