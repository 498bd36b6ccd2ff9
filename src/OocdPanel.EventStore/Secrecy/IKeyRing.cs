namespace OocdPanel.EventStore.Secrecy;

/// <summary>
/// Keys as the store uses them: a few of the service's own, and one for each subject, by which what is personal to
/// that subject is encrypted. Who destroys a subject's key has erased the subject.
/// </summary>
public interface IKeyRing
{
    /// <summary>The service's own keys; null while there are none, because no key-encryption key is configured.</summary>
    ServiceKeys? Service { get; }

    /// <summary>Why nothing personal can be read or written, in a sentence for an operator; null when all is well.</summary>
    string? WhyNot { get; }

    /// <summary>
    /// The keys of those of the subjects that have one. Erased and unknown subjects are absent from the answer, and so
    /// are all of them while <see cref="WhyNot"/> says why.
    /// </summary>
    /// <exception cref="DamagedKeyException">A stored key is not the one that was written.</exception>
    ValueTask<SubjectKeys> ReadAsync(IReadOnlyCollection<Guid> subjects, CancellationToken ct);

    /// <summary>The keys of all the subjects; makes one for each that has none.</summary>
    /// <exception cref="SubjectErasedException">One of them is erased. No key was made for any of them.</exception>
    /// <exception cref="KeysUnavailableException">There is no key-encryption key; see <see cref="WhyNot"/>.</exception>
    /// <exception cref="DamagedKeyException">A stored key is not the one that was written.</exception>
    ValueTask<SubjectKeys> EnsureAsync(IReadOnlyCollection<Guid> subjects, CancellationToken ct);

    /// <summary>
    /// Destroys subjects' keys for good: whatever was encrypted under them is unreadable from then on. Doing it again
    /// changes nothing.
    /// </summary>
    /// <param name="by">Who does it: a user's id.</param>
    /// <returns>How many had a key.</returns>
    /// <exception cref="KeyException">They cannot be destroyed now; the message says why.</exception>
    Task<int> EraseAsync(IReadOnlyCollection<Guid> subjects, string by, CancellationToken ct);
}
