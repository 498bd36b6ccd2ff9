using System.Globalization;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Reporting.Rates;

/// <summary>Rates as CSV and for the terminal.</summary>
internal static class DisproportionalityRendering
{
    /// <summary>A line for each group and stage; all together have no code.</summary>
    public static string Csv(DisproportionalityReport report) => ReportCsv.Write(
        report.About,
        ["group", "group_name", "children", "share", "population", "population_share", "percentage_points", "stage", "count", "of", "rate", "relative_rate_index", "lower", "upper"],
        report.Groups.Prepend(report.Total).SelectMany(group => group.Hidden
            ? [[group.Code, group.Name, .. Enumerable.Repeat<object?>(MeasureRendering.Confidential, 12)]]
            : group.Stages.Select(stage => (object?[])[
                group.Code, group.Name, group.Children, group.Share, group.Population, group.PopulationShare, group.Points,
                stage.Stage, stage.Count, stage.Of, stage.Rate, Ratio(stage.Index?.Index), Ratio(stage.Index?.Lower), Ratio(stage.Index?.Upper)])));

    /// <summary>A table of who is referred, and one for each stage.</summary>
    public static string Text(DisproportionalityReport report)
    {
        var referred = new ReportTable(report.By.Name, "Children", "Share", "Population", "Share", "Points");
        foreach (var group in report.Groups.Append(report.Total))
            referred.Add(group.Hidden ? Hidden(group, 5) : [group.Name, group.Children, group.Share, group.Population, group.PopulationShare, Points(group.Points)]);
        return ReportText.Page(report.About, [referred.ToString(), .. report.Stages.Select((stage, i) => $"{stage.Over}\n{StageTable(report, i)}")]);
    }

    /// <summary>+26.0; null where there is no difference to tell.</summary>
    public static string? Points(decimal? points) => points?.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);

    /// <summary>0.58; null where there is none.</summary>
    public static string? Ratio(decimal? ratio) => ratio?.ToString("0.00", CultureInfo.InvariantCulture);

    private static ReportTable StageTable(DisproportionalityReport report, int stage)
    {
        var table = new ReportTable(report.By.Name, "Count", "Of", "Rate", "Relative rate index", "Lower", "Upper");
        foreach (var group in report.Groups.Append(report.Total))
            table.Add(group.Hidden ? Hidden(group, 6) : Cells(group.Name, group.Stages[stage]));
        return table;
    }

    private static object?[] Cells(string name, StageRate rate) =>
        [name, rate.Count, rate.Of, rate.Rate, Ratio(rate.Index?.Index), Ratio(rate.Index?.Lower), Ratio(rate.Index?.Upper)];

    private static object?[] Hidden(GroupRates group, int columns) => [group.Name, .. Enumerable.Repeat<object?>(MeasureRendering.Confidential, columns)];
}
