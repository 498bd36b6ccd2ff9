using System.Security.Cryptography;

namespace OocdPanel.EventStore.Secrecy;

/// <summary>Every key here is 32 bytes: for AES-256 and HMAC-SHA256.</summary>
internal static class KeyBytes
{
    public const int Length = 32;

    public static byte[] New() => RandomNumberGenerator.GetBytes(Length);

    public static byte[] Checked(byte[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length == Length ? key : throw new ArgumentException($"A key has {Length} bytes; this one has {key.Length}.", nameof(key));
    }
}
