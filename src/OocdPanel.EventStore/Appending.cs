using System.Text;
using Npgsql;
using OocdPanel.EventStore.ReadModels;
using OocdPanel.EventStore.Secrecy;

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

    // Most commands make one event, for which arrays cost more. With offset 0 the casts wait for the execution: see Statement.
    private const string InsertEvent = """
        insert into mt_events (id, stream_id, version, type, data, timestamp, headers, hash, subjects)
        select $1, $2, $3, $4, data::jsonb, $9, headers::jsonb, $7, $8 from (select $5 as data, $6 as headers offset 0) e
        returning seq_id
        """;

    private const string InsertEvents = """
        insert into mt_events (id, stream_id, version, type, data, timestamp, headers, hash, subjects)
        select id, stream_id, version, type, data::jsonb, $9, headers::jsonb, hash, subjects::uuid[]
        from unnest($1, $2, $3, $4, $5, $6, $7, $8) as e (id, stream_id, version, type, data, headers, hash, subjects)
        returning seq_id
        """;

    public static async Task<IReadOnlyList<RecordedEvent>> RunAsync(
        NpgsqlDataSource source, EventTypes types, IKeyRing ring, IReadOnlyList<IProjection> projections, Append append, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(append);
        AppendCheck.Require(append);
        var recordedAt = Chaining.WholeMicroseconds(append.RecordedAt);
        var service = ring.Service ?? throw new KeysUnavailableException(ring.WhyNot ?? "There are no keys: nothing can be written.");
        var keys = await KeysAsync(append, types, ring, ct);
        var chain = new Chaining(types, keys, service);
        var writing = append.Streams.Select(s => (s.Before, Rows: chain.On(s, append.Headers, recordedAt).ToList())).ToList();
        var happened = writing.SelectMany(s => s.Rows).ToList();

        await using var batch = source.CreateBatch();
        if (append.Answer is { } answer)
            batch.BatchCommands.Add(Statement.Of(InsertAnswer, answer.User, answer.CommandId, answer.RequestHash,
                answer.Status, Statement.Utf8(Encoding.UTF8.GetBytes(answer.Body)), recordedAt));
        foreach (var (_, statement) in StreamStatements(append, recordedAt).OrderBy(s => s.Stream))
            batch.BatchCommands.Add(statement);
        if (happened.Count > 0)
            batch.BatchCommands.Add(EventsStatement(happened, recordedAt));
        foreach (var (before, rows) in writing)
            foreach (var change in RowChanges.Of(projections, before.With([], keys, service), before.With(rows.Select(r => r.Event), keys, service)))
                batch.BatchCommands.Add(change);
        if (batch.BatchCommands.Count == 0)
            return [];

        try
        {
            return await ExecuteAsync(batch, append.Unchanged.Count, [.. happened.Select(r => r.Event)], ct);
        }
        catch (PostgresException refused) when (AppendConflict.Of(refused, append) is { } conflict)
        {
            throw conflict;
        }
    }

    /// <summary>The keys of everybody the new events are about, made where missing, and of those the streams were about before.</summary>
    private static async ValueTask<SubjectKeys> KeysAsync(Append append, EventTypes types, IKeyRing ring, CancellationToken ct)
    {
        var subjects = new HashSet<Guid>();
        foreach (var s in append.Streams)
        {
            if (append.Headers.Reason is not null)
                subjects.Add(s.About);
            foreach (var e in s.Events)
                types.AddSubjects(e, s.Stream, s.About, subjects);
        }
        var needed = await ring.EnsureAsync(subjects, ct);
        var all = append.Streams.SelectMany(s => s.Before.Subjects).ToHashSet();
        if (all.IsSubsetOf(subjects))
            return needed;
        all.UnionWith(subjects);
        return await ring.ReadAsync(all, ct);
    }

    private static IEnumerable<(Guid Stream, NpgsqlBatchCommand Statement)> StreamStatements(Append append, DateTimeOffset at)
    {
        foreach (var (stream, version) in append.Unchanged)
            yield return (stream, Statement.Of(RequireVersion, stream, version));
        foreach (var s in append.Streams)
            yield return (s.Stream, s.Before.Version == 0
                ? Statement.Of(InsertStream, s.Stream, s.Before.Type, (long)s.Events.Count, at)
                : Statement.Of(UpdateStream, s.Stream, s.Before.Version, s.Before.Version + s.Events.Count, at));
    }

    private static NpgsqlBatchCommand EventsStatement(List<ChainedEvent> rows, DateTimeOffset at) => rows is [var one]
        ? EventStatement(one, at)
        : Statement.Of(
        InsertEvents,
        rows.Select(r => r.Event.Id).ToArray(),
        rows.Select(r => r.Event.Stream).ToArray(),
        rows.Select(r => r.Event.Version).ToArray(),
        rows.Select(r => r.Event.Name).ToArray(),
        Statement.Utf8(rows.Select(r => r.Data).ToArray()),
        Statement.Utf8(rows.Select(r => r.Headers).ToArray()),
        rows.Select(r => r.Event.Hash!).ToArray(),
        rows.Select(r => $"{{{string.Join(',', r.Subjects)}}}").ToArray(),
        at);

    private static NpgsqlBatchCommand EventStatement(ChainedEvent row, DateTimeOffset at) => Statement.Of(
        InsertEvent, row.Event.Id, row.Event.Stream, row.Event.Version, row.Event.Name,
        Statement.Utf8(row.Data), Statement.Utf8(row.Headers), row.Event.Hash!, row.Subjects.ToArray(), at);

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
                happened[i].Position = reader.GetInt64(0);
        }
        while (await reader.NextResultAsync(ct))
        {
        }
        return happened;
    }
}
