using OocdPanel.Domain.Reporting;

namespace OocdPanel.Domain.Tests.Reporting;

/// <summary>A random table of up to 4 by 4 with some of its totals, and what a reader of it knows once counts are hidden.</summary>
public sealed class AnyTable
{
    private readonly int[][,] _numbers; // by part, with the totals as one more row and column

    private AnyTable(int rows, int columns, int[][,] numbers, bool rowTotals, bool columnTotals, bool total, bool overlapping)
    {
        (Rows, Columns, _numbers, RowTotals, ColumnTotals, Total, Overlapping) = (rows, columns, numbers, rowTotals, columnTotals, total, overlapping);
    }

    public int Rows { get; }

    public int Columns { get; }

    public bool RowTotals { get; }

    public bool ColumnTotals { get; }

    public bool Total { get; }

    public bool Overlapping { get; }

    public CountTable Asked => new(
        [.. Enumerable.Range(0, Rows).Select(row => (IReadOnlyList<Counts>)[.. Enumerable.Range(0, Columns).Select(column => At(row, column))])],
        RowTotals ? [.. Enumerable.Range(0, Rows).Select(row => At(row, Columns))] : null,
        ColumnTotals ? [.. Enumerable.Range(0, Columns).Select(column => At(Rows, column))] : null,
        Total ? At(Rows, Columns) : null);

    /// <summary>Cells and the totals that are published.</summary>
    public IEnumerable<(int Row, int Column)> Published =>
        from row in Enumerable.Range(0, Rows + 1)
        from column in Enumerable.Range(0, Columns + 1)
        where row < Rows ? column < Columns || RowTotals : column < Columns ? ColumnTotals : Total
        select (row, column);

    /// <param name="parts">How many parts a count has.</param>
    /// <param name="overlapping">Whether children may be in two cells.</param>
    /// <param name="greatest">Of a part of a cell.</param>
    public static AnyTable Of(Random random, int parts, bool overlapping, int greatest, int least = 0)
    {
        var (rows, columns) = (random.Next(1, 5), random.Next(1, overlapping ? 4 : 5));
        var oneWay = columns == 1;
        var numbers = new int[parts][,];
        for (var part = 0; part < parts; part++)
        {
            var table = numbers[part] = new int[rows + 1, columns + 1];
            for (var row = 0; row < rows; row++)
            {
                for (var column = 0; column < columns; column++)
                    table[row, column] = random.Next(4) == 0 ? 0 : random.Next(least, greatest + 1);
                table[row, columns] = Sum(Enumerable.Range(0, columns).Select(column => table[row, column]));
            }
            for (var column = 0; column < columns; column++)
                table[rows, column] = Sum(Enumerable.Range(0, rows).Select(row => table[row, column]));
            table[rows, columns] = overlapping
                ? random.Next(Math.Max(Side(true).Max(), Side(false).Max()), Math.Min(Side(true).Sum(), Side(false).Sum()) + 1)
                : Side(true).Sum();

            IEnumerable<int> Side(bool right) => right
                ? Enumerable.Range(0, rows).Select(row => table[row, columns]) : Enumerable.Range(0, columns).Select(column => table[rows, column]);
        }
        return new(rows, columns, numbers, !oneWay && random.Next(8) > 0, !oneWay && random.Next(8) > 0, random.Next(8) > 0, overlapping);

        int Sum(IEnumerable<int> cells) => overlapping ? random.Next(cells.Max(), cells.Sum() + 1) : cells.Sum();
    }

    public Counts At(int row, int column) => new(_numbers.Sum(part => part[row, column]), _numbers.Length == 1 ? [] : [.. _numbers.Select(part => (long)part[row, column])]);

    public bool IsHidden(HiddenCounts hidden, int row, int column) =>
        row < Rows ? column < Columns ? hidden.Cells[row][column] : hidden.RowTotals[row] : column < Columns ? hidden.ColumnTotals[column] : hidden.Total;

    public Reader ReaderOf(Func<int, int, bool> isHidden)
    {
        var published = Published.ToHashSet();
        var (height, width) = (Rows + 1, Columns + 1);
        var parts = _numbers.Length;
        int Place(int part, int row, int column) => (((part * height) + row) * width) + column;
        var places = from part in Enumerable.Range(0, parts) from row in Enumerable.Range(0, height) from column in Enumerable.Range(0, width) select (part, row, column);
        var rowSums = from part in Enumerable.Range(0, parts) from row in Enumerable.Range(0, height) select (Enumerable.Range(0, Columns).Select(column => Place(part, row, column)).ToArray(), Place(part, row, Columns));
        var columnSums = from part in Enumerable.Range(0, parts) from column in Enumerable.Range(0, width) select (Enumerable.Range(0, Rows).Select(row => Place(part, row, column)).ToArray(), Place(part, Rows, column));
        return new Reader(
            [.. places.Select(place => _numbers[place.part][place.row, place.column])],
            [.. places.Select(place => !published.Contains((place.row, place.column)) || isHidden(place.row, place.column))],
            [.. rowSums, .. columnSums],
            [.. published.Where(place => isHidden(place.Row, place.Column)).Select(place => Enumerable.Range(0, parts).Select(part => Place(part, place.Row, place.Column)).ToArray())],
            Overlapping);
    }

    public override string ToString() => string.Join("\n", Enumerable.Range(0, Rows + 1).Select(row => string.Join(' ', Enumerable.Range(0, Columns + 1).Select(column =>
        string.Join('+', _numbers.Select(part => part[row, column]))))));
}
