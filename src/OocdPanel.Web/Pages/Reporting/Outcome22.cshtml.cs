using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Reporting;

namespace OocdPanel.Web.Pages.Reporting;

/// <summary>Outcome 22, and all disposals confirmed.</summary>
public sealed class Outcome22Model(Reports reports) : ReportPage<Outcome22Report>
{
    protected override Task<Reported<Outcome22Report>> AskAsync(ReportQuestion question) => reports.Outcome22Async(question, Aborted);

    protected override Task<IActionResult?> FoundAsync(Outcome22Report report) => Task.FromResult(CsvOf(report, report.About));
}
