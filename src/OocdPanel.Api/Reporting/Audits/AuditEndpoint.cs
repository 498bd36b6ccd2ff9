using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.Http;
using OocdPanel.Api.Records;

namespace OocdPanel.Api.Reporting.Audits;

/// <summary>What case audits rate each standard.</summary>
public static class AuditEndpoint
{
    /// <summary>What an address is asked with.</summary>
    internal sealed record Asked(string? Area, string? Year, string? Quarter, long? Position, DateTimeOffset? AsAt, string? Lift, string? Because, string? Panel, string? Format)
    {
        public static readonly string[] Fields = ["asAt", "lift", "because", "panel"];

        public AuditReportQuestion Question => new(new ReportQuestion(Area, Year, Quarter, Position), AsAt, Lift, Because, Panel);
    }

    public static void MapAudits(this IEndpointRouteBuilder app) => app.MapGet("/reports/case-audits", CountAsync).ForRoles(ReportEndpoints.Roles).WithName("case-audit-ratings")
        .WithSummary("The case audits of an area in a financial year or quarter: each standard rated by the lowest of its questions; a panel of managers may lift one, with a reason").Describe<AuditReport>();

    private static Task<IResult> CountAsync(HttpContext http, Reports scopes, AuditReports reports, AccessLog accesses, [AsParameters] Asked asked, CancellationToken ct) =>
        ReportEndpoints.AnswerAsync(http, scopes, accesses, asked.Question.Of, asked.Format, _ => reports.CountAsync(asked.Question, Person.Of(http.User), ct), null, ct, Asked.Fields);
}
