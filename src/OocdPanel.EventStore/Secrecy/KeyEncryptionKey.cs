using System.Security.Cryptography;
using System.Text;

namespace OocdPanel.EventStore.Secrecy;

/// <summary>
/// The key under which the others are wrapped before they are stored: AES-256-GCM, with a random nonce kept beside the
/// ciphertext. What a wrapped key is for and whose it is goes in as associated data, so that it opens nowhere else.
/// </summary>
public sealed class KeyEncryptionKey
{
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int WrappedLength = NonceLength + KeyBytes.Length + TagLength;

    private readonly byte[] _key;

    /// <param name="key">32 bytes, which are kept, not copied.</param>
    /// <exception cref="ArgumentException">It has another length.</exception>
    public KeyEncryptionKey(byte[] key)
    {
        _key = KeyBytes.Checked(key);
        byte[] named = [.. "oocd kek"u8, .. key];
        Id = Convert.ToHexStringLower(SHA256.HashData(named))[..16];
        CryptographicOperations.ZeroMemory(named);
    }

    /// <summary>Names the key without telling it: the first 16 hex digits of SHA-256("oocd kek" ‖ key).</summary>
    public string Id { get; }

    /// <inheritdoc/>
    public override string ToString() => Id;

    /// <summary>Wraps 32 bytes: nonce ‖ ciphertext ‖ tag.</summary>
    internal byte[] Wrap(KeyPurpose purpose, string owner, ReadOnlySpan<byte> key)
    {
        var wrapped = new byte[WrappedLength];
        var nonce = wrapped.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_key, TagLength);
        aes.Encrypt(nonce, key, wrapped.AsSpan(NonceLength, KeyBytes.Length), wrapped.AsSpan(NonceLength + KeyBytes.Length), Bound(purpose, owner));
        return wrapped;
    }

    /// <exception cref="DamagedKeyException">It is not what was wrapped for this purpose and owner.</exception>
    internal byte[] Unwrap(KeyPurpose purpose, string owner, ReadOnlySpan<byte> wrapped)
    {
        if (wrapped.Length != WrappedLength) throw new DamagedKeyException(owner);
        var key = new byte[KeyBytes.Length];
        using var aes = new AesGcm(_key, TagLength);
        try
        {
            aes.Decrypt(wrapped[..NonceLength], wrapped.Slice(NonceLength, KeyBytes.Length), wrapped[(NonceLength + KeyBytes.Length)..], key, Bound(purpose, owner));
            return key;
        }
        catch (AuthenticationTagMismatchException damaged)
        {
            throw new DamagedKeyException(owner, damaged);
        }
    }

    private byte[] Bound(KeyPurpose purpose, string owner) => Encoding.UTF8.GetBytes($"{purpose}\0{owner}\0{Id}");
}

/// <summary>What a wrapped key is for. The names are part of what it is bound to: never rename one.</summary>
internal enum KeyPurpose
{
    Subject,
    Service,
    Check,
}
