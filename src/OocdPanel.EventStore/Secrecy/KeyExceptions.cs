#pragma warning disable CA1032 // Each says what happened and to what; a constructor without that would say less.
namespace OocdPanel.EventStore.Secrecy;

/// <summary>Something about keys that an operator can put right. Its message says what is wrong and what to do.</summary>
public abstract class KeyException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Something is to be kept about subjects whose keys were destroyed. Nothing was written.</summary>
public sealed class SubjectErasedException(IReadOnlyList<Guid> subjects)
    : Exception($"Erased, so that nothing personal can be kept about them any more: {string.Join(", ", subjects)}.")
{
    /// <summary>Those of the subjects asked for that are erased.</summary>
    public IReadOnlyList<Guid> Subjects { get; } = subjects;
}

/// <summary>Nothing personal can be written, because there are no keys. The message says why and what to do.</summary>
public sealed class KeysUnavailableException(string message) : KeyException(message);

/// <summary>The keys are wrapped under another key-encryption key than the ones given. The message says which and what to do.</summary>
public sealed class WrongKeyException(string message) : KeyException(message);

/// <summary>A wrapped key was changed, or moved to another row, since it was written. The message says whose it is.</summary>
/// <param name="owner">The subject's id, or the name of a key of the service.</param>
public sealed class DamagedKeyException(string owner, Exception? inner = null)
    : KeyException($"The stored key of {owner} is damaged: it is not what was written. Restore it from a dump of the keys database.", inner)
{
    /// <summary>The subject's id, or the name of a key of the service.</summary>
    public string Owner { get; } = owner;
}

/// <summary>The separately kept list of erased subjects cannot be used. Nothing was erased; the message says why.</summary>
public sealed class ErasedListException(string message, Exception? inner = null) : KeyException(message, inner);

/// <summary>Another process has been making a secret for too long. The message names the file that it holds.</summary>
public sealed class SecretHeldException(string message, Exception? inner = null) : KeyException(message, inner);
