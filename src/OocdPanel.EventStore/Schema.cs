using Npgsql;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.EventStore;

/// <summary>Makes the store's and the projections' tables where they are missing.</summary>
public static class Schema
{
    // Any number will do as long as every process takes the same.
    private const long CreationLock = 0x6f6f6364;

    /// <summary>
    /// Safe to run from several processes at once; a few short queries when all is there. Run it before anything else:
    /// where a dump was restored, the log's count of transactions is taken up where it stood.
    /// </summary>
    /// <exception cref="StoreFormatException">The database belongs to another form of the store, or to someone else.</exception>
    /// <exception cref="OutdatedReadModelException">
    /// The log has events and a read model is new or has changed its shape: run <see cref="Rebuild"/> for it.
    /// </exception>
    public static async Task EnsureAsync(NpgsqlDataSource source, IReadOnlyList<IProjection> projections, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(projections);
        await using var connection = await source.OpenConnectionAsync(ct);
        await EnsureStoreAsync(connection, ct);
        if ((await ReadModelTables.OutdatedAsync(connection, projections, ct)).Count == 0)
            return;

        await using var transaction = await BeginAsync(connection, ct);
        var outdated = await ReadModelTables.OutdatedAsync(connection, projections, ct);
        if (outdated.Count > 0 && await connection.ScalarAsync("select exists (select from mt_events)", ct) is true)
            throw new OutdatedReadModelException([.. outdated.Select(p => p.Name)]);
        foreach (var projection in outdated)
        {
            await ReadModelTables.CreateAsync(connection, projection, "read", ct);
            await ReadModelTables.RememberAsync(connection, projection, ct);
        }
        await transaction.CommitAsync(ct);
    }

    /// <summary>The log's own tables, without the read models.</summary>
    internal static async Task EnsureStoreAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        if (await StoreFormat.ExistsAsync(connection, ct) && !await TransactionCount.IsBehindAsync(connection, ct))
            return;
        await using var transaction = await BeginAsync(connection, ct);
        if (!await StoreFormat.ExistsAsync(connection, ct))
            await connection.RunAsync(StoreLayout.Ddl, ct);
        if (await TransactionCount.IsBehindAsync(connection, ct))
            await TransactionCount.MendAsync(connection, ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task<NpgsqlTransaction> BeginAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var transaction = await connection.BeginTransactionAsync(ct);
        await connection.RunAsync($"select pg_advisory_xact_lock({CreationLock})", ct);
        return transaction;
    }
}
