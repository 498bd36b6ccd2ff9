using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Reporting.Rates;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Pages.Reporting;

namespace OocdPanel.Web.Pages.Scrutiny.Consistency;

/// <summary>How often like cases got unlike disposals, for a panel to pick its theme from.</summary>
public sealed class ConsistencyModel(ConsistencyReports reports) : ReportPage<ConsistencyReport>
{
    public static string Percent(decimal percent) => Figures.Percent(percent);

    public static Figures ByArea(ConsistencyReport report) => new(
        "By area", ["Unlike", "Lower", "Upper", "Kinds of case compared", "Decisions compared", "Decisions left out"],
        [.. report.Areas.Select(area => new Figures.Row(area.Name, Cells(area.Counted))), new Figures.Row("All", Cells(report.Total))]);

    public Figures ByCell(ConsistencyReport report) => new(
        "Kinds of case, those with most unlike disposals first", ["Unlike", "Decisions", "Disposals"],
        [.. report.Cells.Select(cell => new Figures.Row(Name(cell.Like), [Percent(cell.Unlike), Whole(cell.Decisions), string.Join(", ", cell.Disposals.Select(given => $"{Names.Of(new DisposalCode(given.Disposal))} {Whole(given.Decisions)}"))]))]);

    protected override Task<Reported<ConsistencyReport>> AskAsync(ReportQuestion question) => reports.CountAsync(question, Aborted);

    protected override Task<IActionResult?> FoundAsync(ConsistencyReport report) => Task.FromResult(CsvOf(report, report.About));

    private string Name(LikeCases like) =>
        $"{Names.Of(Category.OffenceGroup, like.OffenceGroup)}, {(like.Gravity is { } gravity ? $"gravity {Whole(gravity)}" : "no gravity score")}, {(like.EarlierOutcomes ? "an earlier outcome" : "no earlier outcome")}, aged {like.AgeBand}";

    private static string[] Cells(Domain.Scrutiny.Consistency counted) =>
    [
        Figures.Percent(counted.Unlike?.Percent), Figures.Percent(counted.Unlike?.Lower), Figures.Percent(counted.Unlike?.Upper), Whole(counted.Cells), Whole(counted.Compared), Whole(counted.LeftOut),
    ];

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
