using OocdPanel.Api.Platform;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Api.Tests.Reporting.Traps;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting;

/// <summary>History told by successors and predecessors, on histories made by hand.</summary>
public class RestatedTests(RestatedHistories database) : IClassFixture<RestatedHistories>
{
    private MeasureReports Reports => new(database.Store, TrapDatabase.Reference, TimeProvider.System, new(database.ConnectionString, "", false));

    [Theory]
    [InlineData("cumbria 2022-23", "cumbria", "2022-23", null, null)]
    [InlineData("cumberland 2022-23 successors", "cumberland", "2022-23", null, "successors")]
    [InlineData("westmorland-and-furness 2022-23 successors", "westmorland-and-furness", "2022-23", null, "successors")]
    [InlineData("cumbria 2022-23 successors", "cumbria", "2022-23", null, "successors")]
    [InlineData("cumbria 2023-24 predecessors", "cumbria", "2023-24", null, "predecessors")]
    [InlineData("cumberland 2023-24 predecessors", "cumberland", "2023-24", null, "predecessors")]
    [InlineData("cumberland 2022-23..2023-24", "cumberland", "2023-24", "2022-23", null)]
    [InlineData("cumberland 2022-23..2023-24 successors", "cumberland", "2023-24", "2022-23", "successors")]
    [InlineData("cumbria 2022-23..2023-24 predecessors", "cumbria", "2023-24", "2022-23", "predecessors")]
    [InlineData("cumbria-constabulary 2022-23 successors", "cumbria-constabulary", "2022-23", null, "successors")]
    public async Task History_is_restated_as_worked_out_by_hand(string question, string area, string year, string? since, string? restated)
    {
        var report = await CountAsync(area, year, restated, since);

        $"{report.Total.Figures[0]}".ShouldBe(ExpectedTable.Of("EXPECTED-restated.md", "Table", "referrals")[question]);
        $"{report.Total.Figures[1]}".ShouldBe(ExpectedTable.Of("EXPECTED-restated.md", "Table", "children")[question]);
        report.About.Restated.ShouldBe(restated);
    }

    [Fact]
    public async Task Broken_down_by_area_it_is_told_by_those_it_is_restated_by()
    {
        (await CountAsync("cumbria", "2022-23", "successors", by: "area")).Rows.Select(row => (row.Groups[0], row.Names[0], row.Figures[0]))
            .ShouldBe([("cumberland", "Cumberland", 2), ("westmorland-and-furness", "Westmorland and Furness", 3)]);
        (await CountAsync("cumberland", "2023-24", "predecessors", by: "area")).Rows.Select(row => (row.Groups[0], row.Figures[0])).ShouldBe([("cumbria", 2)]);
        var behind = (await Reports.BehindAsync(new("referrals", new("cumberland", "2022-23", Restated: "successors"), "area"), "referred", ["cumberland"], null, default)).Report!;
        behind.Cases.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Every_measure_can_be_told_by_predecessors_and_those_of_children_by_successors()
    {
        foreach (var measure in MeasureCatalogue.All)
        {
            (await Reports.CountAsync(new(measure.Code, new("cumbria", "2023-24", Restated: "predecessors")), default)).Fault.ShouldBeNull(measure.Code);
            var told = await Reports.CountAsync(new(measure.Code, new("cumberland", "2022-23", Restated: "successors")), default);
            (told.Fault?.Code).ShouldBe(measure.Source.IsOfCases ? null : "cannot-be-restated", measure.Code);
        }
    }

    [Fact]
    public async Task The_answer_says_how_it_is_restated_and_a_period_across_a_split_says_so_without()
    {
        var restated = await CountAsync("cumberland", "2023-24", "successors", "2022-23");
        restated.About.When.ShouldBe("2022-23 to 2023-24, restated by successors");
        restated.About.Notes[0].ShouldBe("Restated by successors: Cumbria (1 April 2022 to 31 March 2023) as Cumberland. No case is rewritten.");
        ReportFormat.Render("text", restated).ShouldContain("cumberland, 2022-23 to 2023-24, restated by successors (1 Apr 2022 to 31 Mar 2024)");
        ReportFormat.Render("csv", restated).ShouldContain(",no,no,successors");

        (await CountAsync("cumberland", "2023-24", null, "2022-23")).About.Notes[0]
            .ShouldBe("Cumberland began on 1 April 2023, out of Cumbria: what happened before is not Cumberland’s here. Restated by successors, it is.");
        (await CountAsync("cumbria-constabulary", "2023-24", null, "2022-23")).About.Notes.ShouldContain(
            "Cumbria ended on 31 March 2023; Cumberland and Westmorland and Furness came after: what happened then is not Cumbria’s here. Restated by predecessors, it is.");
        (await CountAsync("shropshire", "2023-24", "successors")).About.Notes[0].ShouldBe("Restated by successors: no area was reorganised, so nothing is told otherwise than it was.");
        (await CountAsync("shropshire", "2023-24", null)).About.Notes.ShouldNotContain(note => note.Contains("began"));
    }

    [Fact]
    public void A_successor_s_people_see_their_own_part_of_what_was_and_no_more()
    {
        Person Of(string area) => new(new("a.nalyst"), [Roles.Analyst], [new(area)], new("yjs"));
        bool Covered(string own, string asked, string year, string restated) =>
            ReportScope.Of(new(asked, year, Restated: restated), TrapDatabase.Reference).Report!.IsCoveredBy(Of(own), TrapDatabase.Reference);

        Covered("cumberland", "cumberland", "2022-23", "successors").ShouldBeTrue();
        Covered("westmorland-and-furness", "cumberland", "2022-23", "successors").ShouldBeFalse();
        Covered("cumberland", "cumbria", "2022-23", "successors").ShouldBeFalse();
        Covered("cumberland", "cumbria", "2023-24", "predecessors").ShouldBeFalse();
        Covered("cumbria", "cumbria", "2022-23", "successors").ShouldBeTrue();
    }

    [Theory]
    [InlineData("cumberland", "2022-23", "sideways", "unknown-restating")]
    [InlineData("atlantis", "2022-23", "successors", "unknown-area")]
    [InlineData("cumberland", "2014-15", "successors", "unknown-area")]
    public async Task What_cannot_be_restated_says_why(string area, string year, string restated, string code) =>
        (await Reports.CountAsync(new("referrals", new(area, year, Restated: restated)), default)).Fault!.Code.ShouldBe(code);

    private async Task<MeasureReport> CountAsync(string area, string year, string? restated, string? since = null, string? by = null)
    {
        var answer = await Reports.CountAsync(new("referrals", new(area, year, Restated: restated), by, Since: since), default);
        answer.Fault.ShouldBeNull();
        return answer.Report!;
    }
}
