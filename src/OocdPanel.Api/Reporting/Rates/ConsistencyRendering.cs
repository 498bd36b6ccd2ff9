using System.Globalization;
using OocdPanel.Domain.Scrutiny;

namespace OocdPanel.Api.Reporting.Rates;

/// <summary>Consistency as CSV and for the terminal.</summary>
internal static class ConsistencyRendering
{
    public static string Csv(ConsistencyReport report) => ReportCsv.Write(
        report.About, ["section", "of", "cells", "compared", "left_out", "unlike", "lower", "upper", "offence_group", "gravity", "earlier_outcomes", "age_band", "disposal", "decisions"],
        [
            .. report.Areas.Select(area => Line("area", area.Name, area.Counted)), Line("all", null, report.Total),
            .. report.Cells.SelectMany(cell => cell.Disposals.Select(given => (object?[])
                ["cell", null, null, cell.Decisions, null, cell.Unlike, null, null, cell.Like.OffenceGroup, cell.Like.Gravity, cell.Like.EarlierOutcomes ? "yes" : "no", cell.Like.AgeBand, given.Disposal, given.Decisions])),
        ]);

    public static string Text(ConsistencyReport report)
    {
        var areas = new ReportTable("Area", "Unlike", "Lower", "Upper", "Cells", "Compared", "Left out");
        foreach (var (name, counted) in report.Areas.Select(area => (area.Name, area.Counted)).Append(("All", report.Total)))
            areas.Add(name, Percent(counted.Unlike?.Percent), Percent(counted.Unlike?.Lower), Percent(counted.Unlike?.Upper), counted.Cells, counted.Compared, counted.LeftOut);
        var cells = new ReportTable("Like cases", "Unlike", "Decisions", "Disposals");
        foreach (var cell in report.Cells)
            cells.Add(Name(cell.Like), Percent(cell.Unlike), cell.Decisions, string.Join(", ", cell.Disposals.Select(given => $"{given.Disposal} {given.Decisions}")));
        return ReportText.Page(report.About, areas.ToString(), cells.ToString());
    }

    /// <summary>theft, gravity 2, no earlier outcome, 10-14.</summary>
    public static string Name(LikeCases like) =>
        $"{like.OffenceGroup.Replace('-', ' ')}, {(like.Gravity is { } gravity ? string.Create(CultureInfo.InvariantCulture, $"gravity {gravity}") : "no gravity score")}, {(like.EarlierOutcomes ? "an earlier outcome" : "no earlier outcome")}, aged {like.AgeBand}";

    private static string? Percent(decimal? percent) => percent?.ToString("0.0", CultureInfo.InvariantCulture);

    private static object?[] Line(string section, string? of, Consistency counted) =>
        [section, of, counted.Cells, counted.Compared, counted.LeftOut, counted.Unlike?.Percent, counted.Unlike?.Lower, counted.Unlike?.Upper, null, null, null, null, null, null];
}
