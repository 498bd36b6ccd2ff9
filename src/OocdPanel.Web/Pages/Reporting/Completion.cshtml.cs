using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Reporting;

namespace OocdPanel.Web.Pages.Reporting;

/// <summary>Completion, YJB KPI 6.</summary>
public sealed class CompletionModel(Reports reports) : ReportPage<CompletionReport>
{
    protected override Task<Reported<CompletionReport>> AskAsync(ReportQuestion question) => reports.CompletionAsync(question, Aborted);

    protected override Task<IActionResult?> FoundAsync(CompletionReport report) => Task.FromResult(CsvOf(report, report.About));
}
