using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Api.Reporting.Rates;
using OocdPanel.Domain.Reporting;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Reporting;

/// <summary>How groups of children fare from stage to stage, against one of them and against who lives in the area.</summary>
public sealed class DisproportionalityModel(DisproportionalityReports reports, Publications publications) : ReportPage<DisproportionalityReport>
{
    public static IEnumerable<Option> Breakdowns { get; } =
        [.. DisproportionalityQuestion.Breakdowns.Keys.Select(code => new Option(code, Breakdown.All.Single(breakdown => breakdown.Code == code).Name))];

    public DisproportionalityQuestion Rates => new(Question, Asked("by"), GroupAsked, AsAt, Published);

    /// <summary>Null also where the group is one of what was compared by before.</summary>
    private string? GroupAsked => Asked("referenceOf") is { } of && of != Asked("by") ? null : Asked("reference");

    /// <summary>The groups to choose from, once it is known by what they are told apart.</summary>
    public IEnumerable<Option> Groups => Report?.Groups.Select(group => new Option(group.Code!, group.Name)) ?? [];

    public static Figures Referred(DisproportionalityReport report) => new(
        "Children referred, and who lives in the area", ["Children", "Of children", "Population", "Of population", "Percentage points"],
        [.. report.Groups.Append(report.Total).Select(group => new Figures.Row(group.Name, group.Hidden ? Hidden(5) :
            [Whole(group.Children), Figures.Percent(group.Share), Whole(group.Population), Figures.Percent(group.PopulationShare), group.Points?.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture) ?? None]))]);

    /// <summary>The table of a stage: the index and its interval first, as the chart draws them.</summary>
    public static Figures Of(DisproportionalityReport report, int stage) => new(
        report.Stages[stage].Over, ["Relative rate index", "Lower", "Upper", "Rate", "Count", "Of"],
        [.. report.Groups.Append(report.Total).Select(group => new Figures.Row(group.Name, group.Hidden ? Hidden(6) : Cells(group.Stages[stage])))])
    { Id = report.Stages[stage].Code };

    public static Chart ChartOf(DisproportionalityReport report, int stage) => new(
        "intervals", report.Stages[stage].Code, $"{report.Stages[stage].Name}: relative rate index",
        "For each group a point on a scale of ratios, with its 95 % interval, and a line at 1 where there is no difference")
    { Columns = ["Relative rate index", "Lower", "Upper"] };

    public Task<IActionResult> OnPostAsync() => PublishAsync();

    protected override Task<Reported<DisproportionalityReport>> AskAsync(ReportQuestion question) =>
        publications.CountAsync(Rates.OfReferrals, Publisher, asked => reports.CountAsync(Rates with { Of = asked.Of }, Aborted), Aborted);

    protected override Task<IActionResult?> FoundAsync(DisproportionalityReport report) => Task.FromResult(CsvOf(report, report.About));

    private const string None = "None";

    private static string[] Cells(StageRate stage) =>
        [Ratio(stage.Index?.Index), Ratio(stage.Index?.Lower), Ratio(stage.Index?.Upper), Figures.Percent(stage.Rate), Whole(stage.Count), Whole(stage.Of)];

    private static string Ratio(decimal? ratio) => ratio?.ToString("0.00", CultureInfo.InvariantCulture) ?? None;

    private static string Whole(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? None;

    private static string[] Hidden(int columns) => [.. Enumerable.Repeat("[c]", columns)];
}
