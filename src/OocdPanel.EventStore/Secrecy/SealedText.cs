using System.Security.Cryptography;
using System.Text;

namespace OocdPanel.EventStore.Secrecy;

/// <summary>
/// A text in a row of a read model, encrypted under a key of that row's own, which derives from its subject's. The same
/// text of the same event gives the same bytes, so a rebuilt row is the row that was written.
/// </summary>
public static class SealedText
{
    private const int Id = 16;

    /// <param name="key">The subject's.</param>
    /// <param name="purpose">Which read model's column it is for.</param>
    /// <param name="eventId">The event that told it; written in front of what is encrypted.</param>
    public static byte[] Seal(SubjectKey key, string purpose, Guid eventId, string text)
    {
        ArgumentNullException.ThrowIfNull(key);
        var plain = Encoding.UTF8.GetBytes(text);
        var row = new byte[Id + plain.Length + SealedBytes.Tag];
        eventId.TryWriteBytes(row, bigEndian: true, out _);
        using var cipher = Cipher(key, purpose, eventId);
        SealedBytes.Encrypt(cipher, 0, plain, row.AsSpan(Id));
        return row;
    }

    /// <exception cref="CryptographicException">It was altered, or is another subject's or purpose's.</exception>
    public static string Open(SubjectKey key, string purpose, byte[] row)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(row);
        if (row.Length < Id + SealedBytes.Tag)
            throw new CryptographicException("An encrypted text is cut short.");
        using var cipher = Cipher(key, purpose, new Guid(row.AsSpan(0, Id), bigEndian: true));
        var plain = new byte[row.Length - Id - SealedBytes.Tag];
        SealedBytes.Decrypt(cipher, 0, row.AsSpan(Id), plain);
        return Encoding.UTF8.GetString(plain);
    }

    private static AesGcm Cipher(SubjectKey key, string purpose, Guid eventId)
    {
        Span<byte> own = stackalloc byte[SubjectKey.Length];
        key.Derive(purpose, eventId, own);
        return new AesGcm(own, SealedBytes.Tag);
    }
}
