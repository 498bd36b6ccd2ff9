using System.Text.Json;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Reporting.Audits;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Api.Reporting.Rates;

namespace OocdPanel.Api.Reporting;

/// <summary>One rendering of each report per format, whoever asks for it.</summary>
public static class ReportFormat
{
    public const string AsJson = "json";
    public const string AsCsv = "csv";
    public const string AsText = "text";

    public static IReadOnlyList<string> All { get; } = [AsJson, AsCsv, AsText];

    public static string MediaType(string format) => format switch
    {
        AsCsv => "text/csv; charset=utf-8; header=present",
        AsText => "text/plain; charset=utf-8",
        _ => "application/json; charset=utf-8",
    };

    /// <param name="format">One of <see cref="All"/>.</param>
    /// <param name="report">One of the reports, or the cases behind one.</param>
    public static string Render(string format, object report) => (format, report) switch
    {
        (AsCsv, CompletionReport completion) => ReportCsv.Of(completion),
        (AsCsv, Outcome22Report outcome22) => ReportCsv.Of(outcome22),
        (AsCsv, ReportCases cases) => ReportCsv.Of(cases),
        (AsCsv, MeasureReport measure) => MeasureRendering.Csv(measure),
        (AsCsv, MeasureCases cases) => MeasureRendering.Csv(cases),
        (AsCsv, MeasureChanges changes) => MeasureRendering.Csv(changes),
        (AsText, MeasureChanges changes) => MeasureRendering.Text(changes),
        (AsCsv, AuditReport audits) => AuditRendering.Csv(audits),
        (AsText, AuditReport audits) => AuditRendering.Text(audits),
        (AsCsv, DisproportionalityReport rates) => DisproportionalityRendering.Csv(rates),
        (AsText, DisproportionalityReport rates) => DisproportionalityRendering.Text(rates),
        (AsCsv, ConsistencyReport consistency) => ConsistencyRendering.Csv(consistency),
        (AsText, ConsistencyReport consistency) => ConsistencyRendering.Text(consistency),
        (AsText, MeasureReport measure) => MeasureRendering.Text(measure),
        (AsText, MeasureCases cases) => MeasureRendering.Text(cases),
        (AsText, CompletionReport completion) => ReportText.Of(completion),
        (AsText, Outcome22Report outcome22) => ReportText.Of(outcome22),
        (AsText, ReportCases cases) => ReportText.Of(cases),
        (AsJson, _) => JsonSerializer.Serialize(report, Json.Options),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };
}
