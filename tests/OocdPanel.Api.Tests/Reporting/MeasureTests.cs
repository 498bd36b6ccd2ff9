using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Api.Tests.Reporting.Traps;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting;

/// <summary>Measures on the hand-made histories: divided, over time, and as known then.</summary>
public class MeasureTests(TrapDatabase database) : IClassFixture<TrapDatabase>
{
    public static TheoryData<string> Periods => [.. Expected.Periods];

    public static TheoryData<string, string> EveryBreakdown
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var measure in MeasureCatalogue.All)
                foreach (var breakdown in measure.Breakdowns)
                    all.Add(measure.Code, breakdown.Code);
            return all;
        }
    }

    /// <summary>The expected tables of the returns are the expected tables of the breakdowns, too.</summary>
    [Theory]
    [MemberData(nameof(Periods))]
    public async Task Completion_is_as_worked_out_by_hand(string period)
    {
        var expected = Expected.Table("Completion", period);
        var total = (await CountAsync("completion", period)).Total;

        $"{total.Figures[1]} of {total.Figures[0]}, {total.Figures[3]:0.0} %".ShouldBe(expected["headline"]);
        $"{total.Figures[2]}".ShouldBe(expected["children not completed"]);
        foreach (var (by, heading) in new[] { ("ethnicity-group", "ethnicity"), ("age-band", "age"), ("sex", "sex") })
        {
            var rows = (await CountAsync("completion", period, by)).Rows.ToDictionary(row => row.Groups[0]!, row => $"{row.Figures[0]}/{row.Figures[1]}/{row.Figures[2]}");
            foreach (var (figure, counted) in expected.Where(figure => figure.Key.StartsWith($"{heading} ", StringComparison.Ordinal)))
                rows[figure[(heading.Length + 1)..]].ShouldBe(counted, figure);
        }
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public async Task Outcome_22_is_as_worked_out_by_hand(string period)
    {
        var expected = Expected.Table("Outcome 22", period);
        var total = (await CountAsync("outcome-22", period)).Total;
        var disposals = await CountAsync("disposals", period, "disposal");

        total.Figures.Take(4).Select(figure => $"{figure}").ShouldBe([expected["decided"], expected["pending activity"], expected["finalised with evidence"], expected["returned to panel"]]);
        (total.Figures[5]?.ToString() ?? "-").ShouldBe(expected["median days"]);
        (total.Figures[6]?.ToString() ?? "-").ShouldBe(expected["90th percentile days"]);
        $"{disposals.Total.Figures[4]} of {disposals.Total.Figures[2]}, {disposals.Total.Figures[5]:0.0} %".ShouldBe(expected["share of out-of-court disposals"]);
        foreach (var row in disposals.Rows.Where(row => row.Groups[0] != "none"))
            $"{row.Figures[0]}".ShouldBe(expected[$"disposal {row.Groups[0]}"]);
    }

    [Theory]
    [MemberData(nameof(EveryBreakdown))]
    public async Task The_groups_of_every_breakdown_hold_all_that_is_counted(string measure, string by)
    {
        var report = await CountAsync(measure, "year", by);
        var facts = report.Columns.Select((column, i) => (column, i)).Where(column => column.column.Unit == Units.Count).Select(column => column.i).ToList();

        foreach (var i in facts)
            report.Rows.Where(row => row.Groups.All(group => group is not null)).Sum(row => row.Figures[i]).ShouldBe(report.Total.Figures[i], report.Columns[i].Code);
    }

    [Fact]
    public async Task Two_breakdowns_at_once_have_every_group_of_both_and_the_totals_of_each()
    {
        var report = await CountAsync("disposals", "year", "sex", "age-band");
        var bySex = await CountAsync("disposals", "year", "sex");
        var byAge = await CountAsync("disposals", "year", "age-band");

        foreach (var row in bySex.Rows)
            report.Rows.Single(cell => cell.Groups.SequenceEqual([row.Groups[0], null])).Figures.ShouldBe(row.Figures);
        foreach (var row in byAge.Rows)
            report.Rows.Single(cell => cell.Groups.SequenceEqual([null, row.Groups[0]])).Figures.ShouldBe(row.Figures);
        report.Rows.Count.ShouldBe((bySex.Rows.Count * (byAge.Rows.Count + 1)) + byAge.Rows.Count);
    }

    [Fact]
    public async Task Over_several_years_each_quarter_and_each_year_has_its_row_and_its_own_figures()
    {
        var quarters = await AskAsync(new("completion", new("west-mercia", "2023-24"), "quarter", Since: "2022-23"));
        var years = await AskAsync(new("completion", new("west-mercia", "2023-24"), "year", Since: "2022-23"));

        quarters.Rows.Select(row => row.Groups[0]).ShouldBe(["Q1 2022-23", "Q2 2022-23", "Q3 2022-23", "Q4 2022-23", "Q1 2023-24", "Q2 2023-24", "Q3 2023-24", "Q4 2023-24"]);
        quarters.Rows.Select(row => row.Figures[0]).ShouldBe([0, 0, 0, 1, 7, 7, 2, 2]);
        years.Rows.Select(row => (row.Groups[0], row.Figures[0], row.Figures[1])).ShouldBe([("2022-23", 1, 1), ("2023-24", 16, 14)]);
        years.Total.Figures[0].ShouldBe(17); // no child ended in both years
        years.About.Period.ToString().ShouldBe("2022-23 to 2023-24");
    }

    [Fact]
    public async Task As_of_a_moment_it_is_what_was_known_then()
    {
        var then = await AskAsync(new("completion", new("west-mercia", "2023-24", "Q3"), AsAt: new(2023, 12, 31, 23, 0, 0, TimeSpan.Zero)));

        (then.Total.Figures[1], then.Total.Figures[0]).ShouldBe((1, 1));
        then.About.Position.ShouldBe(await database.PositionAtEndOfAsync("2023-12-31"));
    }

    [Fact]
    public async Task The_cases_behind_a_figure_are_as_many_as_it_says()
    {
        var question = new MeasureQuestion("disposals", new("west-mercia", "2023-24"), "sex", "age-band");
        var report = await AskAsync(question);
        foreach (var row in report.Rows.Append(report.Total))
        {
            var behind = (await Measured.BehindAsync(question, "confirmed", row.Groups, null, default)).Report!;
            behind.Cases.Count.ShouldBe((int)row.Figures[0]!);
            behind.Next.ShouldBeNull();
        }
    }

    [Theory]
    [MemberData(nameof(EveryBreakdown))]
    public async Task What_leaves_the_service_shows_no_count_of_one_to_four_and_none_that_a_subtraction_gives(string measure, string by)
    {
        var full = await AskAsync(new(measure, new("west-mercia", "2023-24"), by));
        var told = await AskAsync(new(measure, new("west-mercia", "2023-24"), by, Published: true));

        told.About.Suppressed.ShouldBeTrue();
        var counts = told.Columns.Select((column, i) => (column.Unit, i)).Where(column => column.Unit is Units.Count or Units.Children).Select(column => column.i).ToList();
        foreach (var row in told.Rows.Append(told.Total))
        {
            if (row.Hidden)
                row.Figures.ShouldAllBe(figure => figure == null);
            if (!row.Hidden)
                counts.ShouldAllBe(i => row.Figures[i] == 0 || row.Figures[i] >= 5);
        }

        var hidden = told.Rows.Where(row => row.Hidden && row.Groups.All(group => group is not null)).ToList();
        var whole = full.Rows.Where(row => hidden.Any(one => one.Groups.SequenceEqual(row.Groups))).Select(row => row.Figures[counts[0]]!.Value).ToList();
        if (told.By.Count == 1 && !told.Total.Hidden)
            whole.Count(count => count > 0).ShouldNotBe(1, "the one hidden count is the total less the others");
    }

    [Fact]
    public async Task What_changed_since_a_moment_is_told_case_by_case_with_what_was_recorded()
    {
        var question = new MeasureQuestion("completion", new("west-mercia", "2023-24", "Q3"), AsAt: new(2023, 12, 31, 23, 0, 0, TimeSpan.Zero));

        var late = (await Measured.ChangesAsync(question, "programmes", [], null, default)).Report!; // M1, whose end was recorded after the quarter
        (late.Was, late.Is).ShouldBe((1, 2));
        var change = late.Changes.ShouldHaveSingleItem();
        change.Counts.ShouldBeTrue();
        change.Because!.Event.ShouldBe("programme.ended.v2");
        change.Because.By.ShouldBe("s.body");

        var appeal = (await Measured.ChangesAsync(new("completion", new("west-mercia", "2023-24", "Q4"), AsAt: new(2024, 3, 24, 23, 0, 0, TimeSpan.Zero)), "programmes-completed", [], null, default)).Report!;
        appeal.Changes.Select(one => (one.Counts, one.Because!.Event)).OrderBy(one => one.Counts).ShouldContain((false, "programme.appealed.v1")); // W1
        appeal.Is.ShouldBe(appeal.Was + appeal.Changes.Count(one => one.Counts) - appeal.Changes.Count(one => !one.Counts));

        var moved = (await Measured.ChangesAsync(new("completion", new("west-mercia", "2024-25", "Q4"), AsAt: new(2025, 2, 19, 23, 0, 0, TimeSpan.Zero)), "programmes", [], null, default)).Report!;
        moved.Changes.Select(one => (one.Counts, one.Because!.Event)).ShouldHaveSingleItem() // Z1: merged with a record that tells of another district
            .ShouldBeOneOf((false, "child.absorbed.v1"), (false, "child.merged-into.v1"));

        var year = new MeasureQuestion("completion", new("west-mercia", "2023-24"), AsAt: new(2023, 10, 31, 23, 0, 0, TimeSpan.Zero));
        var pages = new List<MeasureChanges>();
        var few = new MeasureReports(database.Store, TrapDatabase.Reference, TimeProvider.System, new("", "", false)) { ChangesAtOnce = 2 };
        var whole = (await Measured.ChangesAsync(year, "programmes", [], null, default)).Report!;
        do
            pages.Add((await few.ChangesAsync(year, "programmes", [], pages.LastOrDefault()?.Next, default)).Report!);
        while (pages[^1].Next is not null);
        pages.Count.ShouldBeGreaterThan(1);
        pages.ShouldAllBe(page => page.Changes.Count <= 2 && page.All == whole.Changes.Count && page.Is == whole.Is);
        pages.SelectMany(page => page.Changes).ShouldBe(whole.Changes);
        (await Measured.ChangesAsync(year, "programmes", [], "nowhere", default)).Fault!.Code.ShouldBe("unknown-place");
        (await new MeasureReports(database.Store, TrapDatabase.Reference, TimeProvider.System, new("", "", false)) { MostFacts = 1 }.ChangesAsync(year, "programmes", [], null, default)).Fault!.Code.ShouldBe("too-many-facts");

        (await Measured.ChangesAsync(question with { AsAt = null }, "programmes", [], null, default)).Fault!.Code.ShouldBe("no-moment");
        (await Measured.ChangesAsync(question, "share", [], null, default)).Fault!.Code.ShouldBe("unknown-figure");
    }

    /// <summary>What had passed by a day is no matter of the log alone: the day goes with the position from the figure to its cases.</summary>
    [Theory]
    [InlineData("outcome-22")]
    [InlineData("reoffending")]
    [InlineData("disposals")]
    public async Task A_figure_as_at_a_moment_is_found_again_with_its_position_and_opens_to_its_cases(string code)
    {
        var measure = MeasureCatalogue.Find(code)!;
        foreach (var month in new[] { 2, 5, 8, 11 })
        {
            var question = new MeasureQuestion(code, new("west-mercia", "2023-24"), AsAt: new(2024, month, 15, 23, 0, 0, TimeSpan.Zero));
            var then = await AskAsync(question);
            var again = question with { Of = question.Of with { Position = then.About.Position } };
            (await AskAsync(again)).Total.Figures.ShouldBe(then.Total.Figures);
            foreach (var (column, i) in measure.Columns.Select((column, i) => (column as CountColumn, i)).Where(one => one.Item1 is { OfChildren: false, Adds: null }))
                (await Measured.BehindAsync(again, column!.Code, [], null, default)).Report!.Cases.Count.ShouldBe((int)then.Total.Figures[i]!.Value, column.Code);
        }
    }

    [Fact]
    public async Task What_a_figure_was_and_is_are_the_figures_themselves()
    {
        foreach (var (code, figure) in new[] { ("disposals", "children"), ("referrals", "children"), ("reoffending", "offences-12"), ("completion", "ended") })
        {
            var question = new MeasureQuestion(code, new("west-mercia", "2023-24"), AsAt: new(2023, 12, 31, 23, 0, 0, TimeSpan.Zero));
            var changes = (await Measured.ChangesAsync(question, figure, [], null, default)).Report!;
            var at = MeasureCatalogue.Find(code)!.Columns.Select((column, i) => (column.Code, i)).Single(column => column.Code == figure).i;

            ((decimal?)changes.Was).ShouldBe((await AskAsync(question)).Total.Figures[at], code);
            ((decimal?)changes.Is).ShouldBe((await AskAsync(question with { AsAt = null })).Total.Figures[at], code);
            changes.About.Notes.ShouldContain(note => note.Contains("listed", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("nonsense", "west-mercia", "2023-24", null, null, null, "unknown-measure")]
    [InlineData("completion", "nowhere", "2023-24", null, null, null, "unknown-area")]
    [InlineData("completion", "west-mercia", "2023-25", null, null, null, "unknown-period")]
    [InlineData("completion", "west-mercia", "2023-24", "2024-25", null, null, "unknown-period")]
    [InlineData("completion", "west-mercia", "2023-24", "1950-51", null, null, "unknown-period")]
    [InlineData("completion", "west-mercia", "2060-61", null, null, null, "not-begun")]
    [InlineData("completion", "west-mercia", "2023-24", null, "shoe-size", null, "unknown-breakdown")]
    [InlineData("completion", "west-mercia", "2023-24", null, "step", null, "unknown-breakdown")]
    [InlineData("completion", "west-mercia", "2023-24", null, "sex", "sex", "same-breakdown")]
    [InlineData("completion", "west-mercia", "2023-24", null, null, "sex", "no-first-breakdown")]
    [InlineData("completion", "westmorland-and-furness", "2022-23", null, null, null, "unknown-area")]
    public async Task What_does_not_exist_is_said_and_not_answered_with_a_zero(string measure, string area, string year, string? since, string? by, string? and, string code)
    {
        var answer = await Measured.CountAsync(new(measure, new(area, year), by, and, since), default);

        answer.Report.ShouldBeNull();
        answer.Fault!.Code.ShouldBe(code);
        answer.Fault.Advice.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task A_moment_before_the_log_or_in_the_future_has_no_figures()
    {
        (await Measured.CountAsync(new("completion", new("west-mercia", "2023-24"), AsAt: new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero)), default)).Fault!.Code.ShouldBe("before-the-log");
        (await Measured.CountAsync(new("completion", new("west-mercia", "2023-24"), AsAt: TimeProvider.System.GetUtcNow().AddMinutes(1)), default)).Fault!.Code.ShouldBe("in-the-future");
        (await Measured.CountAsync(new("completion", new("west-mercia", "2023-24", Position: 1_000_000)), default)).Fault!.Code.ShouldBe("unknown-position");
    }

    /// <summary>What an analyst may divide by; a measure that cannot says here why not.</summary>
    [Fact]
    public void Every_measure_is_divided_by_all_that_makes_sense()
    {
        string[] all =
        [
            "area", "service", "force", "quarter", "year", "disposal", "offence-group", "gravity", "ethnicity-group", "ethnicity", "age-band", "sex", "gender", "looked-after",
            "school-status", "send", "tier", "gypsy-roma-traveller",
        ];
        string[] ofTheChild = [.. all.Except(Breakdown.OfPlaceAndTime)];
        var without = new Dictionary<string, IReadOnlyList<string>>
        {
            ["meetings"] = ofTheChild, // a meeting is of no one child
            ["attendance"] = ofTheChild,
            ["oversight"] = ["quarter", "year"], // as it stands on one day
        };

        foreach (var measure in MeasureCatalogue.All)
            all.Except(measure.Breakdowns.Select(breakdown => breakdown.Code)).ShouldBe(without.GetValueOrDefault(measure.Code) ?? [], measure.Code);
    }

    private MeasureReports Measured => database.Measures;

    private Task<MeasureReport> CountAsync(string measure, string period, string? by = null, string? and = null) =>
        AskAsync(new(measure, new("west-mercia", "2023-24", period == "year" ? null : period), by, and));

    private async Task<MeasureReport> AskAsync(MeasureQuestion question)
    {
        var answer = await Measured.CountAsync(question, default);
        answer.Fault.ShouldBeNull();
        return answer.Report!;
    }
}
