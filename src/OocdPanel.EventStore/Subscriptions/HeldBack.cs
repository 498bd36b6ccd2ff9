using Npgsql;

namespace OocdPanel.EventStore.Subscriptions;

/// <summary>
/// The oldest transaction that has written, of the whole server: readers of the log wait for it, also where it is another
/// database's, since transactions of all databases are counted in one row.
/// </summary>
/// <param name="ProcessId">The server's process; null for a prepared transaction, which has none.</param>
/// <param name="Age">How long it has been open.</param>
/// <param name="State">Such as <c>idle in transaction</c>.</param>
public sealed record HeldBack(int? ProcessId, string Database, string Application, string State, TimeSpan Age)
{
    private const string Sql = $"""
        select pid, coalesce(datname, ''), coalesce(application_name, ''), coalesce(state, ''), extract(epoch from clock_timestamp() - started)::float8
          from (select pid, datname::text, application_name, state, xact_start as started, age(backend_xid) as xids
                  from pg_stat_activity where backend_xid is not null
                 union all
                select null, database::text, gid, 'prepared', prepared, age(transaction) from pg_prepared_xacts) t
         where exists (select from mt_events where tx >= {StoreLayout.Horizon})
         order by xids desc limit 1
        """;

    /// <returns>Null where nothing of the log is held back.</returns>
    public static async Task<HeldBack?> ReadAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(source);
        await using var command = source.CreateCommand(Sql);
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct)
            ? new HeldBack(row.IsDBNull(0) ? null : row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3), TimeSpan.FromSeconds(row.GetDouble(4)))
            : null;
    }
}
