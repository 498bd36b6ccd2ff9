using System.Text.RegularExpressions;

namespace OocdPanel.Api.Tests.Reporting.Traps;

/// <summary>The tables of EXPECTED.md.</summary>
internal static partial class Expected
{
    public static readonly string[] Periods = ["Q1", "Q2", "Q3", "Q4", "year"];

    /// <summary>Periods of the year in which children were merged, each as known at the end of a day.</summary>
    public static readonly string[] Merged =
    [
        "Q1 at 2024-07-09", "Q1 at 2024-07-10", "Q2 at 2024-10-07", "Q2 at 2024-10-08", "Q2 at 2024-11-05", "Q4 at 2025-02-19", "Q4 at 2025-02-20",
        "year at 2024-10-31", "year at 2025-03-31",
    ];

    /// <summary>What stands in a column of the table under a heading, by figure: a period, where as-at moments are no part of it.</summary>
    public static IReadOnlyDictionary<string, string> Table(string heading, string period, string file = "EXPECTED.md")
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reporting", "Traps", file));
        var section = text.Split($"\n## {heading}\n")[1].Split("\n## ")[0];
        var rows = section.Split('\n');
        var column = Array.IndexOf(Cells(rows.First(line => line.StartsWith("| figure", StringComparison.Ordinal))), period);
        return rows.Where(line => Figure().IsMatch(line)).Select(Cells).ToDictionary(cells => cells[0], cells => cells[column]);
    }

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];

    [GeneratedRegex("^\\| (?!figure)\\w")]
    private static partial Regex Figure();
}
