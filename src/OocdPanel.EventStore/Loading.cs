using Npgsql;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore;

/// <summary>One batch: the streams, the queries, the command's answer, in that order.</summary>
internal static class Loading
{
    private const string Answer =
        "select request_hash, status, body::text from oocd.commands where user_name = $1 and command_id = $2";

    // Lateral with offset 0: stream by stream over the unique index, a plan that does not flip as the log grows.
    // Only the last event's hash is wanted: the next one is chained to it.
    private const string Select = "select s.type, case when e.version = s.version then e.hash end, " + StoredEvent.Columns + """
         from mt_streams s
        cross join lateral (select * from mt_events where stream_id = s.id and not is_archived order by version offset 0) e
        where s.id = any(
        """;

    // As a subquery, so that the plan costs the same whatever is asked for: PostgreSQL then plans it once, not each time.
    private const string Named = Select + "(select $1)::uuid[])";

    public static async Task<Loaded> RunAsync(NpgsqlDataSource source, EventTypes types, IKeyRing keys, Load load, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(load);
        await using var batch = source.CreateBatch();
        var streams = load.Streams.Count > 0;
        if (streams)
            batch.BatchCommands.Add(Statement.Of(StreamsSql(load.RelatedStreamsSql), load.Streams.ToArray()));
        foreach (var query in load.Queries)
            batch.BatchCommands.Add(Statement.Of(query.Sql, query.Parameters));
        // Last, since each statement sees what was committed before it: whoever sees what a command did sees its answer.
        if (load.Command is var (user, commandId))
            batch.BatchCommands.Add(Statement.Of(Answer, user, commandId));
        if (batch.BatchCommands.Count == 0)
            return new Loaded(new Dictionary<Guid, StreamHistory>(), null);

        List<StoredEvent> events;
        StoredAnswer? answer;
        await using (var reader = await batch.ExecuteReaderAsync(ct))
        {
            events = streams ? await EventsAsync(reader, ct) : [];
            foreach (var query in load.Queries)
            {
                await query.Read(reader, ct);
                await reader.NextResultAsync(ct);
            }
            answer = load.Command is var (who, id) ? await AnswerAsync(reader, who, id, ct) : null;
        }
        return new Loaded(await Histories.OfAsync(events, types, keys, personal: true, ct), answer);
    }

    private static string StreamsSql(string? related) => related is null ? Named : $"{Select}$1 || array({related}))";

    private static async Task<StoredAnswer?> AnswerAsync(NpgsqlDataReader reader, string user, Guid id, CancellationToken ct)
    {
        var answer = await reader.ReadAsync(ct)
            ? new StoredAnswer(user, id, reader.GetFieldValue<byte[]>(0), reader.GetInt32(1), reader.GetString(2))
            : null;
        await reader.NextResultAsync(ct);
        return answer;
    }

    private static async Task<List<StoredEvent>> EventsAsync(NpgsqlDataReader reader, CancellationToken ct)
    {
        var events = new List<StoredEvent>();
        while (await reader.ReadAsync(ct))
            events.Add(new StoredEvent(reader));
        await reader.NextResultAsync(ct);
        return events;
    }
}
