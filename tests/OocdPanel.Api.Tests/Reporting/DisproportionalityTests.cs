using System.Globalization;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Api.Reporting.Rates;
using OocdPanel.Api.Tests.Reporting.Traps;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Reporting;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.Testing;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting;

/// <summary>A database with 103 children of Westminster, by ethnicity and how far they came: EXPECTED-disproportionality.md.</summary>
public sealed class WestminsterDatabase : TestDatabase
{
    protected override Task PrepareAsync(string connectionString)
    {
        var h = new OutcomeHistories();
        foreach (var (ethnicity, referred, decided, diverted, completed) in new[] { ("white-british", 30, 24, 12, 8), ("asian-indian", 9, 9, 3, 3), ("black-african", 15, 12, 0, 0), ("other-arab", 49, 40, 12, 6) })
            for (var i = 0; i < referred; i++)
                Refer(h, ethnicity, i < decided, i < diverted, i < completed);
        var prevention = h.Child("E09000033", "other-arab");
        h.Record("2023-06-05", Change.To(new CaseId(Guid.NewGuid()), new PreventionReferred(prevention, new("westminster"), new("E09000033"), 14, "Reasons", [], new("s.body"), Histories.Day("2023-06-05"))));
        return Recording.IntoAsync(connectionString, h.All);
    }

    private static void Refer(OutcomeHistories h, string ethnicity, bool decided, bool diverted, bool completed)
    {
        var child = h.Child("E09000033", ethnicity);
        var id = h.Refer(child, "2023-05-10", "westminster", "E09000033");
        var code = new DisposalCode("community-resolution");
        if (decided)
            h.Record("2023-07-04", Change.To(id, new PanelDecisionRecorded(new(Guid.NewGuid()), new("s.body"), new PanelDecision(
                code, "Reasons", [], 2, null, null, [], new LeadOffence(new("shoplifting"), "theft", Histories.Day("2023-05-10")), "illustrative", true, "standard-1", 1))));
        if (diverted)
            h.Record("2023-07-06", Change.To(id, new DecisionConfirmed(code, new("s.body"))));
        if (completed)
            h.Record("2023-09-06", Change.To(id, new ProgrammeFinished(new(Guid.NewGuid()), true, Histories.Day("2023-09-06"))));
    }
}

public class DisproportionalityTests(WestminsterDatabase database) : IClassFixture<WestminsterDatabase>
{
    private const string Population = """
        area,ethnicity_group,children,source,valid_from,valid_to
        westminster,White,480,Made up,2019-01-01,
        westminster,Mixed,150,Made up,2019-01-01,
        westminster,Asian or Asian British,150,Made up,2019-01-01,
        westminster,Black or Black British,200,Made up,2019-01-01,
        westminster,Other Ethnic Group,270,Made up,2019-01-01,
        """;

    private static readonly ReferenceData WithPopulation = ReferenceFiles.Edition(
        ReferenceFiles.Shipped, [new RowsImported("population", "population.csv", Population, 5, 0, new(2023, 1, 1))], []).Data;

    public static TheoryData<string> Groups => ["White", "Mixed", "Asian or Asian British", "Black or Black British", "Other Ethnic Group"];

    [Theory]
    [MemberData(nameof(Groups))]
    public async Task Rates_are_as_worked_out_by_hand(string group)
    {
        var expected = Expected.Table("Rates", group, "EXPECTED-disproportionality.md");
        var rates = (await CountAsync(new(Year))).Groups.Single(row => row.Code == group);

        new[] { rates.Share, rates.PopulationShare, rates.Points }.Select(Written).ShouldBe([expected["share"], expected["population share"], expected["points"]]);
        foreach (var stage in rates.Stages)
            Written(stage).ShouldBe(expected[stage.Stage], stage.Stage);
    }

    [Fact]
    public async Task Other_children_are_26_points_over_their_share_of_the_population()
    {
        var other = (await CountAsync(new(Year))).Groups.Single(row => row.Code == "Other Ethnic Group");

        (other.Children, other.Share, other.PopulationShare, other.Points).ShouldBe((49, 47.6m, 21.6m, 26.0m));
    }

    [Fact]
    public async Task All_together_have_rates_and_no_index()
    {
        var total = (await CountAsync(new(Year))).Total;

        (total.Children, total.Population).ShouldBe((103, 1250));
        total.Stages.Select(stage => (stage.Count, stage.Of)).ShouldBe([(103, 1250), (85, 103), (27, 85), (17, 27)]);
        total.Stages.ShouldAllBe(stage => stage.Index == null);
    }

    [Fact]
    public async Task Another_group_can_be_the_one_that_others_are_set_against()
    {
        var report = await CountAsync(new(Year, Reference: "Other Ethnic Group"));

        report.Groups.Single(row => row.Code == "White").Stages[2].Index.ShouldBe(new RelativeRate(1.67m, 0.90m, 3.10m)); // 1/0.6; 1/1.1151, 1/0.3228
        report.Groups.Single(row => row.Code == "Other Ethnic Group").Stages[2].Index.ShouldBe(RelativeRate.Reference);
    }

