using System.Globalization;
using OocdPanel.Domain.Areas;
using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Reporting;

/// <summary>Reports for the terminal.</summary>
public static class ReportText
{
    public static string Of(CompletionReport report)
    {
        var figures = new ReportTable("", "completed", "ended", "percent");
        figures.Add("Children (headline)", report.Headline.Numerator, report.Headline.Denominator, report.Headline.Percent);
        figures.Add("Programmes (KPI 6a)", report.Programmes.Numerator, report.Programmes.Denominator, report.Programmes.Percent);
        var left = new ReportTable("Programmes left out", "");
        foreach (var reason in report.LeftOut)
            left.Add(reason.Name, reason.Programmes);

        return Page(
            report.About,
            $"{Sentence(report.Headline)} completed a programme; {report.NotCompleted} had one that was not completed.\n",
            figures.ToString(),
            Children("By type (KPI 6b)", report.ByType), Children("By ethnicity (KPI 6c)", report.ByEthnicity),
            Children("By age at start (KPI 6c)", report.ByAgeBand), Children("By gender (KPI 6c)", report.ByGender), Children("By sex", report.BySex),
            left.ToString());
    }

    public static string Of(Outcome22Report report)
    {
        var outcome = new ReportTable("Outcome 22", "");
        outcome.Add("Decided", report.Decided.Decided);
        outcome.Add("Pending activity", report.Decided.Pending);
        outcome.Add("Finalised with evidence", report.Decided.Finalised);
        outcome.Add("Returned to panel", report.Decided.Returned);
        outcome.Add($"Share of {report.ShareOfOutOfCourt.Denominator} out-of-court disposals", report.ShareOfOutOfCourt.Percent);
        outcome.Add("Days to final, median", report.Days.Median);
        outcome.Add("Days to final, 90th percentile", report.Days.Percentile90);
        var disposals = new ReportTable("Disposals confirmed", "", "out of court");
        foreach (var disposal in report.Disposals)
            disposals.Add(disposal.Name, disposal.Confirmed, disposal.OutOfCourt ? "yes" : "no");

        var outside = new ReportTable("Given outside the panel", "");
        foreach (var given in report.GivenOutside)
            outside.Add(given.Name, given.Given);

        return Page(
            report.About, outcome.ToString(), disposals.ToString(), outside.ToString(),
            States("By area", report.ByArea), States("By offence group", report.ByOffenceGroup), States("By gravity", report.ByGravity),
            States("By ethnicity", report.ByEthnicity), States("By age at offence", report.ByAgeBand), States("By sex", report.BySex));
    }

    public static string Of(ReportCases report)
    {
        var table = new ReportTable("Case", "kind", "on", "state");
        foreach (var found in report.Cases)
            table.Add(found.Case, found.Kind, Day(found.On), found.State);
        return Page(report.About, table.ToString());
    }

    private static string Children(string title, IEnumerable<ChildrenCounted> rows)
    {
        var table = new ReportTable(title, "ended", "completed", "not completed");
        foreach (var row in rows)
            table.Add(row.Name, row.Ended, row.Completed, row.NotCompleted);
        return table.ToString();
    }

    private static string States(string title, IEnumerable<StatesCounted> rows)
    {
        var table = new ReportTable(title, "decided", "pending", "finalised", "returned");
        foreach (var row in rows)
            table.Add(row.Value, row.Decided, row.Pending, row.Finalised, row.Returned);
        return table.ToString();
    }

    /// <summary>86 of 99 children (86.9 %).</summary>
    private static string Sentence(Share share) =>
        $"{share.Numerator} of {share.Denominator} children ({(share.Percent is { } percent ? ReportTable.Cell(percent) : "no percentage")})";

    /// <summary>Parts under the head of a report, then its notes.</summary>
    internal static string Page(ReportHead head, params IEnumerable<string> parts)
    {
        var about = $"""
            {(head.Demonstration ? "DEMONSTRATION: the children are invented.\n\n" : "")}{head.Name}
            {head.Area}, {head.When} ({Day(head.Period.From)} to {Day(head.Period.To)}); rules {head.RuleVersion}
            Areas: {string.Join(", ", head.Areas.Select(span => Span(span, head.Period)))}

            """.ReplaceLineEndings("\n");
        var notes = string.Concat(head.Notes.Prepend(head.Source).Select(note => $"{note}\n"));
        return string.Join('\n', [about, .. parts, notes]);
    }

    private static string Span(AreaSpan span, Period period) =>
        (span.From, span.To) == (period.From, period.To) ? span.Area.Value : $"{span.Area} ({Day(span.From)} to {Day(span.To)})";

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
