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
}
