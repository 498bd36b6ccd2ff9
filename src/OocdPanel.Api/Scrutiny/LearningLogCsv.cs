using OocdPanel.Api.Reporting;

namespace OocdPanel.Api.Scrutiny;

/// <summary>The learning log as a file for a spreadsheet.</summary>
public static class LearningLogCsv
{
    public const string FileName = "learning-log.csv";

    public static string MediaType => ReportFormat.MediaType(ReportFormat.AsCsv);

    public static byte[] Bytes(IReadOnlyList<LearningPointRow> rows) => System.Text.Encoding.UTF8.GetBytes(
        ReportCsv.Lines(
            ["exercise", "case", "point", "area", "role", "agency", "raised_on", "due", "state", "accepted", "answered_on", "done", "what", "answer", "follow_up"],
            rows.Select(row => (object?[])
            [
                row.Exercise, row.ReviewNumber, row.Number, row.Area, row.Role, row.Agency, row.RaisedOn, row.Due, row.State, YesNo(row.Accepted), row.AnsweredOn, YesNo(row.Done), row.What,
                row.Answer, row.FollowUp,
            ])));

    private static string? YesNo(bool? answer) => answer switch { true => "yes", false => "no", null => null };
}
