using Npgsql;

namespace OocdPanel.Api.Reporting.Measures;

/// <summary>How far the log went at a moment.</summary>
internal static class LogMoments
{
    /// <summary>Halves the log until one position is left: the log is in the order of time, but for transactions that overlapped.</summary>
    private const string Sql = """
        with recursive search (low, high) as (
            select 0::bigint, coalesce(max(seq_id), 0) from mt_events
            union all
            select case when e.early then m.middle else low end, case when e.early then high else m.middle - 1 end
            from search
            cross join lateral (select (low + high + 1) / 2 as middle) m
            cross join lateral (select coalesce((select timestamp <= $1 from mt_events where seq_id <= m.middle order by seq_id desc limit 1), true) as early) e
            where low < high)
        select low from search where low = high and exists (select from mt_events where seq_id <= low)
        """;

    /// <returns>The last position that was recorded at or before the moment; null where nothing was.</returns>
    public static async Task<long?> PositionAtAsync(NpgsqlDataSource source, DateTimeOffset moment, CancellationToken ct)
    {
        await using var command = source.CreateCommand(Sql);
        command.Parameters.Add(new NpgsqlParameter { Value = moment.ToUniversalTime() });
        return (long?)await command.ExecuteScalarAsync(ct);
    }

    /// <returns>When the log went on after that position; null where it has not.</returns>
    public static async Task<DateTimeOffset?> EndOfAsync(NpgsqlDataSource source, long position, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select timestamp from mt_events where seq_id > $1 order by seq_id limit 1");
        command.Parameters.Add(new NpgsqlParameter { Value = position });
        return await command.ExecuteScalarAsync(ct) is DateTime next ? new DateTimeOffset(next) : null;
    }
}
