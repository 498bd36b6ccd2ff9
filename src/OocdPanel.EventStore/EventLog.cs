using System.Runtime.CompilerServices;
using Npgsql;

namespace OocdPanel.EventStore;

/// <summary>The log of events: read what a decision needs, append what it decided.</summary>
/// <param name="source">From <see cref="StoreDataSource"/>.</param>
/// <param name="projections">Their rows are written in the appending transaction.</param>
public sealed class EventLog(NpgsqlDataSource source, EventTypes types, IReadOnlyList<IProjection> projections)
{
    // The stream's type by subquery: the scan stays in order of position whatever the planner knows of the sizes.
    private const string After =
        "select (select s.type from mt_streams s where s.id = e.stream_id), " + EventRow.Columns
        + " from mt_events e where e.seq_id > $1 and not e.is_archived order by e.seq_id";

    /// <summary>Reads everything named in one round trip.</summary>
    /// <exception cref="UnknownEventException">A stored name is not known.</exception>
    public Task<Loaded> LoadAsync(Load load, CancellationToken ct) => Loading.RunAsync(source, types, load, ct);

    /// <summary>
    /// Writes answer, stream rows, events and every projection's rows in one round trip and one transaction.
    /// </summary>
    /// <returns>The events with their positions.</returns>
    /// <exception cref="StaleStreamException">A stream is not at the version that was read.</exception>
    /// <exception cref="CommandTakenException">The command has been accepted before.</exception>
    public Task<IReadOnlyList<RecordedEvent>> AppendAsync(Append append, CancellationToken ct) =>
        Appending.RunAsync(source, types, projections, append, ct);

    /// <summary>Streams the log in order, from behind <paramref name="after"/>; holds a connection while it is read.</summary>
    public async IAsyncEnumerable<RecordedEvent> ReadAllAsync(long after, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = source.CreateCommand(After);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = after });
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            yield return EventRow.Read(reader, types);
    }
}
