using System.Runtime.CompilerServices;
using Npgsql;
using OocdPanel.EventStore.ReadModels;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore;

/// <summary>The log of events: read what a decision needs, append what it decided.</summary>
/// <param name="source">From <see cref="StoreDataSource"/>.</param>
/// <param name="keys">By which personal members are written and read.</param>
/// <param name="projections">Their rows are written in the appending transaction.</param>
/// <param name="appended">Told after each commit that there is something to read; it must return at once.</param>
public sealed class EventLog(
    NpgsqlDataSource source, EventTypes types, IKeyRing keys, IReadOnlyList<IProjection> projections, Action? appended = null) : IEventLog
{
    private const int PageSize = 1000;

    // The stream's type by subquery: the scan stays in the order's index whatever the planner knows of the sizes.
    private const string After = "select (select s.type from mt_streams s where s.id = e.stream_id), e.hash, " + StoredEvent.Columns + $"""
         from mt_events e
        where (e.tx, e.seq_id) > ($1, $2) and e.tx < {StoreLayout.Horizon}
        order by e.tx, e.seq_id limit $3
        """;

    /// <inheritdoc/>
    /// <remarks>One round trip.</remarks>
    public Task<Loaded> LoadAsync(Load load, CancellationToken ct) => Loading.RunAsync(source, types, keys, load, ct);

    /// <inheritdoc/>
    /// <remarks>One round trip and one transaction.</remarks>
    public async Task<IReadOnlyList<RecordedEvent>> AppendAsync(Append append, CancellationToken ct)
    {
        var happened = await Appending.RunAsync(source, types, keys, projections, append, ct);
        if (happened.Count > 0)
            appended?.Invoke();
        return happened;
    }

    /// <inheritdoc/>
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

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> OpenAsync(IReadOnlyList<StoredEvent> stored, CancellationToken ct) =>
        Histories.EventsAsync(stored, types, keys, personal: true, ct);

    /// <inheritdoc/>
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
