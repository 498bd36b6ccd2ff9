using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform.Http;
using OocdPanel.Api.Records;

namespace OocdPanel.Api.Reporting.Rates;

/// <summary>How often like cases got unlike disposals.</summary>
public static class ConsistencyEndpoint
{
    public static void MapConsistency(this IEndpointRouteBuilder app) => app.MapGet("/reports/consistency", CountAsync).ForRoles(ConsistencyReports.Roles).WithName("consistency")
        .WithSummary("How often like cases got unlike disposals, with a 95 % interval, by area").Describe<ConsistencyReport>();

    private static Task<IResult> CountAsync(
        HttpContext http, Reports scopes, ConsistencyReports reports, AccessLog accesses, string? area, string? year, string? quarter, long? position, string? format, CancellationToken ct) =>
        ReportEndpoints.AnswerAsync(http, scopes, accesses, new(area, year, quarter, position), format, question => reports.CountAsync(question, ct), null, ct);
}
