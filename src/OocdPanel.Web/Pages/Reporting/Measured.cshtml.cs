using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Reporting.Measures;

namespace OocdPanel.Web.Pages.Reporting;

/// <summary>A measure in a table, by up to two breakdowns.</summary>
public sealed class MeasuredModel(MeasureReports reports, Publications publications) : MeasurePage<MeasureReport>
{
    /// <summary>The figures as they are shown; null until there are some.</summary>
    public MeasureView? View => (Report ?? Draft) is not { } report ? null : new(
        report, report.By.Count == 0 ? report.About.Name : $"{report.About.Name} by {string.Join(" and ", report.By.Select(by => by.Name.ToLowerInvariant()))}", "measure")
    { Behind = Behind };

    /// <summary>Where the cases behind a count are listed; null where there are none to list, or they are not the reader’s to see.</summary>
    private string? Behind(MeasureRow row, int column) =>
        Published || row.Hidden || !Measure.Source.IsOfCases || row.Figures[column] is null or 0 || Measure.Columns[column] is not CountColumn count
            ? null
            : Address(
                $"/app/reports/measures/{Measure.Code}/cases", ("figure", count.Code), ("group", row.Groups.ElementAtOrDefault(0)), ("andGroup", row.Groups.ElementAtOrDefault(1)),
                ("position", Report!.About.Position.ToString(CultureInfo.InvariantCulture)));

    /// <summary>What would be published; null where it is, or is not to be.</summary>
    public MeasureReport? Draft { get; private set; }

    public Task<IActionResult> OnPostAsync() => PublishAsync();

    protected override async Task NotPublishedYetAsync() => Draft = (await reports.CountAsync(MeasureQuestion, Aborted)).Report;

    protected override Task<Reported<MeasureReport>> AskAsync(ReportQuestion question) =>
        publications.CountAsync(MeasureQuestion, Publisher, asked => reports.CountAsync(asked, Aborted), Aborted);

    protected override Task<IActionResult?> FoundAsync(MeasureReport report) => Task.FromResult(CsvOf(report, report.About));
}
