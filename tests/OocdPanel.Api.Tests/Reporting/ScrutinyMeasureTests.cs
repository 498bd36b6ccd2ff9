using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Api.Tests.Reporting.Traps;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting;

/// <summary>Findings of scrutiny and learning points on histories made by hand.</summary>
public class ScrutinyMeasureTests(ScrutinyHistories database) : IClassFixture<ScrutinyHistories>
{
    [Theory]
    [InlineData("Q1", "west-mercia", "Q1", null, null, null)]
    [InlineData("Q1 as at 30 June", "west-mercia", "Q1", null, null, "2024-06-30")]
    [InlineData("youth-caution Q1", "west-mercia", "Q1", "disposal", "youth-caution", null)]
    [InlineData("Cautions Q1", "west-mercia", "Q1", "theme", "Cautions", null)]
    [InlineData("Q2", "west-mercia", "Q2", null, null, null)]
    [InlineData("Warwickshire Q1", "warwickshire", "Q1", null, null, null)]
    public async Task Findings_are_counted_as_worked_out_by_hand(string column, string area, string quarter, string? by, string? group, string? asAt) =>
        ShouldBe("Findings", column, await database.CountAsync("scrutiny-findings", area, quarter, by, asAt: asAt), group);

    [Theory]
    [InlineData("Q1", "Q1", null, null)]
    [InlineData("Q1 as at 30 June", "Q1", null, "2024-06-30")]
    [InlineData("yjs-manager Q1", "Q1", "yjs-manager", null)]
    [InlineData("Q2", "Q2", null, null)]
    public async Task Learning_points_are_counted_as_worked_out_by_hand(string column, string quarter, string? learner, string? asAt) =>
        ShouldBe("Learning points", column, await database.CountAsync("learning-points", "west-mercia", quarter, "learner", asAt: asAt), learner);

    [Theory]
    [InlineData("scrutiny-findings", 5)]
    [InlineData("learning-points", 3)]
    public async Task The_groups_of_every_breakdown_hold_all_that_is_counted(string measure, int all)
    {
        foreach (var by in MeasureCatalogue.Find(measure)!.Breakdowns)
            (await database.CountAsync(measure, "west-mercia", "Q1", by.Code)).Rows.Where(row => row.Groups.All(group => group is not null)).Sum(row => row.Figures[0]).ShouldBe(all, by.Code);
    }

    private static void ShouldBe(string heading, string column, MeasureReport report, string? group)
    {
        var row = group is null ? report.Total : report.Rows.Single(row => row.Groups[0] == group);
        ExpectedTable.Written(report, row).OrderBy(figure => figure.Key).ShouldBe(ExpectedTable.Of("EXPECTED-scrutiny.md", heading, column).OrderBy(figure => figure.Key));
    }
}
