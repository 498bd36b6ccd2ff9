using Npgsql;

namespace OocdPanel.EventStore.ReadModels;

/// <summary>The schema in which a rebuild's tables grow, and the note of how far they are, committed together.</summary>
internal sealed class Staging
{
    public const string Schema = "read_rebuild";
    private const int StreamsAtOnce = 500;

    private readonly NpgsqlConnection connection;
    private readonly IReadOnlyList<IProjection> projections;

    private Staging(NpgsqlConnection connection, IReadOnlyList<IProjection> projections) => (this.connection, this.projections) = (connection, projections);

    /// <summary>The rows hold what transactions below it did, of the streams up to <see cref="After"/>.</summary>
    public long Horizon { get; private set; }

    public Guid After { get; private set; }

    /// <summary>So many streams are done.</summary>
    public long Done { get; private set; }

    /// <summary>Every stream that had begun below the first horizon is in; what is missing, catching up brings.</summary>
    public bool IsFilled { get; private set; }

    /// <summary>Goes on with an interrupted rebuild of the same read models in the same shape; else begins anew.</summary>
    public static async Task<Staging> OpenAsync(NpgsqlConnection connection, IReadOnlyList<IProjection> projections, CancellationToken ct)
    {
        var staging = new Staging(connection, projections);
        if (!await staging.ResumeAsync(ct))
            await staging.BeginAsync(ct);
        return staging;
    }

    public async Task<long> SettledAsync(CancellationToken ct) => (long)(await connection.ScalarAsync($"select {StoreLayout.Horizon}", ct))!;

    /// <summary>About how many streams there are.</summary>
    public async Task<long> CountAsync(CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select count(*) from mt_streams where type = any($1)", connection) { CommandTimeout = 0 };
        command.Parameters.Add(new NpgsqlParameter { Value = projections.SelectMany(p => p.StreamTypes).Distinct().ToArray() });
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>Makes the rows of streams that have none yet.</summary>
    public void Project(IReadOnlyList<StreamHistory> streams, StagedRows to)
    {
        foreach (var stream in streams)
            foreach (var projection in projections)
                if (projection.StreamTypes.Contains(stream.Type))
                    projection.Project(stream, to.Rows);
        (to.Streams, to.Last) = (to.Streams + streams.Count, streams[^1].Id);
    }

    /// <summary>Adds them, and notes how far that is.</summary>
    public async Task WriteAsync(StagedRows rows, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await connection.RunAsync("set local synchronous_commit = off", ct);
        await RowCopy.WriteAsync(connection, projections, rows.Rows, ct);
        (After, Done) = (rows.Last, Done + rows.Streams);
        await NoteAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Notes that every stream is in.</summary>
    public Task FilledAsync(CancellationToken ct)
    {
        IsFilled = true;
        return connection.RunAsync("update oocd.rebuild set filled = true", ct);
    }

    /// <summary>Brings the rows from the last horizon to the next, in the caller's transaction.</summary>
    /// <returns>How many streams had moved.</returns>
    /// <exception cref="ErasedMeanwhileException">Somebody was erased since their rows were made: which rows those were can no longer be told.</exception>
    public async Task<int> CatchUpAsync(StreamReading reading, long to, CancellationToken ct)
    {
        var moved = await reading.MovedAsync(Horizon, to, ct);
        foreach (var some in moved.Chunk(StreamsAtOnce))
        {
            var before = (await reading.NamedAsync(some, Horizon, ct)).ToDictionary(s => s.Id);
            if (reading.IsPersonal && before.Values.Any(s => !s.HasAllKeys))
                throw new ErasedMeanwhileException();
            await using var batch = new NpgsqlBatch(connection) { Timeout = 0 };
            foreach (var after in await reading.NamedAsync(some, to, ct))
                foreach (var change in RowChanges.Of(projections, before.GetValueOrDefault(after.Id) ?? StreamHistory.None(after.Id, after.Type), after))
                    batch.BatchCommands.Add(change);
            if (batch.BatchCommands.Count > 0)
                await batch.ExecuteNonQueryAsync(ct);
        }
        Horizon = to;
        await NoteAsync(ct);
        return moved.Length;
    }

    /// <summary>Gives the planner statistics of the new tables, before anybody has to wait for it.</summary>
    public async Task AnalyseAsync(CancellationToken ct)
    {
        foreach (var table in projections.SelectMany(p => p.Tables))
            await connection.RunAsync($"analyze {Schema}.{table.Quoted}", ct);
    }

    /// <summary>Keeps writers, then readers of the old tables, waiting until the caller's transaction ends; gives up before a deadlock would be looked for.</summary>
    public async Task LockAsync(CancellationToken ct)
    {
        await connection.RunAsync("set local lock_timeout = '500ms'; lock table public.mt_events in share mode", ct);
        foreach (var table in projections.SelectMany(p => p.Tables))
            if (await connection.HasTableAsync("read", table.Name, ct))
                await connection.RunAsync($"lock table read.{table.Quoted} in access exclusive mode", ct);
    }

    /// <summary>How far the rows are, as it was last committed.</summary>
    public Task ReadNoteAsync(CancellationToken ct) => ResumeAsync(ct);

    /// <summary>Puts the new tables in the old ones' place, in the caller's transaction.</summary>
    public async Task SwapAsync(CancellationToken ct)
    {
        foreach (var projection in projections)
        {
            await ReadModelTables.DropAsync(connection, projection, "read", ct);
            foreach (var table in projection.Tables)
            {
                await connection.RunAsync($"alter table {Schema}.{table.Quoted} set schema read", ct);
            }
            await ReadModelTables.RememberAsync(connection, projection, ct);
        }
        await connection.RunAsync($"drop schema {Schema}; delete from oocd.rebuild", ct);
    }

    private async Task<bool> ResumeAsync(CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select horizon, coalesce(after, '00000000-0000-0000-0000-000000000000'), streams, filled from oocd.rebuild where names = $1 and shapes = $2", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = Names() });
        command.Parameters.Add(new NpgsqlParameter { Value = Shapes() });
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct))
            return false;
        (Horizon, After, Done, IsFilled) = (reader.GetInt64(0), reader.GetGuid(1), reader.GetInt64(2), reader.GetBoolean(3));
        return true;
    }

