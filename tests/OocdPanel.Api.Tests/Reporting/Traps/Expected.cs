using System.Text.RegularExpressions;

namespace OocdPanel.Api.Tests.Reporting.Traps;

/// <summary>The tables of EXPECTED.md.</summary>
internal static partial class Expected
{
    public static readonly string[] Periods = ["Q1", "Q2", "Q3", "Q4", "year"];

    /// <summary>What stands in a period's column of the table under a heading, by figure.</summary>
    public static IReadOnlyDictionary<string, string> Table(string heading, string period)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reporting", "Traps", "EXPECTED.md"));
        var section = text.Split($"\n## {heading}\n")[1].Split("\n## ")[0];
        return section.Split('\n').Where(line => Figure().IsMatch(line))
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())
            .ToDictionary(cells => cells[0], cells => cells[1 + Array.IndexOf(Periods, period)]);
    }

    [GeneratedRegex("^\\| (?!figure)\\w")]
    private static partial Regex Figure();
}
