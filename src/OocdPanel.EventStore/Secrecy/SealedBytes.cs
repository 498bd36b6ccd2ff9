using System.Buffers.Binary;
using System.Security.Cryptography;

namespace OocdPanel.EventStore.Secrecy;

/// <summary>
/// AES-256-GCM under keys that are used for one event only: the nonce is the number of the member, so no
/// nonce is ever used twice under one key.
/// </summary>
internal static class SealedBytes
{
    public const int Tag = 16;

    /// <summary>A member's index of its subject, and its number.</summary>
    public const int Header = 3;

    /// <summary>Zero bytes before a member's JSON: only the key it was written under opens it to them, so nobody can show another key, and another text.</summary>
    public const int Commitment = 32;

    private const int Nonce = 12;

    /// <summary>Of an encrypted member.</summary>
    public static int Length(int plain) => Header + Commitment + plain + Tag;

    /// <param name="to">Ciphertext, then tag; may begin where <paramref name="plain"/> does.</param>
    public static void Encrypt(AesGcm cipher, short number, ReadOnlySpan<byte> plain, Span<byte> to)
    {
        Span<byte> nonce = stackalloc byte[Nonce];
        Number(number, nonce);
        cipher.Encrypt(nonce, plain, to[..plain.Length], to[plain.Length..]);
    }

    /// <exception cref="AuthenticationTagMismatchException">It was altered, or is another key's.</exception>
    public static void Decrypt(AesGcm cipher, short number, ReadOnlySpan<byte> from, Span<byte> plain)
    {
        Span<byte> nonce = stackalloc byte[Nonce];
        Number(number, nonce);
        cipher.Decrypt(nonce, from[..plain.Length], from[plain.Length..], plain);
    }

    private static void Number(short number, Span<byte> nonce)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt16BigEndian(nonce[^2..], number);
    }
}
