using Npgsql;

namespace OocdPanel.EventStore;

/// <summary>
/// Keeps the log's count of transactions growing where it was restored into a cluster whose own count starts lower:
/// otherwise readers would wait for transactions that never come, and new events would stand before old ones.
/// </summary>
internal static class TransactionCount
{
    // What is visible was written by a transaction below the snapshot's end, unless another cluster counted it.
    private const string Ahead = """
        select greatest(0, coalesce((select max(tx) from mt_events), 0) + 1 - tx_offset - pg_snapshot_xmax(pg_current_snapshot())::text::bigint)
        from oocd.log
        """;

    public static async Task<bool> IsBehindAsync(NpgsqlConnection connection, CancellationToken ct) =>
        await connection.ScalarAsync(Ahead, ct) is > 0L;

    /// <summary>In the caller's transaction, in which nobody else may be writing.</summary>
    public static async Task MendAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await connection.RunAsync("lock table public.mt_events in access exclusive mode", ct);
        if (await connection.ScalarAsync(Ahead, ct) is not (long ahead and > 0))
            return;
        var offset = (long)(await connection.ScalarAsync($"update oocd.log set tx_offset = tx_offset + {ahead} returning tx_offset", ct))!;
        await connection.RunAsync($"alter table public.mt_events alter column tx set default {StoreLayout.Tx(offset)}", ct);
    }
}
