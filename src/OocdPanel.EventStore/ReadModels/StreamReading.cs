using System.Threading.Channels;
using Npgsql;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore.ReadModels;

/// <summary>Histories of many streams, for a rebuild: as they stood when every transaction below a horizon had ended.</summary>
internal sealed class StreamReading(NpgsqlDataSource source, EventTypes types, IKeyRing keys, IReadOnlyList<IProjection> projections)
{
    private const int EventsAtOnce = 500;
    private const int BatchesAhead = 4;

    private const string Select = "select s.type, null::bytea, " + StoredEvent.Columns + " from ";

    // Stream by stream over the unique index, whatever the planner knows of the sizes.
    private const string Events = """
         s cross join lateral (select * from mt_events where stream_id = s.id and tx < $1 and not is_archived order by version offset 0) e
        """;

    private const string After = Select + "(select id, type from mt_streams where id > $2 and type = any($3) order by id offset 0)" + Events;

    private const string Moved = """
        select distinct e.stream_id from mt_events e join mt_streams s on s.id = e.stream_id
        where e.tx >= $1 and e.tx < $2 and s.type = any($3)
        """;

    private const string Named = Select + "(select id, type from mt_streams where id = any($2) order by id offset 0)" + Events;

    private readonly string[] streamTypes = [.. projections.SelectMany(p => p.StreamTypes).Distinct()];
    /// <summary>Whether anything personal is wanted.</summary>
    public bool IsPersonal { get; } = projections.Any(p => p.IsPersonal);

    /// <summary>
    /// All streams behind one, in order of id, as batches of whole streams: read, by one statement, and decrypted where a
    /// read model wants that, while the reader's caller works on those before. Streams that began later than the horizon
    /// are left out.
    /// </summary>
    public async Task ReadAsync(Guid after, long horizon, ChannelWriter<Task<IReadOnlyList<StreamHistory>>> to, CancellationToken ct)
    {
        await using var command = source.CreateCommand(After);
        Add(command, horizon, after, streamTypes);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(ct);
        var batch = new List<StoredEvent>();
        while (await reader.ReadAsync(ct))
        {
            var e = new StoredEvent(reader);
            if (batch.Count > 0 && batch[^1].Stream != e.Stream)
            {
                // SQL does not promise the order of a join without ORDER BY, which would sort the whole log; the plan keeps it.
                if (e.Stream.CompareTo(batch[^1].Stream) < 0)
                    throw new InvalidOperationException("The streams of the log were not read in order of their ids.");
                if (batch.Count >= EventsAtOnce)
                {
                    await to.WriteAsync(OpeningAsync(batch, ct), ct);
                    batch = [];
                }
            }
            batch.Add(e);
        }
        if (batch.Count > 0)
            await to.WriteAsync(OpeningAsync(batch, ct), ct);
    }

    /// <summary>So many batches wait to be worked on, no more.</summary>
    public static Channel<Task<IReadOnlyList<StreamHistory>>> Batches() =>
        Channel.CreateBounded<Task<IReadOnlyList<StreamHistory>>>(new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });

    private async Task<IReadOnlyList<StreamHistory>> OpenAsync(List<StoredEvent> batch, CancellationToken ct) =>
        [.. (await Histories.OfAsync(batch, types, keys, IsPersonal, ct)).Values];

    /// <summary>Beside the reading of the next: decrypting takes longer than reading does.</summary>
    private Task<IReadOnlyList<StreamHistory>> OpeningAsync(List<StoredEvent> batch, CancellationToken ct) =>
        Task.Run(() => OpenAsync(batch, ct), ct);

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
        return await OpenAsync(stored, ct);
    }

    private static void Add(NpgsqlCommand command, params object[] values)
    {
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
    }
}
