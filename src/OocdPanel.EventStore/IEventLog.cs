namespace OocdPanel.EventStore;

/// <summary>
/// The log of events as its callers know it. Whoever keeps events otherwise than <see cref="EventLog"/> does implements
/// this and passes the suite of tests that is written against it.
/// </summary>
public interface IEventLog
{
    /// <summary>Reads everything named, at one moment.</summary>
    /// <exception cref="UnknownEventException">A stored name is not known.</exception>
    Task<Loaded> LoadAsync(Load load, CancellationToken ct);

    /// <summary>Writes answer, events and every projection's rows, all of it or nothing.</summary>
    /// <returns>The events with their positions.</returns>
    /// <exception cref="StaleStreamException">A stream is not as it was read.</exception>
    /// <exception cref="CommandTakenException">The command has been accepted before.</exception>
    /// <exception cref="EventTooLargeException">An event is longer than <see cref="EventTypes.MostBytes"/>.</exception>
    /// <exception cref="Secrecy.SubjectErasedException">It would keep something personal about somebody who is erased.</exception>
    /// <exception cref="Secrecy.KeysUnavailableException">There are no keys: nothing can be written.</exception>
    Task<IReadOnlyList<RecordedEvent>> AppendAsync(Append append, CancellationToken ct);

    /// <summary>
    /// The next events of the whole log, in its order. Those whose transaction may still be preceded by another's are
    /// left for later: what was read once is never preceded by anything new.
    /// </summary>
    /// <param name="limit">At most so many.</param>
    Task<IReadOnlyList<StoredEvent>> ReadPageAsync(LogPlace after, int limit, CancellationToken ct);

    /// <summary>Decrypts and deserialises what <see cref="ReadPageAsync"/> read.</summary>
    /// <exception cref="UnknownEventException">A stored name is not known.</exception>
    Task<IReadOnlyList<RecordedEvent>> OpenAsync(IReadOnlyList<StoredEvent> stored, CancellationToken ct);

    /// <summary>The whole log in its order, from behind a place, up to what is settled when its end is reached.</summary>
    IAsyncEnumerable<RecordedEvent> ReadAllAsync(LogPlace after, CancellationToken ct);
}
