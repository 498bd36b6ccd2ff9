using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.Http;
using OocdPanel.Api.Records;

namespace OocdPanel.Api.Reporting.Rates;

/// <summary>Rates of groups of children, stage by stage.</summary>
public static class DisproportionalityEndpoint
{
    /// <summary>What an address is asked with.</summary>
    internal sealed record Asked(string? Area, string? Year, string? Quarter, string? By, string? Reference, long? Position, DateTimeOffset? AsAt, bool? Published, string? Format)
    {
        public static readonly string[] Fields = ["by", "reference", "asAt", "published"];

        public DisproportionalityQuestion Question => new(new ReportQuestion(Area, Year, Quarter, Position), By, Reference, AsAt, Published ?? false);
    }

    public static void MapDisproportionality(this IEndpointRouteBuilder app) => app.MapGet("/reports/disproportionality", CountAsync).ForRoles(ReportEndpoints.Roles).WithName("disproportionality")
        .WithSummary($"Rates over the preceding stage and relative rate indices, by {string.Join(", ", DisproportionalityQuestion.Breakdowns.Keys)}").Describe<DisproportionalityReport>();

    private static Task<IResult> CountAsync(
        HttpContext http, Reports scopes, DisproportionalityReports reports, Publications publications, AccessLog accesses, [AsParameters] Asked asked, CancellationToken ct) =>
        ReportEndpoints.AnswerAsync(
            http, scopes, accesses, asked.Question.Of, asked.Format,
            _ => publications.CountAsync(asked.Question.OfReferrals, Person.Of(http.User).User, question => reports.CountAsync(asked.Question with { Of = question.Of }, ct), ct), null, ct, Asked.Fields);
}
