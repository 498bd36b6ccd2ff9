using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace OocdPanel.Api.Reporting;

/// <summary>
/// Reports as CSV (RFC 4180), one figure a line, each line saying what it is of. A field that a spreadsheet would run
/// as a formula is given a leading apostrophe.
/// </summary>
public static class ReportCsv
{
    /// <summary>A minus begins negative numbers, too, so it is looked after in <see cref="Defused"/>.</summary>
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture) { NewLine = "\r\n", InjectionOptions = InjectionOptions.Escape, InjectionCharacters = ['=', '@', '+', '\t', '\r'] };

    /// <summary>
    /// Section kpi6 is the summary return: its three rows fill the six columns named after the return's.
    /// </summary>
    public static string Of(CompletionReport report)
    {
        string[] types = [.. report.ByType.Select(type => type.Code)];
        var blank = types.Select(_ => (object?)null).ToArray();
        List<object?[]> rows =
        [
            ["headline", "children", report.Headline.Denominator, report.Headline.Numerator, report.NotCompleted, report.Headline.Percent, .. blank],
            ["6a", "programmes", report.Programmes.Denominator, report.Programmes.Numerator, report.Programmes.Denominator - report.Programmes.Numerator, report.Programmes.Percent, .. blank],
            .. Children("6b", report.ByType, blank),
            .. Children("6c ethnicity", report.ByEthnicity, blank),
            .. Children("6c age at start", report.ByAgeBand, blank),
            .. Children("6c gender", report.ByGender, blank),
            .. Children("sex", report.BySex, blank),
            .. report.LeftOut.Select(reason => (object?[])["left out", reason.Reason, reason.Programmes, null, null, null, .. blank]),
            ["kpi6", "children with an order ending", null, null, null, null, .. report.ByType.Select(type => (object?)type.Ended)],
            ["kpi6", "children who completed", null, null, null, null, .. report.ByType.Select(type => (object?)type.Completed)],
            ["kpi6", "children who did not complete", null, null, null, null, .. report.ByType.Select(type => (object?)type.NotCompleted)],
        ];
        return Write(report.About, ["section", "item", "ended", "completed", "not_completed", "percent", .. types], rows);
    }

    public static string Of(Outcome22Report report)
    {
        List<object?[]> rows =
        [
            States("all", report.Decided, report.ShareOfOutOfCourt.Percent, report.Days),
            .. new (string Section, IReadOnlyList<StatesCounted> Rows)[]
            {
                ("area", report.ByArea), ("offence group", report.ByOffenceGroup), ("gravity", report.ByGravity),
                ("ethnicity", report.ByEthnicity), ("age at offence", report.ByAgeBand), ("sex", report.BySex),
            }.SelectMany(part => part.Rows.Select(row => States(part.Section, row, null, null))),
            .. report.Disposals.Select(disposal => (object?[])["disposal", disposal.Code, null, null, null, null, null, null, null, disposal.Confirmed, disposal.OutOfCourt ? "yes" : "no"]),
            ["disposal", "all out of court", null, null, null, null, null, null, null, report.ShareOfOutOfCourt.Denominator, "yes"],
            .. report.GivenOutside.Select(given => (object?[])["given outside the panel", given.Code, null, null, null, null, null, null, null, given.Given, null]),
        ];
        return Write(
            report.About,
            ["section", "item", "decided", "pending", "finalised", "returned", "percent_of_out_of_court", "median_days", "p90_days", "confirmed", "out_of_court"],
            rows);
    }

    public static string Of(ReportCases report) => Write(
        report.About, ["figure", "case", "kind", "on", "state"],
        report.Cases.Select(found => (object?[])[report.Figure, found.Case, found.Kind, Day(found.On), found.State]));

    private static IEnumerable<object?[]> Children(string section, IEnumerable<ChildrenCounted> rows, object?[] blank) =>
        rows.Select(row => (object?[])[section, row.Code, row.Ended, row.Completed, row.NotCompleted, null, .. blank]);

    private static object?[] States(string section, StatesCounted row, decimal? percent, DaysTaken? days) =>
        [section, row.Value, row.Decided, row.Pending, row.Finalised, row.Returned, percent, days?.Median, days?.Percentile90, null, null];

    /// <summary>Lines under their heads, each followed by what the report is of.</summary>
    internal static string Write(ReportHead head, string[] columns, IEnumerable<object?[]> rows)
    {
        (string Name, object? Value)[] context =
        [
            ("measure", head.Measure), ("rule_version", head.RuleVersion), ("area", head.Area.Value),
            ("areas", string.Join(' ', head.Areas.Select(span => span.Area.Value).Distinct())),
            ("year", head.Period.Year), ("quarter", head.Period.Quarter), ("from", Day(head.Period.From)), ("to", Day(head.Period.To)),
            ("position", head.Position), ("demonstration", head.Demonstration ? "yes" : "no"), ("suppressed", head.Suppressed ? "yes" : "no"), ("restated", head.Restated),
        ];
        return Lines([.. columns, .. context.Select(column => column.Name)], rows.Select(row => (object?[])[.. row, .. context.Select(column => column.Value)]));
    }

    /// <summary>Lines under their heads.</summary>
    internal static string Lines(string[] columns, IEnumerable<object?[]> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Form))
        {
            Line(csv, columns);
            foreach (var row in rows)
                Line(csv, row);
        }

        return text.ToString();
    }

    private static void Line(CsvWriter csv, object?[] fields)
    {
        foreach (var field in fields)
            csv.WriteField(field is IFormattable number ? number.ToString(field switch { decimal => "0.0", DateOnly => "yyyy-MM-dd", _ => null }, CultureInfo.InvariantCulture) : Defused(field?.ToString()));
        csv.NextRecord();
    }

    private static string? Defused(string? text) => text is ['-', ..] or ['"', '-', ..] ? $"'{text}" : text;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
