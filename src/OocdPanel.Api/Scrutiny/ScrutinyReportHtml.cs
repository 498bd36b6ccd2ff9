using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using OocdPanel.Domain.Scrutiny;

namespace OocdPanel.Api.Scrutiny;

/// <summary>A published report as a page made for print: whole in itself, without anything to fetch or run.</summary>
internal static class ScrutinyReportHtml
{
    private const string Style = """
        @page { size: A4; margin: 20mm }
        body { font: 11pt/1.45 Arial, Helvetica, sans-serif; color: #0b0c0c; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
        h1 { font-size: 22pt; line-height: 1.15 } h2 { font-size: 15pt; margin: 1.6em 0 .4em; break-after: avoid } h3 { font-size: 12pt; break-after: avoid }
        table { border-collapse: collapse; width: 100%; margin: .5em 0 1em; break-inside: avoid } caption { text-align: left; font-weight: bold; padding: .3em 0 }
        th, td { text-align: left; vertical-align: top; padding: .35em .6em .35em 0; border-bottom: 1px solid #b1b4b6 } .n { text-align: right; white-space: nowrap }
        dl { display: grid; grid-template-columns: 11rem 1fr; gap: .3em 1em } dt { font-weight: bold } dd { margin: 0; overflow-wrap: anywhere }
        .s { white-space: pre-line } footer { border-top: 2px solid #0b0c0c; margin-top: 2em; font-size: 9.5pt }
        """;

    public static string Of(ScrutinyReport report) =>
        $"""
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Text(report.Title)}</title>
        <style>
        {Style}
        </style>
        </head>
        <body>
        <main>
        <h1>{Text(report.Title)}</h1>
        <p>Published on {Day(report.PublishedOn)}</p>
        <h2>Summary</h2>
        <p class="s">{Text(report.Summary)}</p>
        <h2>What was looked at</h2>
        {string.Concat(report.Exercises.Select(Exercise))}<h2>What was found</h2>
        {Figures(report.Random, "drawn at random")}{(report.InFull is { } inFull ? $"<h2>Decisions made before the assessment was finished</h2>\n<p>All of them were reviewed. They count to no percentage.</p>\n{Figures(inFull, "reviewed in full")}" : "")}{Learning(report)}</main>
        <footer>
        <ul>
        {string.Concat(ScrutinyReport.Notes.Select(note => $"<li>{Text(note)}</li>\n"))}</ul>
        </footer>
        </body>
        </html>

        """;

    private static string Exercise(ExerciseOfReport exercise) =>
        $"""
        <h3>{Text(exercise.Title)}</h3>
        <dl>
        <dt>Kind</dt><dd>{(exercise.Kind == "external" ? "External scrutiny" : "Internal scrutiny")}</dd>
        <dt>Area</dt><dd>{Text(exercise.Area)}</dd>
        <dt>Decisions of</dt><dd>{Day(exercise.From)} to {Day(exercise.To)}</dd>
        <dt>Theme</dt><dd>{Text(exercise.Theme ?? "All decisions")}</dd>
        <dt>In scope</dt><dd>{Count(exercise.InScope)} decisions</dd>
        <dt>Drawn at random</dt><dd>{Count(exercise.DrawnAtRandom)}{(exercise.Strata.Count == 0 ? "" : $", by {Text(string.Join(" and ", exercise.Strata.Select(Words)))}")}</dd>
        <dt>Frame</dt><dd>SHA-256 {Text(exercise.FrameHash)}</dd>
        <dt>Draw</dt><dd>{Text(exercise.Algorithm)}, from the seed {Text(exercise.Seed)}</dd>
        </dl>

        """;

    private static string Figures(SampleFigures figures, string how)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<table>\n<caption>Findings on {Count(figures.Reviewed)} decisions {how}</caption>\n<thead><tr><th scope=\"col\">Finding</th><th scope=\"col\" class=\"n\">Decisions</th>");
        var shares = figures.Findings.Any(finding => finding.Share is not null);
        text.Append(shares ? "<th scope=\"col\" class=\"n\">Of all in scope (95 % interval)</th></tr></thead>\n<tbody>\n" : "</tr></thead>\n<tbody>\n");
        foreach (var finding in figures.Findings)
            text.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Text(Findings.NameOf(finding.Code))}</th><td class=\"n\">{Count(finding.Count)}</td>{(shares ? $"<td class=\"n\">{Share(finding.Share)}</td>" : "")}</tr>\n");
        text.Append("</tbody>\n</table>\n");
        foreach (var table in figures.Tables)
            Table(text, $"By {table.By}", [Words(table.By), "Reviewed", .. table.Findings.Select(Findings.NameOf)], table.Rows.Select(row => (row.Group.Length == 0 ? "Not stratified" : Words(row.Group), row.Counts.Prepend(row.Reviewed))));
        if (figures.Questions.Count > 0)
            Table(text, "The panel’s questions", ["Question", .. Answers.All.Select(answer => answer.Name)], figures.Questions.Select(question => (question.Asked, question.Answers.Select(answer => answer.Count))));
        return text.ToString();
    }

    private static string Learning(ScrutinyReport report)
    {
        var text = new StringBuilder("<h2>What is learned</h2>\n");
        if (report.Learning.Count == 0)
            return text.Append("<p>No learning points were raised.</p>\n").ToString();
        Table(text, "Learning points", ["Put to", "Raised", "Open", "Answered", "Done"], report.Learning.Select(row => (Words(row.Role), new long?[] { row.Raised, row.Open, row.Answered, row.Done }.AsEnumerable())));
        return text.ToString();
    }

    private static void Table(StringBuilder text, string caption, IReadOnlyList<string> columns, IEnumerable<(string Head, IEnumerable<long?> Counts)> rows)
    {
        text.Append(CultureInfo.InvariantCulture, $"<table>\n<caption>{Text(caption)}</caption>\n<thead><tr>{string.Concat(columns.Select((column, i) => $"<th scope=\"col\"{(i == 0 ? "" : " class=\"n\"")}>{Text(column)}</th>"))}</tr></thead>\n<tbody>\n");
        foreach (var (head, counts) in rows)
            text.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Text(head)}</th>{string.Concat(counts.Select(count => $"<td class=\"n\">{Count(count)}</td>"))}</tr>\n");
        text.Append("</tbody>\n</table>\n");
    }

    private static string Share(WeightedShare? share) =>
        share is null ? "[c]" : string.Create(CultureInfo.InvariantCulture, $"{share.Percent:0.0} % ({share.Lower:0.0} to {share.Upper:0.0})");

    private static string Count(long? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "[c]";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>youth-caution|female</c> as Youth caution, female.</summary>
    private static string Words(string code) =>
        code.Length == 0 ? "" : string.Concat(char.ToUpperInvariant(code[0]).ToString(), code.AsSpan(1)).Replace('-', ' ').Replace("|", ", ", StringComparison.Ordinal).Replace("Yjs", "Youth justice", StringComparison.Ordinal);

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
