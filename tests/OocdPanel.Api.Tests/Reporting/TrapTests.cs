using OocdPanel.Api.Reporting;
using OocdPanel.Api.Tests.Reporting.Traps;
using OocdPanel.Domain.Reporting;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting;

/// <summary>The reports on the hand-made histories, against the figures worked out by hand.</summary>
public class TrapTests(TrapDatabase database) : IClassFixture<TrapDatabase>
{
    public static TheoryData<string> Periods => [.. Expected.Periods];

    [Theory]
    [MemberData(nameof(Periods))]
    public async Task Completion_is_as_worked_out_by_hand(string period)
    {
        var report = await CompletionAsync(new("west-mercia", "2023-24", QuarterOf(period)));

        Figures(report).OrderBy(figure => figure.Key).ShouldBe(Expected.Table("Completion", period).OrderBy(figure => figure.Key));
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public async Task Outcome_22_is_as_worked_out_by_hand(string period)
    {
        var report = (await database.Reports.Outcome22Async(new("west-mercia", "2023-24", QuarterOf(period)), default)).Report!;

        Figures(report).OrderBy(figure => figure.Key).ShouldBe(Expected.Table("Outcome 22", period).OrderBy(figure => figure.Key));
    }

    public static TheoryData<string> Merged => [.. Expected.Merged];

    [Theory]
    [MemberData(nameof(Merged))]
    public async Task Merged_and_separated_children_are_counted_as_they_were_known(string period)
    {
        var (quarter, day) = (period.Split(" at ")[0], period.Split(" at ")[1]);
        var report = await CompletionAsync(new("west-mercia", "2024-25", QuarterOf(quarter), await database.PositionAtEndOfAsync(day)));
        var (expected, figures) = (Expected.Table("Two records of one child", period), Figures(report));

        expected.Count.ShouldBe(9);
        expected.Keys.Select(figure => (figure, figures[figure])).ShouldBe(expected.Select(row => (row.Key, row.Value)));
    }

    [Fact]
    public async Task Outcome_22_of_a_merged_child_is_of_the_ethnicity_of_the_record_that_stays()
    {
        foreach (var (day, ethnicity) in new[] { ("2024-07-09", "Mixed"), ("2024-07-10", "White") })
        {
            var report = (await database.Reports.Outcome22Async(new("west-mercia", "2024-25", "Q1", await database.PositionAtEndOfAsync(day)), default)).Report!;
            report.ByEthnicity.ShouldBe([new StatesCounted(ethnicity, 1, 0, 0, 1)]);
        }
    }

    [Fact]
    public async Task The_cases_behind_a_figure_are_those_of_both_records()
    {
        var cases = await database.Reports.CompletionCasesAsync(new("west-mercia", "2024-25", "Q1"), "ended", null, default);

        cases.Report!.Cases.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("warwickshire", "2023-24", "Q1", 1, 1)]
    [InlineData("west-mercia-police", "2023-24", "Q1", 6, 7)]
    [InlineData("west-mercia", "2022-23", "Q4", 1, 1)]
    [InlineData("west-mercia", "2025-26", "Q4", 1, 1)]
    [InlineData("worcestershire", "2023-24", null, 3, 4)]
    public async Task Other_areas_and_years_are_counted_apart(string area, string year, string? quarter, long completed, long ended)
    {
        var report = await CompletionAsync(new(area, year, quarter));

        (report.Headline.Numerator, report.Headline.Denominator).ShouldBe((completed, ended));
    }

    [Fact]
    public async Task A_period_in_which_nothing_ended_has_no_percentage_and_says_so()
    {
        var report = await CompletionAsync(new("west-mercia", "2022-23", "Q1"));

        report.Headline.ShouldBe(new Share(0, 0, null));
        report.About.Notes[0].ShouldBe("No programme that counts ended in the period, so there is no percentage.");
    }

    [Fact]
    public async Task As_known_at_the_end_of_the_quarter_an_end_recorded_later_is_not_counted()
    {
        var then = await database.PositionAtEndOfAsync("2023-12-31");

        var report = await CompletionAsync(new("west-mercia", "2023-24", "Q3", then));

        report.Headline.ShouldBe(new Share(1, 1, 100.0m));
        report.About.Position.ShouldBe(then);
    }

    [Fact]
    public async Task As_known_before_the_appeal_the_programme_is_counted()
    {
        var then = await database.PositionAtEndOfAsync("2024-03-24");

        (await CompletionAsync(new("west-mercia", "2023-24", "Q4", then))).Headline.ShouldBe(new Share(2, 2, 100.0m)); // S1 ended on 31 March
    }

    [Fact]
    public async Task As_known_before_it_was_returned_outcome_22_is_pending()
    {
        var then = await database.PositionAtEndOfAsync("2023-09-11");

        var report = (await database.Reports.Outcome22Async(new("west-mercia", "2023-24", "Q2", then), default)).Report!;

        report.Decided.ShouldBe(new StatesCounted("outcome-22", 1, 1, 0, 0));
    }

    [Fact]
    public async Task The_breakdowns_of_outcome_22_each_add_up_to_the_decisions()
    {
        var report = (await database.Reports.Outcome22Async(new("west-mercia", "2023-24"), default)).Report!;

        foreach (var rows in new[] { report.ByArea, report.ByOffenceGroup, report.ByGravity, report.ByEthnicity, report.ByAgeBand, report.BySex })
            rows.Sum(row => row.Decided).ShouldBe(6);
        report.ByArea.Select(row => (row.Value, row.Decided)).ShouldBe([("shropshire", 5L), ("worcestershire", 1L)]);
    }

    private async Task<CompletionReport> CompletionAsync(ReportQuestion question) => (await database.Reports.CompletionAsync(question, default)).Report!;

    private static string? QuarterOf(string period) => period == "year" ? null : period;

    private static Dictionary<string, string> Figures(CompletionReport report)
    {
        var figures = new Dictionary<string, string>
        {
            ["headline"] = Of(report.Headline),
            ["children not completed"] = $"{report.NotCompleted}",
            ["6a programmes"] = Of(report.Programmes),
            ["left out: age at start"] = $"{report.LeftOut.Single(reason => reason.Reason == Kpi6.AgeAtStart).Programmes}",
            ["left out: appealed"] = $"{report.LeftOut.Single(reason => reason.Reason == Kpi6.Appealed).Programmes}",
            ["left out: lived outside the area"] = $"{report.LeftOut.Single(reason => reason.Reason == Kpi6.LivedOutsideTheArea).Programmes}",
        };
        foreach (var (kind, rows) in new[] { ("type", report.ByType), ("ethnicity", report.ByEthnicity), ("age", report.ByAgeBand), ("sex", report.BySex) })
            foreach (var row in rows)
                figures.Add($"{kind} {row.Code}", $"{row.Ended}/{row.Completed}/{row.NotCompleted}");
        return figures;
    }

    private static Dictionary<string, string> Figures(Outcome22Report report)
    {
        var figures = new Dictionary<string, string>
        {
            ["decided"] = $"{report.Decided.Decided}",
            ["pending activity"] = $"{report.Decided.Pending}",
            ["finalised with evidence"] = $"{report.Decided.Finalised}",
            ["returned to panel"] = $"{report.Decided.Returned}",
            ["share of out-of-court disposals"] = Of(report.ShareOfOutOfCourt),
            ["median days"] = report.Days.Median?.ToString() ?? "-",
            ["90th percentile days"] = report.Days.Percentile90?.ToString() ?? "-",
        };
        foreach (var disposal in report.Disposals)
            figures.Add($"disposal {disposal.Code}", $"{disposal.Confirmed}");
        foreach (var given in report.GivenOutside)
            figures.Add($"outside {given.Code}", $"{given.Given}");
        return figures;
    }

    private static string Of(Share share) => $"{share.Numerator} of {share.Denominator}, {(share.Percent is { } percent ? $"{percent:0.0} %" : "no percentage")}";
}
