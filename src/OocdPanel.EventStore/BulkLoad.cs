using Npgsql;
using NpgsqlTypes;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore;

/// <summary>One event of a stream that is loaded in bulk.</summary>
/// <param name="Subject">Whose it is that is personal and does not tell itself; the stream’s where null.</param>
public sealed record EventToLoad(object Data, Headers Headers, DateTimeOffset RecordedAt, Guid? Subject = null);

/// <summary>Streams that are written in one transaction.</summary>
/// <param name="Besides">What else is written in it, such as how far a load is that can be taken up again.</param>
public sealed record LotToLoad(IReadOnlyList<StreamToLoad> Streams, Func<NpgsqlConnection, CancellationToken, Task>? Besides = null);

/// <summary>A whole new stream.</summary>
/// <param name="Events">From its first; at least one.</param>
/// <param name="Subject">As in <see cref="StreamAppend"/>: the stream itself where null.</param>
public sealed record StreamToLoad(Guid Id, string Type, IReadOnlyList<EventToLoad> Events, Guid? Subject = null)
{
    internal Guid About => Subject ?? Id;
}

/// <summary>
/// Writes whole new streams by COPY, encrypted and chained as appending them would have: for measurements and large
/// demonstrations. It writes no read models and remembers no answers: run <see cref="ReadModels.Rebuild"/> after it.
/// </summary>
public sealed class BulkLoad(NpgsqlDataSource source, EventTypes types, IKeyRing keys)
{
    private const int StreamsAtOnce = 500;

    private const string CopyStreams = "copy mt_streams (id, type, version, timestamp, created) from stdin (format binary)";

    private const string CopyEvents =
        "copy mt_events (id, stream_id, version, type, data, timestamp, headers, hash, subjects) from stdin (format binary)";

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
        RunAsync(streams.Chunk(StreamsAtOnce).Select(some => new LotToLoad(some)).ToAsyncEnumerable(), ct);

    /// <summary>The same, in lots of the caller's own making.</summary>
    public async Task<long> RunAsync(IAsyncEnumerable<LotToLoad> lots, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(lots);
        var service = keys.Service ?? throw new KeysUnavailableException(keys.WhyNot ?? "There are no keys: nothing can be written.");
        await using var connection = await source.OpenConnectionAsync(ct);
        var (events, writing) = (0L, Task.CompletedTask);
        try
        {
            await foreach (var lot in lots.WithCancellation(ct))
            {
                var chaining = new Chaining(types, await keys.EnsureAsync(Subjects(lot.Streams), ct), service);
                var rows = await Task.Run(() => lot.Streams.Select(stream => Chained(chaining, stream)).ToList(), ct);
                await writing; // the last ones, which were written while these were chained
                writing = WriteAsync(connection, rows, lot.Besides, ct);
                events += rows.Sum(row => row.Length);
            }
        }
        finally
        {
            await writing;
        }
        await connection.RunAsync("vacuum (analyze) public.mt_streams, public.mt_events", ct);
        return events;
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

    private static async Task WriteAsync(
        NpgsqlConnection connection, List<ChainedEvent[]> streams, Func<NpgsqlConnection, CancellationToken, Task>? besides, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using (var copy = await connection.BeginBinaryImportAsync(CopyStreams, ct))
        {
            foreach (var rows in streams)
                await copy.WriteRowAsync(ct, rows[0].Event.Stream, rows[0].Event.StreamType, rows[^1].Event.Version, rows[^1].Event.RecordedAt, rows[0].Event.RecordedAt);
            await copy.CompleteAsync(ct);
        }
        await using (var copy = await connection.BeginBinaryImportAsync(CopyEvents, ct))
        {
            foreach (var row in streams.SelectMany(rows => rows))
                await WriteAsync(copy, row, ct);
            await copy.CompleteAsync(ct);
        }
        if (besides is not null)
            await besides(connection, ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter copy, ChainedEvent row, CancellationToken ct)
    {
        await copy.StartRowAsync(ct);
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
}
