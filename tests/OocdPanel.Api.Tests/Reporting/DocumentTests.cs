using OocdPanel.Api.Reporting.Documents;
using OocdPanel.Api.Tests.Reporting.Traps;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting;

/// <summary>The documents that boards read, made of the hand-made histories.</summary>
public class DocumentTests(TrapDatabase database) : IClassFixture<TrapDatabase>
{
    public static TheoryData<string> Every => [.. ReportDocument.All.Select(document => document.Code)];

    private Documents Documents => new(database.Measures, database.Publications);

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Every_section_is_counted_at_one_position_and_by_a_measure_that_there_is(string code)
    {
        var document = ReportDocument.Find(code)!;
        foreach (var part in new[] { null, "Q2", "H1" })
        {
            var made = (await Documents.MakeAsync(document, new("west-mercia", "2023-24", part), default)).Report!;

            made.Sections.Select(section => section.Section).ShouldBe(document.Sections);
            made.Sections.Select(section => section.Report.About.Position).Distinct().ShouldHaveSingleItem();
            made.Sections.ShouldAllBe(section => section.Section.By == null || section.Report.By.Any(by => by.Code == section.Section.By));
        }
    }

    [Fact]
    public async Task The_diversion_report_of_the_year_holds_the_figures_worked_out_by_hand()
    {
        var made = (await Documents.MakeAsync(ReportDocument.Find("quarterly-diversion")!, new("west-mercia", "2023-24"), default)).Report!;

        var completion = made.Sections.Single(section => section.Section is { Measure: "completion", By: "quarter" }).Report;
        completion.Rows.Where(row => row.Groups[0]!.EndsWith("2023-24", StringComparison.Ordinal)).Select(row => (row.Figures[1], row.Figures[0]))
            .ShouldBe([(6, 7), (6, 7), (2, 2), (1, 2)]);
        completion.Rows.Count.ShouldBe(8); // the year before beside it
        made.Sections[0].Report.Total.Figures[0].ShouldBe(25);
    }

    [Fact]
    public async Task A_half_of_a_year_is_its_two_quarters()
    {
        var half = (await Documents.MakeAsync(ReportDocument.Find("disproportionality")!, new("west-mercia", "2023-24", "h1"), default)).Report!;
        half.About.Period.ToString().ShouldBe("H1 2023-24");
        half.Sections.Single(section => section.Section is { Measure: "disposals" }).Report.Total.Figures[0].ShouldBe(11 + 8);
    }

    [Fact]
    public async Task A_question_without_an_answer_makes_no_document() =>
        (await Documents.MakeAsync(ReportDocument.All[0], new("atlantis", "2023-24"), default)).Fault!.Code.ShouldBe("unknown-area");
}
