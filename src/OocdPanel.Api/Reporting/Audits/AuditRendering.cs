using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Reporting.Audits;

/// <summary>Case audits as CSV and for the terminal.</summary>
internal static class AuditRendering
{
    /// <summary>A line for each question, with the rating of its standard.</summary>
    public static string Csv(AuditReport report) => ReportCsv.Write(
        report.About, ["standard", "question", "question_name", "met", "audited", "percent", "rating", "lifted_from", "lifted_by", "lifted_because"],
        report.Standards.SelectMany(standard => standard.Questions.Select(question => (object?[])[
            standard.Code, question.Code, question.Text, question.Met.Numerator, question.Met.Denominator, question.Met.Percent, standard.Rating, standard.LiftedFrom,
            standard.LiftedFrom is null ? null : report.Lift!.Panel, standard.LiftedFrom is null ? null : report.Lift!.Because])));

    public static string Text(AuditReport report)
    {
        var table = new ReportTable("Key question", "met", "audited", "percent", "rating");
        foreach (var standard in report.Standards)
        {
            table.Add(standard.Name, "", "", "", NameOf(standard.Rating) + (standard.LiftedFrom is { } from ? $" (lifted from {NameOf(from)})" : ""));
            foreach (var question in standard.Questions)
                table.Add($"  {question.Text}", question.Met.Numerator, question.Met.Denominator, question.Met.Percent, "");
        }

        return ReportText.Page(report.About, table.ToString());
    }

    /// <summary>Requires improvement; a dash where there is no rating.</summary>
    public static string NameOf(string? rating) => AuditRating.All.FirstOrDefault(one => one.Code == rating).Name ?? "-";
}
