using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;

namespace OocdPanel.EventStore.Secrecy;

/// <summary>Decrypts the members of one event while it is read.</summary>
/// <param name="keys">Null where nothing personal is wanted.</param>
/// <param name="instead">What texts say that cannot be read.</param>
internal sealed class Opening(Guid eventId, Guid[] subjects, SubjectKeys? keys, string instead) : IDisposable
{
    private AesGcm?[]? ciphers;

    [field: ThreadStatic]
    public static Opening? Current { get; set; }

    public string Instead => instead;

    /// <summary>False where nothing personal is wanted, or nothing of it can be read.</summary>
    public bool HasKeys => keys is { IsEmpty: false };

    /// <returns>False where there is no key: the subject is erased, or keys are not to be had.</returns>
    /// <exception cref="JsonException">It was altered, or encrypted under another key.</exception>
    public bool TryOpen(byte[] sealedMember, out ReadOnlySpan<byte> json)
    {
        json = default;
        if (sealedMember.Length < SealedBytes.Length(0) || sealedMember[0] >= subjects.Length)
            throw new JsonException("An encrypted member is cut short.");
        if (keys is null || CipherOf(sealedMember[0]) is not { } cipher)
            return false;
        var plain = new byte[sealedMember.Length - SealedBytes.Header - SealedBytes.Tag];
        try
        {
            SealedBytes.Decrypt(cipher, BinaryPrimitives.ReadInt16BigEndian(sealedMember.AsSpan(1)), sealedMember.AsSpan(SealedBytes.Header), plain);
        }
        catch (AuthenticationTagMismatchException altered)
        {
            throw new JsonException($"An encrypted member about {subjects[sealedMember[0]]} was altered, or encrypted under another key than is kept now.", altered);
        }
        if (plain.AsSpan(0, SealedBytes.Commitment).ContainsAnyExcept((byte)0))
            throw new JsonException($"An encrypted member about {subjects[sealedMember[0]]} was not written under the key that opens it.");
        json = plain.AsSpan(SealedBytes.Commitment);
        return true;
    }

    public void Dispose()
    {
        foreach (var cipher in ciphers ?? [])
            cipher?.Dispose();
    }

    private AesGcm? CipherOf(int subject)
    {
        ciphers ??= new AesGcm?[subjects.Length];
        if (ciphers[subject] is { } made)
            return made;
        if (!keys!.TryGet(subjects[subject], out var found))
            return null;
        Span<byte> key = stackalloc byte[SubjectKey.Length];
        found.EventKey(eventId, key);
        return ciphers[subject] = new AesGcm(key, SealedBytes.Tag);
    }
}
