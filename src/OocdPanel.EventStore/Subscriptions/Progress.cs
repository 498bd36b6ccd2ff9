using Npgsql;

namespace OocdPanel.EventStore.Subscriptions;

/// <summary>Where a subscriber stands, as it is stored.</summary>
/// <param name="Attempts">How often the next event has failed by itself.</param>
/// <param name="SinceLastRun">Null: it never ran.</param>
/// <param name="Unsettled">Whether there are events that may still be preceded by another transaction's.</param>
internal sealed record Progress(LogPlace Place, bool Stopped, int Attempts, TimeSpan? SinceLastRun, bool Unsettled)
{
    private const string Begin = """
        insert into oocd.subscriptions (name) values ($1) on conflict do nothing
        """;

    private const string BeginMark = """
        insert into mt_event_progression (name, last_seq_id, last_tx, last_updated) values ($1, 0, 0, null) on conflict do nothing
        """;

    private const string Read = $"""
        select p.last_tx, coalesce(p.last_seq_id, 0), s.state = 'stopped', s.attempts, extract(epoch from now() - p.last_updated)::float8,
               exists (select from mt_events where tx >= {StoreLayout.Horizon})
          from mt_event_progression p join oocd.subscriptions s using (name) where name = $1
        """;

    private const string Move = """
        update mt_event_progression set last_tx = $4, last_seq_id = $5, last_updated = now()
         where name = $1 and last_tx = $2 and coalesce(last_seq_id, 0) = $3
        """;

    private const string Forgive = "update oocd.subscriptions set attempts = 0 where name = $1 and attempts > 0";

    private const string Fail = "update oocd.subscriptions set attempts = $2 where name = $1";

    private const string Stop = """
        update oocd.subscriptions
           set state = 'stopped', since = now(), attempts = $2, why = $3, stopped_tx = $4, stopped_position = $5, stopped_stream = $6, stopped_event = $7
         where name = $1
        """;

    /// <summary>Before the first event, where it is not known yet.</summary>
    public static Task BeginAsync(NpgsqlConnection connection, string name, CancellationToken ct) =>
        RunAsync(connection, ct, Statement.Of(Begin, name), Statement.Of(BeginMark, name));

    public static async Task<Progress> ReadAsync(NpgsqlConnection connection, string name, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Read, connection) { CommandTimeout = RunnerConnection.Short };
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
        await using var row = await command.ExecuteReaderAsync(ct);
        if (!await row.ReadAsync(ct))
            throw new ProgressMovedException(name);
        return new Progress(
            new LogPlace(row.GetInt64(0), row.GetInt64(1)), row.GetBoolean(2), row.GetInt32(3),
            row.IsDBNull(4) ? null : TimeSpan.FromSeconds(row.GetDouble(4)), row.GetBoolean(5));
    }

    /// <summary>In the transaction in which the events were handled.</summary>
    public async Task MoveAsync(NpgsqlConnection connection, string name, LogPlace to, CancellationToken ct)
    {
        var moved = await RunAsync(connection, ct, Statement.Of(Move, name, Place.Tx, Place.Position, to.Tx, to.Position));
        if (moved != 1)
            throw new ProgressMovedException(name);
        if (Attempts > 0)
            await RunAsync(connection, ct, Statement.Of(Forgive, name));
    }

    public static Task FailAsync(NpgsqlConnection connection, string name, int attempts, CancellationToken ct) =>
        RunAsync(connection, ct, Statement.Of(Fail, name, attempts));

    public static Task StopAsync(NpgsqlConnection connection, string name, int attempts, StoredEvent at, string why, CancellationToken ct) =>
        RunAsync(connection, ct, Statement.Of(Stop, name, attempts, why, at.Place.Tx, at.Position, at.Stream, at.Name));

    private static async Task<int> RunAsync(NpgsqlConnection connection, CancellationToken ct, params NpgsqlBatchCommand[] statements)
    {
        await using var batch = new NpgsqlBatch(connection) { Timeout = RunnerConnection.Short };
        foreach (var statement in statements)
            batch.BatchCommands.Add(statement);
        return await batch.ExecuteNonQueryAsync(ct);
    }
}
