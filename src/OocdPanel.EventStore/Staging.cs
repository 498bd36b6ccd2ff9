using Npgsql;

namespace OocdPanel.EventStore;

/// <summary>
/// The schema in which a rebuild's tables grow. It commits as it goes, since PostgreSQL cannot clear away the
/// versions of a row that one transaction writes again and again: totals would slow down with every event.
/// </summary>
internal sealed class Staging : IAsyncDisposable
{
    public const string Name = "read_rebuild";
    private const int StatementsPerTransaction = 1000;

    private readonly NpgsqlConnection writer;
    private readonly IReadOnlyList<IProjection> projections;

    private Staging(NpgsqlConnection writer, IReadOnlyList<IProjection> projections) =>
        (this.writer, this.projections) = (writer, projections);

    /// <summary>Begins anew: what an interrupted rebuild left is dropped first.</summary>
    public static async Task<Staging> CreateAsync(NpgsqlDataSource source, IReadOnlyList<IProjection> projections, CancellationToken ct)
    {
        var staging = new Staging(await source.OpenConnectionAsync(ct), projections);
        try
        {
            await using var transaction = await staging.writer.BeginTransactionAsync(ct);
            await staging.writer.RunAsync($"drop schema if exists {Name} cascade; create schema {Name}", ct);
            foreach (var projection in projections)
                await ReadModels.CreateAsync(staging.writer, projection, Name, ct);
            await transaction.CommitAsync(ct);
            return staging;
        }
        catch
        {
            await staging.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads on while the last rows are being written.</summary>
    public async Task<long> ReplayAsync(IAsyncEnumerable<RecordedEvent> log, IProgress<long>? progress, CancellationToken ct)
    {
        var replayed = 0L;
        var rows = new Rows();
        var writing = Task.CompletedTask;
        try
        {
            await foreach (var happened in log.WithCancellation(ct))
            {
                foreach (var projection in projections)
                    projection.Project(happened, rows);
                replayed++;
                if (rows.Count < StatementsPerTransaction)
                    continue;
                await writing;
                writing = WriteAsync(rows, ct);
                rows = new Rows();
                progress?.Report(replayed);
            }
        }
        finally
        {
            await writing;
        }
        await WriteAsync(rows, ct);
        progress?.Report(replayed);
        return replayed;
    }

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private async Task WriteAsync(Rows rows, CancellationToken ct)
    {
        if (rows.Count == 0)
            return;
        await using var transaction = await writer.BeginTransactionAsync(ct);
        await writer.RunAsync($"set local search_path = {Name}, oocd, public", ct);
        await writer.RunAsync("set local synchronous_commit = off", ct);
        await using var batch = new NpgsqlBatch(writer, transaction) { Timeout = 0 };
        rows.MoveTo(batch);
        await batch.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
