using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Host.Keys;

/// <summary>A key-encryption key as people configure it: 32 bytes in base64.</summary>
internal static class KeyText
{
    public const int Length = 32;

    /// <param name="where">The setting or file it comes from, for messages; the key itself is in none.</param>
    /// <exception cref="CannotRunException">It is none.</exception>
    public static KeyEncryptionKey Parse(string where, string text)
    {
        var key = new byte[Length];
        if (Convert.TryFromBase64String(text.Trim(), key, out var length) && length == Length) return new KeyEncryptionKey(key);
        throw new CannotRunException($"{where} must hold a key-encryption key: 32 bytes in base64, such as `openssl rand -base64 32` prints. What is there {Fault(text)}.");
    }

    private static string Fault(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) ? $"has {length} bytes" : "is not base64";
    }
}
