using Npgsql;
using NpgsqlTypes;
using OocdPanel.EventStore.ReadModels;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore;

/// <summary>One event of a stream that is loaded in bulk.</summary>
/// <param name="Subject">Whose it is that is personal and does not tell itself; the stream’s where null.</param>
public sealed record EventToLoad(object Data, Headers Headers, DateTimeOffset RecordedAt, Guid? Subject = null);

/// <summary>Streams that are written in one transaction.</summary>
/// <param name="Make">Makes them; several lots are made at once, and written in their order.</param>
/// <param name="Besides">What else is written in it, told how many events it has: such as how far a load is that can be taken up again.</param>
public sealed record LotToLoad(Func<CancellationToken, Task<IReadOnlyList<StreamToLoad>>> Make, Func<NpgsqlConnection, int, CancellationToken, Task>? Besides = null);

/// <summary>A whole new stream.</summary>
/// <param name="Events">From its first; at least one.</param>
/// <param name="Subject">As in <see cref="StreamAppend"/>: the stream itself where null.</param>
public sealed record StreamToLoad(Guid Id, string Type, IReadOnlyList<EventToLoad> Events, Guid? Subject = null)
{
    internal Guid About => Subject ?? Id;
}

/// <summary>
/// Writes whole new streams by COPY, encrypted and chained as appending them would have, with their rows of read models: for
/// measurements and large demonstrations. It remembers no answers, and nobody may append meanwhile to what it writes.
/// </summary>
/// <param name="projections">Those whose rows are written, too; those left out need a <see cref="Rebuild"/> afterwards.</param>
public sealed class BulkLoad(NpgsqlDataSource source, EventTypes types, IKeyRing keys, IReadOnlyList<IProjection>? projections = null)
{
    private const int StreamsAtOnce = 500;

    private const string CopyStreams = "copy mt_streams (id, type, version, timestamp, created) from stdin (format binary)";

    private const string CopyEvents =
        "copy mt_events (seq_id, id, stream_id, version, type, data, timestamp, headers, hash, subjects) from stdin (format binary)";

    private const string NextPositions = "select nextval('mt_events_sequence') from generate_series(1, $1)";

    private readonly IReadOnlyList<IProjection> projections = projections ?? [];

    /// <summary>
    /// Some hundred streams are one transaction: what was written before an error stays. Ends by giving the planner
    /// its statistics, and marking the rows as settled, which else whoever reads them first has to do.
    /// </summary>
    /// <returns>How many events were written.</returns>
    /// <exception cref="PostgresException">A stream exists already.</exception>
    /// <exception cref="EventTooLargeException">An event is longer than the store takes.</exception>
    /// <exception cref="SubjectErasedException">It would keep something personal about somebody who is erased.</exception>
    /// <exception cref="KeysUnavailableException">There are no keys: nothing can be written.</exception>
    public Task<long> RunAsync(IEnumerable<StreamToLoad> streams, CancellationToken ct) =>
        RunAsync(streams.Chunk(StreamsAtOnce).Select(some => new LotToLoad(_ => Task.FromResult<IReadOnlyList<StreamToLoad>>(some))), ct);

