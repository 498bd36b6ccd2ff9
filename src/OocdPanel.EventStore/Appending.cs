using System.Text.Json;
using Npgsql;

namespace OocdPanel.EventStore;

/// <summary>
/// One batch without BEGIN: the server runs it as one transaction and undoes all of it at the first error.
/// The answer comes first (a repeat waits for its twin and then gets the twin's answer), then every stream in order
/// of id (so that two writers never wait for each other), the events, the projections' rows.
/// </summary>
internal static class Appending
{
    private const string InsertAnswer =
        "insert into oocd.commands (user_name, command_id, request_hash, status, body, recorded_at) values ($1, $2, $3, $4, $5::jsonb, $6)";

    private const string InsertStream =
        "insert into mt_streams (id, type, version, timestamp, created) values ($1, $2, $3, $4, $4)";

    private const string UpdateStream =
        "update mt_streams set version = case when version = $2 then $3 else oocd.stale(id) end, timestamp = $4 where id = $1";

    private const string RequireVersion = """
        select case when coalesce((select version from mt_streams where id = $1 for share), 0) = $2
                    then $2 else oocd.stale($1) end
        """;

    // The headers come as an array of one: a plain $7::jsonb is folded while binding (see Statement.Utf8).
    private const string InsertEvents = """
        insert into mt_events (id, stream_id, version, type, data, timestamp, headers)
        select id, stream_id, version, type, data::jsonb, $6, (select h::jsonb from unnest($7) h)
        from unnest($1, $2, $3, $4, $5) as e (id, stream_id, version, type, data)
        returning seq_id
        """;

    public static async Task<IReadOnlyList<RecordedEvent>> RunAsync(
        NpgsqlDataSource source, EventTypes types, IReadOnlyList<IProjection> projections, Append append, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(append);
        AppendCheck.Require(append);
        var recordedAt = WholeMicroseconds(append.RecordedAt);
        var happened = Happened(append, types, recordedAt);

        await using var batch = source.CreateBatch();
        if (append.Answer is { } answer)
            batch.BatchCommands.Add(Statement.Of(InsertAnswer, answer.User, answer.CommandId, answer.RequestHash,
                answer.Status, Statement.Utf8(System.Text.Encoding.UTF8.GetBytes(answer.Body)), recordedAt));
        foreach (var (_, statement) in StreamStatements(append, recordedAt).OrderBy(s => s.Stream))
            batch.BatchCommands.Add(statement);
        if (happened.Count > 0)
            batch.BatchCommands.Add(EventsStatement(happened, types, append.Headers, recordedAt));
        var rows = new Rows();
        foreach (var e in happened)
            foreach (var projection in projections)
                projection.Project(e, rows);
        rows.MoveTo(batch);
        if (batch.BatchCommands.Count == 0)
            return [];

        try
        {
            return await ExecuteAsync(batch, append.Unchanged.Count, happened, ct);
        }
        catch (PostgresException refused) when (AppendConflict.Of(refused, append) is { } conflict)
        {
            throw conflict;
        }
    }

    /// <summary>As the database keeps it, so that a projection sees the same moment now and when rebuilt.</summary>
    private static DateTimeOffset WholeMicroseconds(DateTimeOffset moment)
    {
        var utc = moment.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    private static List<RecordedEvent> Happened(Append append, EventTypes types, DateTimeOffset recordedAt) =>
    [
        .. append.Streams.SelectMany(s => s.Events.Select((data, i) => new RecordedEvent(
            0, Guid.CreateVersion7(recordedAt), s.Stream, s.StreamType, s.ExpectedVersion + 1 + i,
            types.NameOf(data.GetType()), data, recordedAt, append.Headers))),
    ];

    private static IEnumerable<(Guid Stream, NpgsqlBatchCommand Statement)> StreamStatements(Append append, DateTimeOffset at)
    {
        foreach (var (stream, version) in append.Unchanged)
            yield return (stream, Statement.Of(RequireVersion, stream, version));
        foreach (var s in append.Streams)
            yield return (s.Stream, s.ExpectedVersion == 0
                ? Statement.Of(InsertStream, s.Stream, s.StreamType, (long)s.Events.Count, at)
                : Statement.Of(UpdateStream, s.Stream, s.ExpectedVersion, s.ExpectedVersion + s.Events.Count, at));
    }

    private static NpgsqlBatchCommand EventsStatement(
        List<RecordedEvent> happened, EventTypes types, Headers headers, DateTimeOffset at) => Statement.Of(
            InsertEvents,
            happened.Select(e => e.Id).ToArray(),
            happened.Select(e => e.Stream).ToArray(),
            happened.Select(e => e.Version).ToArray(),
            happened.Select(e => e.Name).ToArray(),
            Statement.Utf8(happened.Select(e => types.Serialize(e.Data)).ToArray()),
            at,
            Statement.Utf8([JsonSerializer.SerializeToUtf8Bytes(headers, EventRow.HeadersJson)]));

    /// <summary>Reads to the end, since an error of a later statement, or of the commit, is only heard of there.</summary>
    private static async Task<IReadOnlyList<RecordedEvent>> ExecuteAsync(
        NpgsqlBatch batch, int resultsBefore, List<RecordedEvent> happened, CancellationToken ct)
    {
        await using var reader = await batch.ExecuteReaderAsync(ct);
        if (happened.Count > 0)
        {
            for (var i = 0; i < resultsBefore; i++)
                await reader.NextResultAsync(ct);
            for (var i = 0; i < happened.Count && await reader.ReadAsync(ct); i++)
                happened[i] = happened[i] with { Position = reader.GetInt64(0) };
        }
        while (await reader.NextResultAsync(ct))
        {
        }
        return happened;
    }
}
