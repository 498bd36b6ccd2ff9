using System.Runtime.CompilerServices;
using Npgsql;
using OocdPanel.EventStore.ReadModels;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore;

/// <summary>The log of events: read what a decision needs, append what it decided.</summary>
/// <param name="source">From <see cref="StoreDataSource"/>.</param>
/// <param name="keys">By which personal members are written and read.</param>
/// <param name="projections">Their rows are written in the appending transaction.</param>
public sealed class EventLog(NpgsqlDataSource source, EventTypes types, IKeyRing keys, IReadOnlyList<IProjection> projections)
{
    private const int PageSize = 1000;

    // The stream's type by subquery: the scan stays in the order's index whatever the planner knows of the sizes.
    private const string After = "select (select s.type from mt_streams s where s.id = e.stream_id), e.hash, " + StoredEvent.Columns + $"""
         from mt_events e
        where (e.tx, e.seq_id) > ($1, $2) and e.tx < {StoreLayout.Horizon}
        order by e.tx, e.seq_id limit $3
        """;

    /// <summary>Reads everything named in one round trip.</summary>
    /// <exception cref="UnknownEventException">A stored name is not known.</exception>
    public Task<Loaded> LoadAsync(Load load, CancellationToken ct) => Loading.RunAsync(source, types, keys, load, ct);

    /// <summary>
    /// Writes answer, stream rows, events and every projection's rows in one round trip and one transaction.
    /// </summary>
    /// <returns>The events with their positions.</returns>
    /// <exception cref="StaleStreamException">A stream is not as it was read.</exception>
    /// <exception cref="CommandTakenException">The command has been accepted before.</exception>
    /// <exception cref="EventTooLargeException">An event is longer than the store takes.</exception>
    /// <exception cref="SubjectErasedException">It would keep something personal about somebody who is erased.</exception>
    /// <exception cref="KeysUnavailableException">There are no keys: nothing can be written.</exception>
    public Task<IReadOnlyList<RecordedEvent>> AppendAsync(Append append, CancellationToken ct) =>
        Appending.RunAsync(source, types, keys, projections, append, ct);

    /// <summary>
    /// The next events of the whole log, in its order. Those whose transaction may still be preceded by another's are
    /// left for later: what was read once is never preceded by anything new.
    /// </summary>
    /// <param name="limit">At most so many.</param>
    public async Task<IReadOnlyList<StoredEvent>> ReadPageAsync(LogPlace after, int limit, CancellationToken ct)
    {
        await using var command = source.CreateCommand(After);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = after.Tx });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = after.Position });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var page = new List<StoredEvent>();
        while (await reader.ReadAsync(ct))
            page.Add(new StoredEvent(reader));
        return page;
    }

    /// <summary>Decrypts and deserialises what <see cref="ReadPageAsync"/> read.</summary>
    /// <exception cref="UnknownEventException">A stored name is not known.</exception>
    public Task<IReadOnlyList<RecordedEvent>> OpenAsync(IReadOnlyList<StoredEvent> stored, CancellationToken ct) =>
        Histories.EventsAsync(stored, types, keys, personal: true, ct);

    /// <summary>The whole log in its order, from behind a place, up to what is settled when its end is reached.</summary>
    public async IAsyncEnumerable<RecordedEvent> ReadAllAsync(LogPlace after, [EnumeratorCancellation] CancellationToken ct)
    {
        while (true)
        {
            var page = await ReadPageAsync(after, PageSize, ct);
            foreach (var happened in await OpenAsync(page, ct))
                yield return happened;
            if (page.Count < PageSize)
                yield break;
            after = page[^1].Place;
        }
    }
}
