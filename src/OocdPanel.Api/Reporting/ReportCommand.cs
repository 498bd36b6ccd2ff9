using OocdPanel.Api.Reporting.Measures;

namespace OocdPanel.Api.Reporting;

/// <summary>What the command line asks for.</summary>
/// <param name="Measure">The code of a measure.</param>
/// <param name="Format">One of <see cref="ReportFormat.All"/>.</param>
public sealed record ReportArguments(string Measure, ReportQuestion Question, string Format)
{
    public string? By { get; init; }

    public string? And { get; init; }

    public string? Since { get; init; }

    public DateTimeOffset? AsAt { get; init; }

    public bool Published { get; init; }

    /// <summary>Whose command line it is, as the machine names them: who published what is kept.</summary>
    public string Who { get; init; } = "command-line";

    internal MeasureQuestion OfMeasure => new(Measure, Question, By, And, Since, AsAt, Published);

    /// <summary>Asked without any of these, completion and outcome 22 are told in the form of their returns.</summary>
    internal bool IsPlain => By is null && And is null && Since is null && AsAt is null && !Published && Question.Restated is null;
}

/// <summary>A report for the standard output, or a sentence for the standard error.</summary>
public sealed record Printed(string? Report, string? Error);

/// <summary>The report verb of the command line: the same question, count and rendering as over HTTP.</summary>
public static class ReportCommand
{
    /// <summary>Every measure there is.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. MeasureCatalogue.All.Select(measure => measure.Code)];

    public static async Task<Printed> RunAsync(Reports reports, MeasureReports measures, Publications publications, ReportArguments asked, CancellationToken ct)
    {
        if (!ReportFormat.All.Contains(asked.Format))
            return new(null, $"There is no format ‘{asked.Format}’. Choose one of: {string.Join(", ", ReportFormat.All)}.");
        if (!Known.Contains(asked.Measure))
            return new(null, $"There is no report ‘{asked.Measure}’. Choose one of: {string.Join(", ", Known)}.");
        return (asked.Measure, asked.IsPlain) switch
        {
            (CompletionReport.Measure, true) => Print(await reports.CompletionAsync(asked.Question, ct), asked.Format),
            (Outcome22Report.Measure, true) => Print(await reports.Outcome22Async(asked.Question, ct), asked.Format),
            _ => Print(await publications.CountAsync(asked.OfMeasure, new(asked.Who), question => measures.CountAsync(question, ct), ct), asked.Format),
        };
    }

    private static Printed Print<T>(Reported<T> reported, string format) where T : class =>
        reported.Fault is { } fault ? new(null, $"{fault.Message} {fault.Advice}") : new(ReportFormat.Render(format, reported.Report!), null);
}
