using Npgsql;

namespace OocdPanel.EventStore.Subscriptions;

/// <summary>How a subscription is doing.</summary>
/// <param name="Place">The last event it has handled.</param>
/// <param name="EventsBehind">Events not yet handled; <see cref="MostCounted"/> stands for that many or more.</param>
/// <param name="TimeBehind">Age of the oldest of them; zero where there is none.</param>
/// <param name="RunsOn">Machine and process that run it; null where none does.</param>
/// <param name="Stopped">Null: it is running.</param>
public sealed record SubscriptionStatus(
    string Name, LogPlace Place, long EventsBehind, TimeSpan TimeBehind, string? RunsOn, StoppedAt? Stopped)
{
    /// <summary>No more are counted, so that asking stays cheap.</summary>
    public const int MostCounted = 10_000;

    // In the order's index both times, whatever the planner knows of the sizes.
    private static readonly string Sql = $"""
        select s.name, coalesce(p.last_tx, 0), coalesce(p.last_seq_id, 0),
               (select count(*) from (select from mt_events e where (e.tx, e.seq_id) > (coalesce(p.last_tx, 0), coalesce(p.last_seq_id, 0))
                                       order by e.tx, e.seq_id limit {MostCounted}) behind),
               coalesce(extract(epoch from now() - (select e.timestamp from mt_events e
                                                     where (e.tx, e.seq_id) > (coalesce(p.last_tx, 0), coalesce(p.last_seq_id, 0))
                                                     order by e.tx, e.seq_id limit 1)), 0)::float8,
               (select split_part(a.application_name, ' ', 2) from pg_locks l join pg_stat_activity a using (pid)
                 where l.locktype = 'advisory' and l.granted and l.objsubid = 1
                   and l.database = (select oid from pg_database where datname = current_database())
                   and ((l.classid::bigint << 32) | l.objid::bigint) = {Held.Key("s.name")} limit 1),
               s.stopped_tx, s.stopped_position, s.stopped_stream, s.stopped_event, s.why, s.attempts, s.since
          from oocd.subscriptions s left join mt_event_progression p on p.name = s.name
         where $1 is null or s.name = any ($1)
         order by s.name
        """;

    /// <summary>Every subscription that any host ever ran on this database, by name.</summary>
    public static async Task<IReadOnlyList<SubscriptionStatus>> ReadAllAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(source);
        await using var connection = await source.OpenConnectionAsync(ct);
        return await ReadAsync(connection, null, ct);
    }

    internal static async Task<IReadOnlyList<SubscriptionStatus>> ReadAsync(NpgsqlConnection connection, string[]? names, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Sql, connection) { CommandTimeout = RunnerConnection.Short };
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Array | NpgsqlTypes.NpgsqlDbType.Text, Value = names ?? (object)DBNull.Value });
        await using var row = await command.ExecuteReaderAsync(ct);
        var statuses = new List<SubscriptionStatus>();
        while (await row.ReadAsync(ct))
            statuses.Add(new SubscriptionStatus(
                row.GetString(0), new LogPlace(row.GetInt64(1), row.GetInt64(2)), row.GetInt64(3), TimeSpan.FromSeconds(Math.Max(0, row.GetDouble(4))),
                row.IsDBNull(5) ? null : row.GetString(5), row.IsDBNull(6) ? null : StoppedAt.Of(row, 6)));
        return statuses;
    }
}

/// <summary>The event that stopped a subscription: the next it would handle.</summary>
/// <param name="Event">Its stored name.</param>
/// <param name="Why">The kind of failure and its code.</param>
public sealed record StoppedAt(LogPlace Place, Guid Stream, string Event, string Why, int Attempts, DateTimeOffset Since)
{
    internal static StoppedAt Of(NpgsqlDataReader row, int first) => new(
        new LogPlace(row.GetInt64(first), row.GetInt64(first + 1)), row.GetGuid(first + 2), row.GetString(first + 3),
        row.GetString(first + 4), row.GetInt32(first + 5), row.GetFieldValue<DateTimeOffset>(first + 6));
}
