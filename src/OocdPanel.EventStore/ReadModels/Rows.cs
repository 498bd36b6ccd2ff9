namespace OocdPanel.EventStore.ReadModels;

/// <summary>The rows that projections give, each key once; those of a table of totals add up.</summary>
public sealed class Rows
{
    private readonly Dictionary<RowKey, object?[]> rows = [];

    internal IReadOnlyDictionary<RowKey, object?[]> All => rows;

    /// <summary>Adds a row.</summary>
    /// <param name="values">In the order of the table's columns, its key's first. Of a position, the event.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than columns, or a row has this key already.</exception>
    public void Add(Table table, params object?[] values)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length != table.Columns.Count)
            throw new ArgumentException($"A row of {table.Name} has {table.Columns.Count} values, not {values.Length}.", nameof(values));
        if (table.IsTotal)
            AddUp(table, values);
        else if (!rows.TryAdd(new RowKey(table, values), values))
            throw new ArgumentException($"Two rows of {table.Name} have the key ({string.Join(", ", values.Take(table.Key.Count))}).", nameof(values));
    }

    internal void Clear() => rows.Clear();

    private void AddUp(Table table, object?[] values)
    {
        if (!rows.TryGetValue(new RowKey(table, values), out var sum))
            rows.Add(new RowKey(table, values), values);
        else
            for (var i = table.Key.Count; i < values.Length; i++)
                sum[i] = (long)sum[i]! + (long)values[i]!;
    }
}
