using Npgsql;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore.ReadModels;

/// <summary>Histories of many streams, for a rebuild: as they stood when every transaction below a horizon had ended.</summary>
internal sealed class StreamReading(NpgsqlDataSource source, EventTypes types, IKeyRing keys, IReadOnlyList<IProjection> projections)
{
    private const int StreamsAtOnce = 2000;

    private const string Select = "select s.type, case when e.version = s.version then e.hash end, " + StoredEvent.Columns + " from ";

    // Stream by stream over the unique index, whatever the planner knows of the sizes.
    private const string Events = """
         s cross join lateral (select * from mt_events where stream_id = s.id and tx < $1 and not is_archived order by version offset 0) e
        order by s.id, e.version
        """;

    private const string After = Select + """
        (select id, type, version from mt_streams t where id > $2 and type = any($3)
            and exists (select from mt_events f where f.stream_id = t.id and f.version = 1 and f.tx < $1) order by id limit $4)
        """ + Events;

    private const string Moved = """
        select distinct e.stream_id from mt_events e join mt_streams s on s.id = e.stream_id
        where e.tx >= $1 and e.tx < $2 and s.type = any($3)
        """;

    private const string Named = Select + "(select id, type, version from mt_streams where id = any($2) order by id)" + Events;

    private readonly string[] streamTypes = [.. projections.SelectMany(p => p.StreamTypes).Distinct()];
    private readonly bool personal = projections.Any(p => p.IsPersonal);

    /// <summary>The next streams in order of id; none behind the last. Streams that began later are left out.</summary>
    public async Task<IReadOnlyList<StreamHistory>> AfterAsync(Guid after, long horizon, CancellationToken ct)
    {
        await using var command = source.CreateCommand(After);
        Add(command, horizon, after, streamTypes, StreamsAtOnce);
        return await HistoriesAsync(command, ct);
    }

    /// <summary>The streams to which something was added from one horizon to the next.</summary>
    public async Task<Guid[]> MovedAsync(long from, long to, CancellationToken ct)
    {
        await using var command = source.CreateCommand(Moved);
        Add(command, from, to, streamTypes);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var moved = new List<Guid>();
        while (await reader.ReadAsync(ct))
            moved.Add(reader.GetGuid(0));
        return [.. moved];
    }

    public async Task<IReadOnlyList<StreamHistory>> NamedAsync(Guid[] streams, long horizon, CancellationToken ct)
    {
        await using var command = source.CreateCommand(Named);
        Add(command, horizon, streams);
        return await HistoriesAsync(command, ct);
    }

    private async Task<IReadOnlyList<StreamHistory>> HistoriesAsync(NpgsqlCommand command, CancellationToken ct)
    {
        command.CommandTimeout = 0;
        var stored = new List<StoredEvent>();
        await using (var reader = await command.ExecuteReaderAsync(ct))
            while (await reader.ReadAsync(ct))
                stored.Add(new StoredEvent(reader));
        return [.. (await Histories.OfAsync(stored, types, keys, personal, ct)).Values];
    }

    private static void Add(NpgsqlCommand command, params object[] values)
    {
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
    }
}
