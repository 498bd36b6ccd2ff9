using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Reporting.Audits;
using OocdPanel.Domain.Reporting;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Reporting;

/// <summary>What standards are rated by the cases that managers audited.</summary>
public sealed class CaseAuditsModel(AuditReports reports) : ReportPage<AuditReport>
{
    /// <summary>Managers lift a rating; analysts read it.</summary>
    public bool MayLift => Me.Roles.Contains(Roles.YjsManager);

    public AuditReportQuestion Asks => new(Question, AsAt, Asked("lift"), Asked("because"), Asked("panel"));

    public IEnumerable<Option> Standards =>
        Reference.AuditStandardsInForce(Today)?.Questions.Select(question => new Option(question.Standard, question.StandardName)).Distinct() ?? [];

    public static string NameOf(string? rating) => AuditRating.All.FirstOrDefault(one => one.Code == rating).Name ?? "No rating";

    public static Figures Of(StandardRated standard) => new(
        $"{standard.Name}: {NameOf(standard.Rating).ToLowerInvariant()}", ["Met", "Audited", "Met, of audited"],
        [.. standard.Questions.Select(question => new Figures.Row(question.Text, [$"{question.Met.Numerator}", $"{question.Met.Denominator}", Figures.Percent(question.Met.Percent)]))])
    { Id = standard.Code };

    protected override Task<Reported<AuditReport>> AskAsync(ReportQuestion question) => reports.CountAsync(Asks, Me, Aborted);

    protected override Task<IActionResult?> FoundAsync(AuditReport report) => Task.FromResult(CsvOf(report, report.About));
}
