using System.Diagnostics.CodeAnalysis;

namespace OocdPanel.EventStore.Secrecy;

/// <summary>The key-encryption keys that a process was given.</summary>
/// <param name="current">The one in use, or, before and during a rotation, the one to rotate to.</param>
/// <param name="former">Those before it, under which keys may still be wrapped.</param>
public sealed class KeyEncryptionKeys(KeyEncryptionKey current, params IReadOnlyList<KeyEncryptionKey> former)
{
    private readonly IReadOnlyList<KeyEncryptionKey> _all = [current, .. former];

    /// <summary>The one in use, or the one to rotate to.</summary>
    public KeyEncryptionKey Current { get; } = current;

    /// <summary>Those before it.</summary>
    public IReadOnlyList<KeyEncryptionKey> Former { get; } = former;

    /// <summary>The ids of all of them, for messages.</summary>
    public string Ids => string.Join(", ", _all.Select(key => key.Id));

    /// <summary>Finds one by its id.</summary>
    public bool TryGet(string id, [NotNullWhen(true)] out KeyEncryptionKey? key) =>
        (key = _all.FirstOrDefault(key => key.Id == id)) is not null;

    /// <summary>The same keys and another to rotate to.</summary>
    public KeyEncryptionKeys RotatingTo(KeyEncryptionKey next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return new(next, [.. _all.Where(key => key.Id != next.Id)]);
    }

    /// <exception cref="WrongKeyException">It was not given.</exception>
    internal KeyEncryptionKey Get(string id) => TryGet(id, out var key)
        ? key
        : throw new WrongKeyException($"Keys are wrapped under the key-encryption key {id}; given: {Ids}. Configure the key whose id is {id}, as the current one or among the former ones. Without it nothing personal can be read.");
}
