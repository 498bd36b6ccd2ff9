using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Records;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Reporting.Measures;

namespace OocdPanel.Web.Pages.Reporting;

/// <summary>What changed in a figure since an earlier moment, case by case, a page at a time.</summary>
public sealed class ChangesModel(MeasureReports reports, AccessLog accesses) : MeasurePage<MeasureChanges>
{
    public string Figure => Measure.Columns.FirstOrDefault(column => column.Code == Asked("figure"))?.Name ?? "";

    /// <summary><c>case.referral-corrected.v1</c> as <c>Referral corrected</c>.</summary>
    public static string Words(string storedName) => Components.Words.Of(storedName.Split('.')[1]);

    protected override Task<Reported<MeasureChanges>> AskAsync(ReportQuestion question) => reports.ChangesAsync(MeasureQuestion, Asked("figure"), [Asked("group"), Asked("andGroup")], Asked("after"), Aborted);

    protected override async Task<IActionResult?> FoundAsync(MeasureChanges report)
    {
        var role = ReportEndpoints.Roles.Intersect(Me.Roles).First();
        await accesses.WriteAllAsync(Me, role, "report-cases", [.. report.Changes.Select(change => change.Case).Distinct()], Aborted); // R21
        return null;
    }
}