    /// <summary>Begins anew, with empty tables.</summary>
    public async Task BeginAsync(CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await connection.RunAsync($"drop schema if exists {Schema} cascade; create schema {Schema}", ct);
        foreach (var projection in projections)
            await ReadModelTables.CreateAsync(connection, projection, Schema, ct);
        (Horizon, After, Done, IsFilled) = (await SettledAsync(ct), Guid.Empty, 0, false);
        await connection.RunAsync("delete from oocd.rebuild", ct);
        await using var begun = new NpgsqlCommand("insert into oocd.rebuild (names, shapes, horizon) values ($1, $2, $3)", connection);
        begun.Parameters.Add(new NpgsqlParameter { Value = Names() });
        begun.Parameters.Add(new NpgsqlParameter { Value = Shapes() });
        begun.Parameters.Add(new NpgsqlParameter { Value = Horizon });
        await begun.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
        // The planner has no statistics right after bulk loading; the big read's plan does not depend on them.
        if (await connection.ScalarAsync("select bool_or(reltuples < 0) from pg_class where oid in ('public.mt_events'::regclass, 'public.mt_streams'::regclass)", ct) is true)
            await connection.RunAsync("analyze public.mt_events; analyze public.mt_streams", ct);
    }

    private async Task NoteAsync(CancellationToken ct)
    {
        await using var note = new NpgsqlCommand("update oocd.rebuild set horizon = $1, after = $2, streams = $3", connection);
        note.Parameters.Add(new NpgsqlParameter { Value = Horizon });
        note.Parameters.Add(new NpgsqlParameter { Value = After });
        note.Parameters.Add(new NpgsqlParameter { Value = Done });
        await note.ExecuteNonQueryAsync(ct);
    }

    private string[] Names() => [.. projections.Select(p => p.Name)];

    /// <summary>Of the DDL, and of the program: rows that one version began another does not go on with.</summary>
    private string[] Shapes() => [.. projections.Select(p => $"{ReadModelTables.Shape(p)} {p.GetType().Module.ModuleVersionId}")];
}

/// <summary>Rows on their way to the new tables.</summary>
internal sealed class StagedRows
{
    public Rows Rows { get; } = new();

    public int Streams { get; set; }

    /// <summary>The last stream of which they are.</summary>
    public Guid Last { get; set; }
}

/// <summary>Somebody was erased while a rebuild ran: it begins anew.</summary>
#pragma warning disable CA1032, CA1064 // Never leaves the rebuild.
internal sealed class ErasedMeanwhileException : Exception;
