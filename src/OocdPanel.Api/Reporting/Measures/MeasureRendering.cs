using System.Globalization;

namespace OocdPanel.Api.Reporting.Measures;

/// <summary>Measures, and the cases behind their figures, as CSV and for the terminal.</summary>
internal static class MeasureRendering
{
    /// <summary>Stands where a number is hidden, as official statistics write it.</summary>
    public const string Confidential = "[c]";

    /// <summary>A line for each group, the first for all together; an empty group stands for all groups of that breakdown.</summary>
    public static string Csv(MeasureReport report) => ReportCsv.Write(
        report.About,
        [.. report.By.SelectMany(by => new[] { by.Code, $"{by.Code}_name" }), .. report.Columns.Select(column => column.Code.Replace('-', '_'))],
        report.Rows.Prepend(report.Total).Select(row => (object?[])[
            .. row.Groups.Zip(row.Names).SelectMany(group => new object?[] { group.First, group.Second }),
            .. row.Figures.Zip(report.Columns).Select(figure => row.Hidden ? Confidential : Number(figure.First, figure.Second.Unit))]));

    public static string Csv(MeasureCases report) => ReportCsv.Write(
        report.About, ["figure", "case", "on", "fact", .. report.By.Select(by => by.Code)],
        report.Cases.Select(found => (object?[])[report.Figure, found.Case, found.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), found.Fact, .. found.Groups]));

    public static string Text(MeasureReport report)
    {
        var table = new ReportTable([.. report.By.Select(by => by.Name).DefaultIfEmpty(""), .. report.Columns.Select(column => column.Name)]);
        foreach (var row in report.Rows.Append(report.Total))
            table.Add([.. row.Names.DefaultIfEmpty("All"), .. row.Figures.Zip(report.Columns).Select(figure => row.Hidden ? Confidential : Number(figure.First, figure.Second.Unit))]);
        return ReportText.Page(report.About, table.ToString());
    }

    public static string Text(MeasureCases report)
    {
        var table = new ReportTable(["Case", "on", "fact", .. report.By.Select(by => by.Name)]);
        foreach (var found in report.Cases)
            table.Add([found.Case, found.On.ToString("d MMM yyyy", CultureInfo.InvariantCulture), found.Fact, .. found.Groups]);
        return ReportText.Page(report.About, report.Next is null ? table.ToString() : $"{table}\nMore: --after {report.Next}\n");
    }

    public static string Csv(MeasureChanges report) => ReportCsv.Write(
        report.About, ["figure", "then", "case", "fact", "counted_now", "on", "event", "recorded_at", "by"],
        report.Changes.Select(change => (object?[])[
            report.Figure, report.Then, change.Case, change.Fact, change.Counts ? "yes" : "no", change.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            change.Because?.Event, change.Because?.RecordedAt.ToString("O", CultureInfo.InvariantCulture), change.Because?.By]));

    public static string Text(MeasureChanges report)
    {
        var table = new ReportTable("Case", "fact", "counted now", "on", "because", "recorded", "by");
        foreach (var change in report.Changes)
            table.Add(
                change.Case, change.Fact, change.Counts ? "yes" : "no", change.On.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
                change.Because?.Event, change.Because?.RecordedAt.ToString("u", CultureInfo.InvariantCulture), change.Because?.By);
        return ReportText.Page(report.About, $"Then (position {report.Then}): {report.Was}. Now: {report.Is}.\n", report.Next is null ? table.ToString() : $"{table}\nMore: --after {report.Next}\n");
    }

    /// <summary>Counts as whole numbers, shares to one decimal; null where there is none.</summary>
    private static object? Number(decimal? figure, string unit)
    {
        if (figure is not { } number)
            return null;
        if (Units.IsShare(unit))
            return number;
        return decimal.ToInt64(number);
    }
}
