using System.Collections;

namespace OocdPanel.EventStore.ReadModels;

/// <summary>A row by its table and key.</summary>
/// <param name="Values">All of the row's, the key's first.</param>
internal readonly record struct RowKey(Table Table, object?[] Values)
{
    public bool Equals(RowKey other) => ReferenceEquals(Table, other.Table) && Cells.Same(Values, other.Values, 0, Table.Key.Count);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Table.Name);
        for (var i = 0; i < Table.Key.Count; i++)
            hash.Add(Cells.HashOf(Values[i]));
        return hash.ToHashCode();
    }
}

/// <summary>What stands in a row, compared by value: arrays by what they hold, an event by its place in its stream.</summary>
internal static class Cells
{
    public static bool Same(object?[] one, object?[] other, int from, int count)
    {
        for (var i = from; i < from + count; i++)
            if (!Same(one[i], other[i]))
                return false;
        return true;
    }

    public static int HashOf(object? value) => value switch
    {
        RecordedEvent e => HashCode.Combine(e.Stream, e.Version),
        Array array => StructuralComparisons.StructuralEqualityComparer.GetHashCode(array),
        null => 0,
        _ => value.GetHashCode(),
    };

    private static bool Same(object? one, object? other) => (one, other) switch
    {
        (RecordedEvent a, RecordedEvent b) => a.Stream == b.Stream && a.Version == b.Version,
        (Array a, Array b) => StructuralComparisons.StructuralEqualityComparer.Equals(a, b),
        _ => Equals(one, other),
    };
}