    /// <summary>The same, in lots of the caller's own making.</summary>
    public async Task<long> RunAsync(IEnumerable<LotToLoad> lots, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(lots);
        var service = keys.Service ?? throw new KeysUnavailableException(keys.WhyNot ?? "There are no keys: nothing can be written.");
        await using var connection = await source.OpenConnectionAsync(ct);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var (events, writing, ahead) = (0L, Task.CompletedTask, new Queue<Task<ChainedLot>>());
        try
        {
            foreach (var lot in lots)
            {
                ahead.Enqueue(Task.Run(() => ChainedAsync(lot, service, stop.Token), stop.Token));
                if (ahead.Count > Environment.ProcessorCount)
                    await NextAsync();
            }
            while (ahead.Count > 0)
                await NextAsync();
            await writing;
        }
        finally
        {
            // Whatever failed is on its way to the caller; nothing may still use the connections when it arrives.
            await stop.CancelAsync();
            await Task.WhenAll([writing, .. ahead]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await connection.RunAsync("vacuum (analyze) public.mt_streams, public.mt_events", ct);
        foreach (var table in projections.SelectMany(projection => projection.Tables))
            await connection.RunAsync($"vacuum (analyze) read.{table.Quoted}", ct);
        return events;

        // The lot before is written while this one and the next are made.
        async Task NextAsync()
        {
            var lot = await ahead.Dequeue();
            await writing;
            writing = WriteAsync(connection, lot, stop.Token);
            events += lot.Events;
        }
    }

    private async Task<ChainedLot> ChainedAsync(LotToLoad lot, ServiceKeys service, CancellationToken ct)
    {
        var streams = await lot.Make(ct);
        var found = await keys.EnsureAsync(Subjects(streams), ct);
        var chaining = new Chaining(types, found, service);
        var (chained, rows) = (new List<ChainedEvent[]>(streams.Count), new Rows());
        foreach (var stream in streams)
        {
            var events = Chained(chaining, stream);
            chained.Add(events);
            var history = new StreamHistory(stream.Id, stream.Type, [.. events.Select(row => row.Event)], found, service);
            foreach (var projection in projections)
                if (projection.StreamTypes.Contains(stream.Type))
                    projection.Project(history, rows);
        }
        return new ChainedLot(chained, rows, lot.Besides);
    }

    private HashSet<Guid> Subjects(IReadOnlyList<StreamToLoad> streams)
    {
        var subjects = new HashSet<Guid>();
        foreach (var stream in streams)
            foreach (var e in stream.Events)
            {
                var about = e.Subject ?? stream.About;
                if (e.Headers.Reason is not null)
                    subjects.Add(about);
                types.AddSubjects(e.Data, stream.Id, about, subjects);
            }
        return subjects;
    }

    private static ChainedEvent[] Chained(Chaining chaining, StreamToLoad stream)
    {
        var rows = new ChainedEvent[stream.Events.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var (data, headers, recordedAt, subject) = stream.Events[i];
            rows[i] = chaining.Next(
                stream.Id, stream.Type, subject ?? stream.About, i + 1, i == 0 ? null : rows[i - 1].Event.Hash, data, headers, Chaining.WholeMicroseconds(recordedAt));
        }
        return rows.Length > 0 ? rows : throw new ArgumentException($"Stream {stream.Id} has no events.", nameof(stream));
    }

    private async Task WriteAsync(NpgsqlConnection connection, ChainedLot lot, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await connection.RunAsync("set local synchronous_commit = off", ct);
        await NumberAsync(connection, lot, ct);
        await using (var copy = await connection.BeginBinaryImportAsync(CopyStreams, ct))
        {
            foreach (var rows in lot.Streams)
                await copy.WriteRowAsync(ct, rows[0].Event.Stream, rows[0].Event.StreamType, rows[^1].Event.Version, rows[^1].Event.RecordedAt, rows[0].Event.RecordedAt);
            await copy.CompleteAsync(ct);
        }
        await using (var copy = await connection.BeginBinaryImportAsync(CopyEvents, ct))
        {
            foreach (var rows in lot.Streams)
                foreach (var row in rows)
                    await WriteAsync(copy, row, ct);
            await copy.CompleteAsync(ct);
        }
        await RowCopy.WriteAsync(connection, projections, lot.Rows, ct);
        if (lot.Besides is { } besides)
            await besides(connection, lot.Events, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Gives each event its position, which the rows of read models hold.</summary>
    private static async Task NumberAsync(NpgsqlConnection connection, ChainedLot lot, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(NextPositions, connection);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = lot.Events });
        await using var positions = await command.ExecuteReaderAsync(ct);
        foreach (var rows in lot.Streams)
            foreach (var row in rows)
            {
                await positions.ReadAsync(ct);
                row.Event.Position = positions.GetInt64(0);
            }
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter copy, ChainedEvent row, CancellationToken ct)
    {
        await copy.StartRowAsync(ct);
        await copy.WriteAsync(row.Event.Position, NpgsqlDbType.Bigint, ct);
        await copy.WriteAsync(row.Event.Id, NpgsqlDbType.Uuid, ct);
        await copy.WriteAsync(row.Event.Stream, NpgsqlDbType.Uuid, ct);
        await copy.WriteAsync(row.Event.Version, NpgsqlDbType.Bigint, ct);
        await copy.WriteAsync(row.Event.Name, NpgsqlDbType.Varchar, ct);
        await copy.WriteAsync(row.Data, NpgsqlDbType.Jsonb, ct);
        await copy.WriteAsync(row.Event.RecordedAt, NpgsqlDbType.TimestampTz, ct);
        await copy.WriteAsync(row.Headers, NpgsqlDbType.Jsonb, ct);
        await copy.WriteAsync(row.Event.Hash!, NpgsqlDbType.Bytea, ct);
        await copy.WriteAsync(row.Subjects.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Uuid, ct);
    }

    /// <summary>A lot as it is stored, and its rows of read models.</summary>
    private sealed record ChainedLot(List<ChainedEvent[]> Streams, Rows Rows, Func<NpgsqlConnection, int, CancellationToken, Task>? Besides)
    {
        public int Events { get; } = Streams.Sum(rows => rows.Length);
    }
}
