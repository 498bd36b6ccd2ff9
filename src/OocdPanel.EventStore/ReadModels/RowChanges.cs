using Npgsql;

namespace OocdPanel.EventStore.ReadModels;

/// <summary>The statements that turn the rows before into the rows after.</summary>
internal static class RowChanges
{
    /// <summary>Those of every projection of the stream.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Of(IReadOnlyList<IProjection> projections, StreamHistory before, StreamHistory after)
    {
        var (old, present) = (new Rows(), new Rows());
        foreach (var projection in projections)
        {
            if (!projection.StreamTypes.Contains(after.Type))
                continue;
            if (before.Version > 0)
                projection.Project(before, old);
            projection.Project(after, present);
        }
        return Between(old, present);
    }

    /// <summary>Rows go before rows come, so that no key is taken; totals last, and in one order, so that two writers do not wait for each other.</summary>
    private static IEnumerable<NpgsqlBatchCommand> Between(Rows old, Rows present)
    {
        foreach (var (key, was) in old.All)
            if (!key.Table.IsTotal && !present.All.ContainsKey(key))
                yield return Statement(key.Table.Delete, key.Table, was, 0, key.Table.Key.Count);
        foreach (var (key, now) in present.All)
        {
            if (key.Table.IsTotal)
                continue;
            if (!old.All.TryGetValue(key, out var was))
                yield return Statement(key.Table.Insert, key.Table, now, 0, now.Length);
            else if (!Cells.Same(was, now, key.Table.Key.Count, key.Table.Values.Count))
                yield return Updating(key.Table, now);
        }
        foreach (var (table, sum) in Totals(old, present))
            yield return Statement(table.Add, table, sum, 0, sum.Length);
    }

    private static IEnumerable<(Table Table, object?[] Sum)> Totals(Rows old, Rows present)
    {
        var sums = new Rows();
        foreach (var (key, now) in present.All)
            if (key.Table.IsTotal)
                sums.Add(key.Table, [.. now]);
        foreach (var (key, was) in old.All)
            if (key.Table.IsTotal)
                sums.Add(key.Table, [.. was.Select((value, i) => i < key.Table.Key.Count ? value : -(long)value!)]);
        return sums.All
            .Where(sum => sum.Value.Skip(sum.Key.Table.Key.Count).Any(value => (long)value! != 0))
            .Select(sum => (sum.Key.Table, sum.Value))
            .OrderBy(sum => string.Join('\0', sum.Value.Take(sum.Table.Key.Count).Prepend(sum.Table.Name)), StringComparer.Ordinal);
    }

    private static NpgsqlBatchCommand Updating(Table table, object?[] row)
    {
        var statement = Statement(table.Update, table, row, table.Key.Count, table.Values.Count);
        AddTo(statement, table, row, 0, table.Key.Count);
        return statement;
    }

    private static NpgsqlBatchCommand Statement(string sql, Table table, object?[] row, int from, int count)
    {
        var statement = new NpgsqlBatchCommand(sql);
        AddTo(statement, table, row, from, count);
        return statement;
    }

    private static void AddTo(NpgsqlBatchCommand statement, Table table, object?[] row, int from, int count)
    {
        for (var i = from; i < from + count; i++)
        {
            var column = table.Columns[i];
            if (column.IsPosition)
            {
                var e = (RecordedEvent?)row[i];
                statement.Parameters.Add(EventStore.Statement.Typed(NpgsqlTypes.NpgsqlDbType.Uuid, e?.Stream));
                statement.Parameters.Add(EventStore.Statement.Typed(NpgsqlTypes.NpgsqlDbType.Bigint, e?.Version));
            }
            else
            {
                statement.Parameters.Add(EventStore.Statement.Typed(column.Type, row[i]));
            }
        }
    }
}
