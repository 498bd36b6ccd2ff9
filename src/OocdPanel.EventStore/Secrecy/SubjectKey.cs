using System.Security.Cryptography;
using System.Text;

namespace OocdPanel.EventStore.Secrecy;

/// <summary>
/// A subject's key. Nothing is encrypted under it itself, but under keys derived from it: one for each event and each
/// row of a read model, so that one of them can be disclosed without the others.
/// </summary>
/// <param name="key">32 bytes, which are kept, not copied.</param>
public sealed class SubjectKey(byte[] key)
{
    /// <summary>The length in bytes of this key and of every key derived from it.</summary>
    public const int Length = KeyBytes.Length;

    private const int IdLength = 16;
    private const int LongestPurpose = 64;

    private readonly byte[] _key = KeyBytes.Checked(key);

    /// <summary>Derives the key of one event: HMAC-SHA256(this, "oocd event" ‖ the event's id, 16 bytes big-endian).</summary>
    /// <param name="destination">At least <see cref="Length"/> bytes, of which the first are written.</param>
    public void EventKey(Guid eventId, Span<byte> destination)
    {
        var purpose = "oocd event"u8;
        Span<byte> message = stackalloc byte[purpose.Length + IdLength];
        purpose.CopyTo(message);
        eventId.TryWriteBytes(message[purpose.Length..], bigEndian: true, out _);
        HMACSHA256.HashData(_key, message, destination);
    }

    /// <summary>Derives another key: HMAC-SHA256(this, purpose in UTF-8 ‖ 0x00 ‖ id, 16 bytes big-endian).</summary>
    /// <param name="purpose">What it is for, in at most 64 bytes of UTF-8 without NUL.</param>
    /// <param name="destination">At least <see cref="Length"/> bytes, of which the first are written.</param>
    /// <exception cref="ArgumentException">The purpose is longer, or the destination shorter.</exception>
    public void Derive(string purpose, Guid id, Span<byte> destination)
    {
        Span<byte> message = stackalloc byte[LongestPurpose + 1 + IdLength];
        var length = Encoding.UTF8.GetBytes(purpose, message[..LongestPurpose]);
        message[length++] = 0;
        id.TryWriteBytes(message[length..], bigEndian: true, out _);
        HMACSHA256.HashData(_key, message[..(length + IdLength)], destination);
    }
}
