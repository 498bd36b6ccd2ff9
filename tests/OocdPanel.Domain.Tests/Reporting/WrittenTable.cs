using System.Globalization;
using OocdPanel.Domain.Reporting;

namespace OocdPanel.Domain.Tests.Reporting;

/// <summary>
/// Tables as a person writes them: rows end with <c>;</c>, a row’s total follows <c>|</c>, the totals of columns follow <c>=</c>;
/// <c>9:7,2</c> is 9 of which 7 and 2; <c>x</c> is hidden. <c>4; 6; = 10</c> has one way only.
/// </summary>
public static class WrittenTable
{
    public static CountTable Read(string written)
    {
        var lines = Lines(written);
        var totals = lines.FirstOrDefault(line => line.IsTotals);
        Line[] rows = [.. lines.Where(line => !line.IsTotals)];
        var oneWay = rows[0].Total is null && rows[0].Cells.Length == 1;
        return new CountTable(
            [.. rows.Select(row => (IReadOnlyList<Counts>)[.. row.Cells.Select(Of)])],
            rows[0].Total is null ? null : [.. rows.Select(row => Of(row.Total!))],
            totals is null || oneWay ? null : [.. totals.Cells.Select(Of)],
            totals is null ? null : oneWay ? Of(totals.Cells[0]) : totals.Total is { } total ? Of(total) : null);
    }

    /// <summary>The table as it leaves the service: <c>x</c> where nothing is told.</summary>
    public static string Published(string written, HiddenCounts hidden)
    {
        var oneWay = !written.Contains('|', StringComparison.Ordinal);
        return string.Join("; ", Lines(written).Select((line, row) => line.IsTotals
            ? "= " + Row(line, column => oneWay ? hidden.Total : hidden.ColumnTotals[column], () => hidden.Total)
            : Row(line, column => hidden.Cells[row][column], () => hidden.RowTotals[row])));
    }

    private static string Row(Line line, Func<int, bool> cell, Func<bool> total) =>
        string.Join(' ', line.Cells.Select((text, column) => cell(column) ? "x" : text))
        + (line.Total is { } given ? $" | {(total() ? "x" : given)}" : "");

    private static Line[] Lines(string written) => [.. written.Split(';', StringSplitOptions.TrimEntries).Select(line =>
    {
        var sides = line.TrimStart('=').Split('|', StringSplitOptions.TrimEntries);
        return new Line(line.StartsWith('='), sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries), sides.Length > 1 ? sides[1] : null);
    })];

    private static Counts Of(string text)
    {
        long[] numbers = [.. text.Split(':', ',').Select(number => long.Parse(number, CultureInfo.InvariantCulture))];
        return new Counts(numbers[0], numbers[1..]);
    }

    private sealed record Line(bool IsTotals, string[] Cells, string? Total);
}
