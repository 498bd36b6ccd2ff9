using Npgsql;

namespace OocdPanel.EventStore;

/// <summary>
/// Writes read models anew from the whole log. The new tables grow in a schema of their own and take the old ones'
/// place in one transaction: an interrupted rebuild leaves the old tables, readers never see half, writers wait.
/// </summary>
public sealed class Rebuild(NpgsqlDataSource source, EventTypes types, IReadOnlyList<IProjection> projections)
{
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

        await using var holder = await source.OpenConnectionAsync(ct);
        await using var transaction = await holder.BeginTransactionAsync(ct);
        await StoreFormat.ExistsAsync(holder, ct);
        await holder.RunAsync($"select pg_advisory_xact_lock({Schema.CreationLock})", ct);
        await holder.RunAsync("lock table public.mt_events in share mode", ct);

        await using var staging = await Staging.CreateAsync(source, chosen, ct);
        var replayed = await staging.ReplayAsync(new EventLog(source, types, []).ReadAllAsync(0, ct), progress, ct);

        foreach (var projection in chosen)
            await SwapAsync(holder, projection, ct);
        await holder.RunAsync($"drop schema {Staging.Name}", ct);
        await transaction.CommitAsync(ct);
        return replayed;
    }

    private static async Task SwapAsync(NpgsqlConnection holder, IProjection projection, CancellationToken ct)
    {
        await ReadModels.DropAsync(holder, projection, "read", ct);
        foreach (var table in projection.Tables.Select(ReadModels.Quoted))
        {
            await holder.RunAsync($"alter table {Staging.Name}.{table} set schema read", ct);
            await holder.RunAsync($"analyze read.{table}", ct);
        }
        await ReadModels.RememberAsync(holder, projection, ct);
    }
}
