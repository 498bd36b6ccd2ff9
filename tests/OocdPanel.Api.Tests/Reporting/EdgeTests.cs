using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Api.Tests.Reporting.Traps;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting;

/// <summary>The measures on the histories 24 to 40, against the figures worked out by hand.</summary>
public class EdgeTests(EdgeHistories histories) : IClassFixture<EdgeHistories>
{
    public static TheoryData<string> Lines => [.. ExpectedTable.Lines("EXPECTED-edges.md", "Figures")];

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task A_figure_is_as_worked_out_by_hand(string line)
    {
        var (cells, none) = (line.Trim('|').Split('|').Select(cell => cell.Trim()).ToList(), "-");
        var group = cells[4] == none ? [] : cells[4].Split(' ', 2);
        var (since, period) = cells[3].Split(" to ") is [var first, var last] ? (first, last) : (null, cells[3]);

        var report = await histories.CountAsync(new MeasureQuestion(
            cells[1], new(cells[2], period.Split(' ')[0], period.Split(' ') is [_, var quarter] ? quarter : null), group.FirstOrDefault(), null, since,
            cells[5] == none ? null : HandMade.At($"{cells[5]} 22:59")));

        var row = group.Length == 0 ? report.Total : report.Rows.Single(row => row.Groups[0] == group[1]);
        var counted = ExpectedTable.Written(report, row);
        string.Join("; ", cells[6].Split("; ").Select(figure => figure.Split(' ')[0]).Select(figure => $"{figure} {counted[figure]}")).ShouldBe(cells[6]);
    }

    [Fact]
    public void Every_history_has_figures() =>
        ExpectedTable.Lines("EXPECTED-edges.md", "Figures").Select(line => line.Split('|')[1].Trim()).Distinct().Order().ShouldBe(Enumerable.Range(24, 17).Select(number => $"{number}"));
}
