namespace OocdPanel.Api.Reporting;

/// <summary>What the command line asks for.</summary>
/// <param name="Measure">completion or outcome-22.</param>
/// <param name="Format">One of <see cref="ReportFormat.All"/>.</param>
public sealed record ReportArguments(string Measure, ReportQuestion Question, string Format);

/// <summary>A report for the standard output, or a sentence for the standard error.</summary>
public sealed record Printed(string? Report, string? Error);

/// <summary>The report verb of the command line: the same question, count and rendering as over HTTP.</summary>
public static class ReportCommand
{
    public static IReadOnlyList<string> Measures { get; } = [CompletionReport.Measure, Outcome22Report.Measure];

    public static async Task<Printed> RunAsync(Reports reports, ReportArguments asked, CancellationToken ct)
    {
        if (!ReportFormat.All.Contains(asked.Format))
            return new(null, $"There is no format ‘{asked.Format}’. Choose one of: {string.Join(", ", ReportFormat.All)}.");
        return asked.Measure switch
        {
            CompletionReport.Measure => Print(await reports.CompletionAsync(asked.Question, ct), asked.Format),
            Outcome22Report.Measure => Print(await reports.Outcome22Async(asked.Question, ct), asked.Format),
            _ => new(null, $"There is no report ‘{asked.Measure}’. Choose one of: {string.Join(", ", Measures)}."),
        };
    }

    private static Printed Print<T>(Reported<T> reported, string format) where T : class =>
        reported.Fault is { } fault ? new(null, $"{fault.Message} {fault.Advice}") : new(ReportFormat.Render(format, reported.Report!), null);
}
