using System.Threading.Channels;
using Npgsql;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore.ReadModels;

/// <summary>How far a rebuild is.</summary>
/// <param name="Streams">So many streams are done.</param>
/// <param name="All">Of so many.</param>
/// <param name="Events">Events read in this run.</param>
public readonly record struct RebuildProgress(long Streams, long All, long Events);

/// <summary>
/// Writes read models anew from the whole log while it is written to. New tables are filled stream by stream from what
/// was settled when the rebuild began, then brought up to date with what came since, at last while writers wait a
/// moment, and take the old ones' place in one transaction. Readers never see half. A rebuild that is interrupted goes
/// on where it was when it is started again.
/// </summary>
public sealed class Rebuild(NpgsqlDataSource source, EventTypes types, IKeyRing keys, IReadOnlyList<IProjection> projections)
{
    // Any number will do as long as every process takes the same.
    private const long OneAtATime = 0x6f6f6365;
    private const int MostRounds = 10;
    private const int FewStreams = 100;
    private const int StreamsAtOnce = 2000;
    private const int MostAttempts = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <param name="name">One projection, or null for all.</param>
    /// <returns>How many events were read in this run.</returns>
    /// <exception cref="ArgumentException">No projection has this name.</exception>
    /// <exception cref="RebuildRunningException">Another process is rebuilding.</exception>
    /// <exception cref="KeysUnavailableException">A read model needs personal data and there are no keys.</exception>
    /// <exception cref="StoreFormatException">The database was not made by this form of the store.</exception>
    public async Task<long> RunAsync(string? name, IProgress<RebuildProgress>? progress, CancellationToken ct)
    {
        var chosen = Chosen(name);
        await using var connection = await source.OpenConnectionAsync(ct);
        await Schema.EnsureStoreAsync(connection, ct);
        if (await connection.ScalarAsync($"select pg_try_advisory_lock({OneAtATime})", ct) is not true)
            throw new RebuildRunningException();
        try
        {
            return await RunAsync(connection, chosen, progress, ct);
        }
        finally
        {
            await ReleaseAsync(connection);
        }
    }

    /// <summary>A connection that was lost has lost the lock too.</summary>
    private static async Task ReleaseAsync(NpgsqlConnection connection)
    {
        try
        {
            await connection.RunAsync($"select pg_advisory_unlock({OneAtATime}); set search_path = read, oocd, public", CancellationToken.None);
        }
        catch (Exception lost) when (lost is NpgsqlException or InvalidOperationException)
        {
            NpgsqlConnection.ClearPool(connection);
        }
    }

    private IReadOnlyList<IProjection> Chosen(string? name)
    {
        IReadOnlyList<IProjection> chosen = name is null ? projections : [.. projections.Where(p => p.Name == name)];
        if (name is not null && chosen.Count == 0)
            throw new ArgumentException(
                $"There is no read model '{name}'. There are: {string.Join(", ", projections.Select(p => p.Name))}.", nameof(name));
        return keys.WhyNot is { } why && chosen.Any(p => p.IsPersonal) ? throw new KeysUnavailableException(why) : chosen;
    }

    private async Task<long> RunAsync(NpgsqlConnection connection, IReadOnlyList<IProjection> chosen, IProgress<RebuildProgress>? progress, CancellationToken ct)
    {
        var staging = await Staging.OpenAsync(connection, chosen, ct);
        await connection.RunAsync($"set search_path = {Staging.Schema}, oocd, public", ct);
        var reading = new StreamReading(source, types, keys, chosen);
        var events = 0L;
        while (true)
        {
            if (!staging.IsFilled)
            {
                events += await FillAsync(staging, reading, progress, ct);
                await staging.FilledAsync(ct);
            }
            try
            {
                await CatchUpAsync(connection, staging, reading, ct);
                await SwapAsync(connection, staging, reading, ct);
                return events;
            }
            catch (ErasedMeanwhileException)
            {
                await staging.BeginAsync(ct);
            }
        }
    }

    private static async Task CatchUpAsync(NpgsqlConnection connection, Staging staging, StreamReading reading, CancellationToken ct)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            await using var transaction = await connection.BeginTransactionAsync(ct);
            var moved = await staging.CatchUpAsync(reading, await staging.SettledAsync(ct), ct);
            await transaction.CommitAsync(ct);
            if (moved < FewStreams)
                break;
        }
        await staging.AnalyseAsync(ct);
    }

    /// <summary>Waits for writers and readers for a moment only: who stands in the way is let through, and it is tried again.</summary>
    private static async Task SwapAsync(NpgsqlConnection connection, Staging staging, StreamReading reading, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var last = await connection.BeginTransactionAsync(ct);
                await staging.LockAsync(ct);
                await staging.CatchUpAsync(reading, long.MaxValue, ct);
                await staging.SwapAsync(ct);
                await last.CommitAsync(ct);
                return;
            }
            catch (PostgresException held) when (held.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected && attempt < MostAttempts)
            {
                await staging.ReadNoteAsync(ct);
                await Task.Delay(Pause, ct);
            }
        }
    }

    /// <summary>Reads, makes rows and writes them, each while the others go on.</summary>
    private static async Task<long> FillAsync(Staging staging, StreamReading reading, IProgress<RebuildProgress>? progress, CancellationToken ct)
    {
        var (events, all) = (0L, await staging.CountAsync(ct));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var batches = StreamReading.Batches();
        var filling = ReadAsync(reading, staging, batches.Writer, stop.Token);
        var writing = Task.CompletedTask;
        try
        {
            var rows = new StagedRows();
            await foreach (var batch in batches.Reader.ReadAllAsync(ct))
            {
                var histories = await batch;
                staging.Project(histories, rows);
                events += histories.Sum(h => h.Events.Count);
                if (rows.Streams < StreamsAtOnce)
                    continue;
                await writing;
                progress?.Report(new RebuildProgress(staging.Done, Math.Max(all, staging.Done), events));
                (writing, rows) = (staging.WriteAsync(rows, ct), new StagedRows());
            }
            await writing;
            if (rows.Streams > 0)
                await (writing = staging.WriteAsync(rows, ct));
            progress?.Report(new RebuildProgress(staging.Done, Math.Max(all, staging.Done), events));
            return events;
        }
        finally
        {
            // Whatever failed is on its way to the caller; nothing may still use the connections when it arrives.
            await stop.CancelAsync();
            await filling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Task.WhenAll([writing, .. Left(batches.Reader)]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static List<Task> Left(ChannelReader<Task<IReadOnlyList<StreamHistory>>> batches)
    {
        var left = new List<Task>();
        while (batches.TryRead(out var batch))
            left.Add(batch);
        return left;
    }

    private static async Task ReadAsync(StreamReading reading, Staging staging, ChannelWriter<Task<IReadOnlyList<StreamHistory>>> to, CancellationToken ct)
    {
        try
        {
            await reading.ReadAsync(staging.After, staging.Horizon, to, ct);
            to.Complete();
        }
        catch (Exception failed)
        {
            to.Complete(failed);
        }
    }
}
