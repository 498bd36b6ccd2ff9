using OocdPanel.Api.Reporting;
using OocdPanel.Domain.Scrutiny;

namespace OocdPanel.Api.Scrutiny;

/// <summary>A published report as CSV, one figure a line. What is hidden says so.</summary>
internal static class ScrutinyReportCsv
{
    public static string Of(ScrutinyReport report) => ReportCsv.Lines(
        ["section", "of", "item", "count", "percent", "lower", "upper"],
        [
            .. report.Exercises.SelectMany(exercise => new object?[][]
            {
                ["exercise", exercise.Title, "in scope", exercise.InScope ?? (object)"[c]", null, null, null],
                ["exercise", exercise.Title, "drawn at random", exercise.DrawnAtRandom ?? (object)"[c]", null, null, null],
                ["exercise", exercise.Title, $"frame {exercise.FrameHash}", null, null, null, null],
                ["exercise", exercise.Title, $"draw {exercise.Algorithm} from {exercise.Seed}", null, null, null, null],
            }),
            .. Lines("random", report.Random),
            .. report.InFull is { } inFull ? Lines("in full", inFull) : [],
            .. report.Learning.SelectMany(learning => new object?[][]
            {
                ["learning points", learning.Role, "raised", learning.Raised, null, null, null], ["learning points", learning.Role, "open", learning.Open, null, null, null],
                ["learning points", learning.Role, "answered", learning.Answered, null, null, null], ["learning points", learning.Role, "done", learning.Done, null, null, null],
            }),
            .. ScrutinyReport.Notes.Select(note => (object?[])["note", null, note, null, null, null, null]),
        ]);

    private static IEnumerable<object?[]> Lines(string sample, SampleFigures figures) =>
    [
        [sample, "all", "reviewed", Count(figures.Reviewed), null, null, null],
        .. figures.Findings.Select(finding => (object?[])[sample, "all", finding.Code, Count(finding.Count), finding.Share?.Percent, finding.Share?.Lower, finding.Share?.Upper]),
        .. from table in figures.Tables
           from row in table.Rows
           from line in table.Findings.Select((code, i) => (code, row.Counts[i])).Prepend(("reviewed", row.Reviewed))
           select (object?[])[$"{sample} by {table.By}", row.Group, line.Item1, Count(line.Item2), null, null, null],
        .. from question in figures.Questions
           from answer in question.Answers
           select (object?[])[$"{sample} questions", question.Asked, answer.Code, Count(answer.Count), null, null, null],
    ];

    private static object Count(long? count) => count is { } told ? told : "[c]";
}
