using OocdPanel.Api.Reporting.Measures;

namespace OocdPanel.Api.Tests.Reporting.Traps;

/// <summary>A table of a file of figures worked out by hand: figures down, columns across.</summary>
internal static class ExpectedTable
{
    /// <param name="heading">The heading under which it stands: it is the first table there.</param>
    public static IReadOnlyDictionary<string, string> Of(string file, string heading, string column)
    {
        var rows = Table(file, heading).Select(Cells).ToList();
        var at = Array.IndexOf(rows[0], column);
        return rows.Skip(2).ToDictionary(cells => cells[0], cells => cells[at]);
    }

    /// <summary>The lines of a table, as they are written, without its heads.</summary>
    public static IEnumerable<string> Lines(string file, string heading) => Table(file, heading).Skip(2);

    /// <summary>A row of a report as the tables write it.</summary>
    public static Dictionary<string, string> Written(MeasureReport report, MeasureRow row) => report.Columns.Zip(row.Figures).ToDictionary(
        pair => pair.First.Code,
        pair => pair.Second is { } figure ? FormattableString.Invariant(Units.IsShare(pair.First.Unit) ? $"{figure:0.0}" : (FormattableString)$"{figure:0}") : "-");

    private static IEnumerable<string> Table(string file, string heading) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reporting", "Traps", file)).Split($"\n## {heading}\n")[1].Split("\n## ")[0].Split('\n').Where(line => line.StartsWith('|'));

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];
}
