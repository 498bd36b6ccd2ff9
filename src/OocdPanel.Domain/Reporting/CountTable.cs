namespace OocdPanel.Domain.Reporting;

/// <summary>What was counted in one cell or margin of a table.</summary>
/// <param name="All">The whole: children whose programme ended.</param>
/// <param name="Parts">
/// What of it, in the same order in every cell: those who completed, those who did not. What they leave over of the whole is a
/// part too, since a reader can subtract it. A child in two parts is in both. Empty where only the whole is told.
/// </param>
public sealed record Counts(long All, IReadOnlyList<long> Parts)
{
    /// <summary>The parts, and what they leave over.</summary>
    internal IReadOnlyList<long> AllParts { get; } = [.. Parts, Math.Max(0, All - Parts.Sum())];
}

/// <summary>A table of counts as it is to be published. A margin that is null is not published.</summary>
/// <param name="Cells">By row, then column; a table with one way only is one column.</param>
/// <param name="RowTotals">One for each row.</param>
/// <param name="ColumnTotals">One for each column; null in a table with one way only.</param>
/// <param name="Total">The whole table's.</param>
public sealed record CountTable(
    IReadOnlyList<IReadOnlyList<Counts>> Cells, IReadOnlyList<Counts>? RowTotals = null, IReadOnlyList<Counts>? ColumnTotals = null, Counts? Total = null)
{
    /// <summary>The cells with the totals as one more row and one more column; null where nothing is published.</summary>
    /// <exception cref="ArgumentException">Rows of different lengths, or cells with different parts.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or parts are where the whole is 0.</exception>
    internal Counts?[,] WithTotals()
    {
        var (rows, columns) = (Cells.Count, Cells.Count == 0 ? 0 : Cells[0].Count);
        if (Cells.Any(row => row.Count != columns) || (RowTotals?.Count ?? rows) != rows || (ColumnTotals?.Count ?? columns) != columns)
            throw new ArgumentException("The rows of the table are of different lengths.");
        var all = new Counts?[rows + 1, columns + 1];
        for (var row = 0; row <= rows; row++)
        {
            for (var column = 0; column <= columns; column++)
                all[row, column] = row < rows ? (column < columns ? Cells[row][column] : RowTotals?[row]) : column < columns ? ColumnTotals?[column] : Total;
        }
        Counts[] given = [.. all.Cast<Counts?>().OfType<Counts>()];
        if (given.Select(counts => counts.Parts.Count).Distinct().Count() > 1)
            throw new ArgumentException("The cells of the table have different parts.");
        if (given.Any(counts => counts.All < 0 || counts.Parts.Any(part => part < 0 || part > counts.All)))
            throw new ArgumentOutOfRangeException(nameof(Cells), "A count is negative, or a part greater than its whole.");
        return all;
    }
}

/// <summary>Which counts of a table are not told, margins included; each with all its parts.</summary>
/// <param name="RowTotals">Empty where the table has none, as are <paramref name="ColumnTotals"/>.</param>
public sealed record HiddenCounts(IReadOnlyList<IReadOnlyList<bool>> Cells, IReadOnlyList<bool> RowTotals, IReadOnlyList<bool> ColumnTotals, bool Total);