    [Fact]
    public async Task Without_a_population_on_file_that_is_said_and_the_later_stages_are_still_told()
    {
        var report = await CountAsync(new(Year), TrapDatabase.Reference);
        var other = report.Groups.Single(row => row.Code == "Other Ethnic Group");

        (other.Population, other.PopulationShare, other.Points, other.Stages[0].Rate, other.Stages[0].Index).ShouldBe((null, null, null, null, null));
        Written(other.Stages[2]).ShouldBe("30.0; 0.60 (0.32 to 1.12)");
        report.About.Notes.ShouldContain("No number of children aged 10 to 17 who live in Westminster is on file for 31 March 2024: so there are no rates of children referred, and no differences to the population.");
    }

    [Fact]
    public void A_population_that_lacks_a_group_is_not_let_in()
    {
        var lacking = Population.Split('\n').Where(line => !line.Contains("Mixed", StringComparison.Ordinal));
        var errors = ReferenceFiles.Try(ReferenceFiles.Shipped, [new RowsImported("population", "population.csv", string.Join('\n', lacking), 4, 0, new(2023, 1, 1))], []).Errors;

        errors.ShouldHaveSingleItem().Message.ShouldContain("has no row for Mixed");
    }

    [Theory]
    [InlineData("sex", "male")]
    [InlineData("looked-after", "no")]
    [InlineData("school-status", "attending")]
    [InlineData("gypsy-roma-traveller", "no")]
    public async Task By_anything_else_there_is_no_population_and_a_group_of_its_own_to_be_set_against(string by, string reference)
    {
        var report = await CountAsync(new(Year, by));

        report.Reference.ShouldBe(reference);
        report.Groups.ShouldAllBe(group => group.Population == null);
        report.Groups.Sum(group => group.Children).ShouldBe(103);
    }

    [Theory]
    [InlineData("shoe-size", null, "unknown-breakdown")]
    [InlineData("sex", "White", "unknown-group")]
    public async Task What_does_not_exist_is_said(string by, string? reference, string code) =>
        (await AskAsync(new(Year, by, reference), WithPopulation)).Fault!.Code.ShouldBe(code);

    [Fact]
    public async Task What_leaves_the_service_hides_groups_with_small_numbers_in_every_form()
    {
        var report = await CountAsync(new(Year, Published: true));
        var asian = report.Groups.Single(row => row.Code == "Asian or Asian British");

        (asian.Hidden, asian.Children, asian.Stages.Count).ShouldBe((true, null, 0));
        report.About.Suppressed.ShouldBeTrue();
        ReportFormat.Render(ReportFormat.AsCsv, report).ShouldContain("Asian or Asian British,Asian or Asian British,[c],[c]");
        ReportFormat.Render(ReportFormat.AsText, report).ShouldContain("[c]");
    }

    [Fact]
    public async Task As_text_and_as_CSV_it_tells_the_same()
    {
        var report = await CountAsync(new(Year));

        ReportFormat.Render(ReportFormat.AsText, report).ShouldMatch(@"Other Ethnic Group +49 +47.6 % +270 +21.6 % +\+26.0");
        ReportFormat.Render(ReportFormat.AsText, report).ShouldMatch(@"Other Ethnic Group +12 +40 +30.0 % +0.60 +0.32 +1.12");
        ReportFormat.Render(ReportFormat.AsCsv, report).ShouldContain("White,White,30,29.1,480,38.4,-9.3,decided,24,30,80.0,1.00,,,");
        ReportFormat.Render(ReportFormat.AsCsv, report).ShouldContain("Other Ethnic Group,Other Ethnic Group,49,47.6,270,21.6,26.0,diverted,12,40,30.0,0.60,0.32,1.12,");
    }

    private static ReportQuestion Year => new("westminster", "2023-24");

    private static string Written(decimal? figure) => figure is { } number ? number.ToString("0.0", CultureInfo.InvariantCulture) : "-";

    private static string Written(StageRate stage) => stage.Rate is not { } rate ? "-" : FormattableString.Invariant(
        $"{rate:0.0}; {stage.Index?.Index:0.00}") + (stage.Index?.Lower is { } lower ? FormattableString.Invariant($" ({lower:0.00} to {stage.Index.Upper:0.00})") : "");

    private async Task<DisproportionalityReport> CountAsync(DisproportionalityQuestion question, ReferenceData? reference = null)
    {
        var answer = await AskAsync(question, reference ?? WithPopulation);
        answer.Fault.ShouldBeNull();
        return answer.Report!;
    }

    private async Task<Reported<DisproportionalityReport>> AskAsync(DisproportionalityQuestion question, ReferenceData reference)
    {
        await using var source = StoreDataSource.Create(database.ConnectionString);
        return await new DisproportionalityReports(new MeasureReports(source, reference, TimeProvider.System, new("", "", false)), reference).CountAsync(question, default);
    }
}
