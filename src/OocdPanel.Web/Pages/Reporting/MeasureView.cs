using System.Globalization;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Domain.Reporting;

namespace OocdPanel.Web.Pages.Reporting;

/// <summary>A measure as a page shows it: a table, and the picture that is drawn from it.</summary>
/// <param name="Caption">What the table is called.</param>
/// <param name="TableId">Unique on the page.</param>
public sealed record MeasureView(MeasureReport Report, string Caption, string TableId)
{
    private const string DaysTaken = "days-taken";

    /// <summary>The caption is for those who cannot see the heading above it.</summary>
    public bool IsHeaded { get; init; }

    /// <summary>Where the cases behind a figure of a row are listed; null where they are not.</summary>
    public Func<MeasureRow, int, string?> Behind { get; init; } = (_, _) => null;

    /// <summary>The groups in which something was counted, or whose figures are hidden; where everything is to be seen, all groups.</summary>
    public IReadOnlyList<MeasureRow> Rows { get; init; } = Report.Rows;

    /// <summary>The picture of this table; null where two breakdowns, or none, make none.</summary>
    public Chart? Chart
    {
        get
        {
            if (Report is not { By: [var by] } || Rows.Count == 0)
                return null;
            var shares = Report.Columns.Where(column => column.Unit == Units.Percent).Select(column => column.Name).Take(3).ToList();
            var first = Report.Columns[0].Name;
            var drawn = Report.Columns.FirstOrDefault(column => column.Code == MeasureCatalogue.Find(Report.About.Measure)?.Draws)?.Name ?? shares.FirstOrDefault() ?? first;
            var title = $"{Caption}, {Report.About.Period}";
            return by.Code switch
            {
                "quarter" or "year" => new("lines", TableId, title, $"{(shares.Count > 0 ? string.Join(", ", shares) : first)}, over time") { Columns = shares.Count > 0 ? shares : [first] },
                DaysTaken => new("histogram", TableId, title, $"{first} by how long they took, with the median and the 90th percentile") { Columns = [first] },
                _ => new("bars", TableId, title, $"{drawn}, for each group") { Columns = [drawn] },
            };
        }
    }

    /// <summary>What stands in a cell.</summary>
    public string Cell(MeasureRow row, int column) =>
        row.Hidden ? "[c]" :
        row.Figures[column] is not { } number ? "None" :
        Report.Columns[column].Unit == Units.Percent ? Figures.Percent(number) :
        Report.Columns[column].Unit == Units.PerHundred ? number.ToString("0.0", CultureInfo.InvariantCulture) :
        number.ToString("0", CultureInfo.InvariantCulture);

    /// <summary>Areas stand side by side with all that was asked for, which is told apart in the picture; elsewhere the total is no group of its own.</summary>
    public bool DrawsTotal => Report is { By: [{ Code: "area" }] };

    public bool IsOwn(MeasureRow row) => DrawsTotal && row.Groups[0] is null;

    /// <summary>The ranges of days in which the median and the 90th percentile lie say so in the picture.</summary>
    public string? Mark(MeasureRow row)
    {
        if (Report is not { By: [{ Code: DaysTaken }] } || row.Groups[0] is not { } range)
            return null;
        var marks = Report.Columns.Zip(Report.Total.Figures)
            .Where(column => column.First.Unit == Units.Days && column.Second is { } days && DayRange.Of((int)days) == range)
            .Select(column => $"{column.First.Name}: {column.Second:0}").ToList();
        return marks.Count == 0 ? null : string.Join("; ", marks);
    }
}
