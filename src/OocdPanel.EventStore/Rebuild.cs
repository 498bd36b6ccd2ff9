using Npgsql;

namespace OocdPanel.EventStore;

/// <summary>
/// Writes read models anew from the whole log, in one transaction: an interrupted rebuild leaves the old tables,
/// readers see the old rows until the new ones take their place, and writers wait.
/// </summary>
public sealed class Rebuild(NpgsqlDataSource source, EventTypes types, IReadOnlyList<IProjection> projections)
{
    private const string Staging = "read_rebuild";
    private const int StatementsPerRoundTrip = 1000;

    /// <param name="name">One projection, or null for all.</param>
    /// <param name="progress">Told the number of events replayed so far, now and then and at the end.</param>
    /// <returns>How many events were replayed.</returns>
    /// <exception cref="ArgumentException">No projection has this name.</exception>
    /// <exception cref="StoreFormatException">The database was not made by this form of the store.</exception>
    public async Task<long> RunAsync(string? name, IProgress<long>? progress, CancellationToken ct)
    {
        var chosen = name is null ? projections : [.. projections.Where(p => p.Name == name)];
        if (name is not null && chosen.Count == 0)
            throw new ArgumentException(
                $"There is no read model '{name}'. There are: {string.Join(", ", projections.Select(p => p.Name))}.", nameof(name));

        await using var writer = await source.OpenConnectionAsync(ct);
        await using var transaction = await writer.BeginTransactionAsync(ct);
        await StoreFormat.ExistsAsync(writer, ct);
        await writer.RunAsync("lock table public.mt_events in share mode", ct);
        await writer.RunAsync($"create schema {Staging}", ct);
        foreach (var projection in chosen)
            await ReadModels.CreateAsync(writer, projection, Staging, ct);
        var replayed = await ReplayAsync(writer, chosen, progress, ct);
        foreach (var projection in chosen)
            await SwapAsync(writer, projection, ct);
        await writer.RunAsync($"drop schema {Staging}", ct);
        await transaction.CommitAsync(ct);
        return replayed;
    }

    private async Task<long> ReplayAsync(
        NpgsqlConnection writer, IReadOnlyList<IProjection> chosen, IProgress<long>? progress, CancellationToken ct)
    {
        var replayed = 0L;
        var rows = new Rows();
        await foreach (var happened in new EventLog(source, types, []).ReadAllAsync(0, ct))
        {
            foreach (var projection in chosen)
                projection.Project(happened, rows);
            replayed++;
            if (rows.Count >= StatementsPerRoundTrip)
            {
                await WriteAsync(writer, rows, ct);
                progress?.Report(replayed);
            }
        }
        await WriteAsync(writer, rows, ct);
        progress?.Report(replayed);
        return replayed;
    }

    private static async Task WriteAsync(NpgsqlConnection writer, Rows rows, CancellationToken ct)
    {
        if (rows.Count == 0)
            return;
        await using var batch = new NpgsqlBatch(writer) { Timeout = 0 };
        rows.MoveTo(batch);
        await batch.ExecuteNonQueryAsync(ct);
    }

    private static async Task SwapAsync(NpgsqlConnection writer, IProjection projection, CancellationToken ct)
    {
        await ReadModels.DropAsync(writer, projection, "read", ct);
        foreach (var table in projection.Tables.Select(ReadModels.Quoted))
        {
            await writer.RunAsync($"alter table {Staging}.{table} set schema read", ct);
            await writer.RunAsync($"analyze read.{table}", ct);
        }
    }
}
