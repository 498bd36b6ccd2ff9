using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Domain.Reporting;

namespace OocdPanel.Web.Pages.Reporting;

/// <summary>A measure in a table, by up to two breakdowns.</summary>
public sealed class MeasuredModel(MeasureReports reports) : MeasurePage<MeasureReport>
{
    public const string TableId = "measure";
    private const string DaysTaken = "days-taken";

    /// <summary>What stands in a cell.</summary>
    public static string Cell(decimal? figure, string unit, bool hidden) =>
        hidden ? "[c]" :
        figure is not { } number ? "None" :
        unit == Units.Percent ? Figures.Percent(number) :
        number.ToString("0", CultureInfo.InvariantCulture);

    /// <summary>Where the cases behind a count are listed; null where there are none to list, or they are not the reader’s to see.</summary>
    public string? Behind(MeasureRow row, int column) =>
        Published || row.Hidden || row.Figures[column] is null or 0 || Measure.Columns[column] is not CountColumn count
            ? null
            : Address(
                $"/app/reports/measures/{Measure.Code}/cases", ("figure", count.Code), ("group", row.Groups.ElementAtOrDefault(0)), ("andGroup", row.Groups.ElementAtOrDefault(1)),
                ("position", Report!.About.Position.ToString(CultureInfo.InvariantCulture)), ("asAt", null));

    /// <summary>The picture of this table; null where two breakdowns, or none, make none.</summary>
    public Chart? Chart
    {
        get
        {
            if (Report is not { By: [var by] } report || report.Rows.Count == 0)
                return null;
            var shares = report.Columns.Where(column => column.Unit == Units.Percent).Select(column => column.Name).Take(3).ToList();
            var first = report.Columns[0].Name;
            var title = $"{report.About.Name} by {by.Name.ToLowerInvariant()}, {report.About.Period}";
            return by.Code switch
            {
                "quarter" or "year" => new("lines", TableId, title, $"{(shares.Count > 0 ? string.Join(", ", shares) : first)}, over time") { Columns = shares.Count > 0 ? shares : [first] },
                DaysTaken => new("histogram", TableId, title, $"{first} by how long they took, with the median and the 90th percentile") { Columns = [first] },
                _ when shares.Count > 0 => new("bars", TableId, title, $"{shares[0]}, for each group") { Columns = [shares[0]] },
                _ => new("bars", TableId, title, $"{first}, for each group") { Columns = [first] },
            };
        }
    }

    /// <summary>Of areas side by side, the figure of all that was asked for: it is told apart in the picture.</summary>
    public bool IsOwn(MeasureRow row) => Report is { By: [{ Code: "area" }] } && row.Groups[0] is null;

    /// <summary>The ranges of days in which the median and the 90th percentile lie say so in the picture.</summary>
    public string? Mark(MeasureRow row)
    {
        if (Report is not { By: [{ Code: DaysTaken }] } report || row.Groups[0] is not { } range)
            return null;
        var marks = report.Columns.Zip(report.Total.Figures).Where(column => column.First.Unit == Units.Days && column.Second is { } days && DayRange.Of((int)days) == range)
            .Select(column => $"{column.First.Name}: {column.Second:0}").ToList();
        return marks.Count == 0 ? null : string.Join("; ", marks);
    }

    protected override Task<Reported<MeasureReport>> AskAsync(ReportQuestion question) => reports.CountAsync(MeasureQuestion, Aborted);

    protected override Task<IActionResult?> FoundAsync(MeasureReport report) => Task.FromResult<IActionResult?>(Asked("format") == ReportFormat.AsCsv
        ? File(Encoding.UTF8.GetBytes(ReportFormat.Render(ReportFormat.AsCsv, report)), ReportFormat.MediaType(ReportFormat.AsCsv), $"{report.About.Measure}-{report.About.Area}-{report.About.Period.ToString().Replace(' ', '-')}.csv")
        : null);
}
