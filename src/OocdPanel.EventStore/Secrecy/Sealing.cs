using System.Buffers.Binary;
using System.Security.Cryptography;

namespace OocdPanel.EventStore.Secrecy;

/// <summary>
/// Encrypts the marked members of one event while it is written, each under the event's key for whoever it is about.
/// Without keys it only finds out who that is.
/// </summary>
/// <param name="subject">Whom it is about where the member does not tell.</param>
/// <param name="keys">Null to find out only.</param>
internal sealed class Sealing(Guid eventId, Guid stream, Guid subject, SubjectKeys? keys) : IDisposable
{
    private readonly List<Guid> subjects = [];
    private readonly List<AesGcm> ciphers = [];
    private short members;
    private Guid? told;

    /// <summary>Serialising goes through converters that know neither event nor owner; it is synchronous, so the thread can tell them.</summary>
    [field: ThreadStatic]
    public static Sealing? Current { get; set; }

    public IReadOnlyList<Guid> Subjects => subjects;

    /// <summary>The next member's owner tells whom it is about.</summary>
    public void Tell(Mark mark, object owner) => told = mark.Subject!(owner, stream);

    /// <returns>Null while finding out only.</returns>
    public byte[]? Seal(ReadOnlySpan<byte> json)
    {
        var about = told ?? subject;
        told = null;
        var index = subjects.IndexOf(about);
        if (index < 0)
        {
            index = subjects.Count;
            if (index > byte.MaxValue)
                throw new InvalidOperationException("One event cannot be about more than 256 people.");
            subjects.Add(about);
            if (keys is not null)
                ciphers.Add(CipherOf(about));
        }
        if (keys is null)
            return null;

        var sealed_ = new byte[SealedBytes.Length(json.Length)];
        sealed_[0] = (byte)index;
        BinaryPrimitives.WriteInt16BigEndian(sealed_.AsSpan(1), members);
        json.CopyTo(sealed_.AsSpan(SealedBytes.Header + SealedBytes.Commitment));
        SealedBytes.Encrypt(ciphers[index], members++, sealed_.AsSpan(SealedBytes.Header, SealedBytes.Commitment + json.Length), sealed_.AsSpan(SealedBytes.Header));
        return sealed_;
    }

    public void Dispose()
    {
        foreach (var cipher in ciphers)
            cipher.Dispose();
    }

    private AesGcm CipherOf(Guid about)
    {
        Span<byte> key = stackalloc byte[SubjectKey.Length];
        (keys!.TryGet(about, out var found) ? found : throw new InvalidOperationException($"There is no key for subject {about}.")).EventKey(eventId, key);
        return new AesGcm(key, SealedBytes.Tag);
    }
}
