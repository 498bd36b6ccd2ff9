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

    // From the key and the text, so that another text of the same event never shares it.
    private const int Nonce = 12;

    /// <param name="key">The subject's.</param>
    /// <param name="purpose">Which read model's column it is for.</param>
    /// <param name="eventId">The event that told it; written in front of what is encrypted.</param>
    public static byte[] Seal(SubjectKey key, string purpose, Guid eventId, string text)
    {
        ArgumentNullException.ThrowIfNull(key);
        var plain = Encoding.UTF8.GetBytes(text);
        var row = new byte[Id + Nonce + plain.Length + SealedBytes.Tag];
        eventId.TryWriteBytes(row, bigEndian: true, out _);
        Span<byte> own = stackalloc byte[SubjectKey.Length];
        key.Derive(purpose, eventId, own);
        HMACSHA256.HashData(own, plain).AsSpan(0, Nonce).CopyTo(row.AsSpan(Id));
        using var cipher = new AesGcm(own, SealedBytes.Tag);
        cipher.Encrypt(row.AsSpan(Id, Nonce), plain, row.AsSpan(Id + Nonce, plain.Length), row.AsSpan(Id + Nonce + plain.Length));
        return row;
    }

    /// <exception cref="CryptographicException">It was altered, or is another subject's or purpose's.</exception>
    public static string Open(SubjectKey key, string purpose, byte[] row)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(row);
        if (row.Length < Id + Nonce + SealedBytes.Tag)
            throw new CryptographicException("An encrypted text is cut short.");
        Span<byte> own = stackalloc byte[SubjectKey.Length];
        key.Derive(purpose, new Guid(row.AsSpan(0, Id), bigEndian: true), own);
        using var cipher = new AesGcm(own, SealedBytes.Tag);
        var plain = new byte[row.Length - Id - Nonce - SealedBytes.Tag];
        cipher.Decrypt(row.AsSpan(Id, Nonce), row.AsSpan(Id + Nonce, plain.Length), row.AsSpan(Id + Nonce + plain.Length), plain);
        return Encoding.UTF8.GetString(plain);
    }
}
