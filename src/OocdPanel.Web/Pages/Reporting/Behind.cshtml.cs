using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Records;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Reporting.Measures;

namespace OocdPanel.Web.Pages.Reporting;

/// <summary>The cases behind a figure, a page at a time.</summary>
public sealed class BehindModel(MeasureReports reports, AccessLog accesses) : MeasurePage<MeasureCases>
{
    public string Figure => Measure.Columns.FirstOrDefault(column => column.Code == Asked("figure"))?.Name ?? "";

    protected override Task<Reported<MeasureCases>> AskAsync(ReportQuestion question) =>
        reports.BehindAsync(MeasureQuestion, Asked("figure"), [Asked("group"), Asked("andGroup")], Asked("after"), Aborted);

    protected override async Task<IActionResult?> FoundAsync(MeasureCases report)
    {
        var role = ReportEndpoints.Roles.Intersect(Me.Roles).First();
        await accesses.WriteAllAsync(Me, role, "report-cases", [.. report.Cases.Select(found => found.Case).Distinct()], Aborted); // R21
        return null;
    }
}
