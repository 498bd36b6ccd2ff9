using Npgsql;
using NpgsqlTypes;

namespace OocdPanel.EventStore.ReadModels;

/// <summary>Writes rows into tables that hold none of their keys yet, by COPY; totals are added to what is there.</summary>
internal static class RowCopy
{
    public static async Task WriteAsync(NpgsqlConnection connection, IReadOnlyList<IProjection> projections, Rows rows, CancellationToken ct)
    {
        var byTable = rows.All.ToLookup(row => row.Key.Table, row => row.Value);
        foreach (var table in projections.SelectMany(p => p.Tables))
            if (table.IsTotal)
                await AddAsync(connection, table, byTable[table], ct);
            else if (byTable.Contains(table))
                await CopyAsync(connection, table, byTable[table], ct);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, Table table, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync(table.Copy, ct);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(ct);
            for (var i = 0; i < row.Length; i++)
                await WriteAsync(copy, table.Columns[i], row[i], ct);
        }
        await copy.CompleteAsync(ct);
    }

    private static async Task AddAsync(NpgsqlConnection connection, Table table, IEnumerable<object?[]> sums, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var sum in sums)
        {
            var statement = new NpgsqlBatchCommand(table.Add);
            for (var i = 0; i < sum.Length; i++)
                statement.Parameters.Add(Statement.Typed(table.Columns[i].Type, sum[i]));
            batch.BatchCommands.Add(statement);
        }
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The kinds that are common are written without boxing them again.</summary>
    private static Task WriteAsync(NpgsqlBinaryImporter copy, Column column, object? value, CancellationToken ct) => value switch
    {
        null => copy.WriteNullAsync(ct),
        RecordedEvent e => copy.WriteAsync(e.Position, NpgsqlDbType.Bigint, ct),
        Guid id => copy.WriteAsync(id, NpgsqlDbType.Uuid, ct),
        string text => copy.WriteAsync(text, column.Type, ct),
        DateTimeOffset moment => copy.WriteAsync(moment.ToUniversalTime(), NpgsqlDbType.TimestampTz, ct),
        DateOnly day => copy.WriteAsync(day, NpgsqlDbType.Date, ct),
        long number => copy.WriteAsync(number, NpgsqlDbType.Bigint, ct),
        int number => copy.WriteAsync(number, NpgsqlDbType.Integer, ct),
        bool flag => copy.WriteAsync(flag, NpgsqlDbType.Boolean, ct),
        _ => copy.WriteAsync(value, column.Type, ct),
    };
}
