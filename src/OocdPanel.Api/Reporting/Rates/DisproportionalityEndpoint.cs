using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.Http;
using OocdPanel.Api.Records;
using OocdPanel.Domain.Shared;

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

    public static void MapDisproportionality(this IEndpointRouteBuilder app)
    {
        app.MapGet("/reports/disproportionality", CountAsync).ForRoles(ReportEndpoints.Roles).WithName("disproportionality")
            .WithSummary($"Rates over the preceding stage and relative rate indices, by {string.Join(", ", DisproportionalityQuestion.Breakdowns.Keys)}; or as they were published").Describe<DisproportionalityReport>();
        app.MapPut("/reports/disproportionality/publication", PublishAsync).ForRoles(ReportEndpoints.Roles).WithName("publish-disproportionality")
            .WithSummary("Publish rates of a period that is over, as a measure is published").Describe<DisproportionalityReport>();
    }

    private static Task<IResult> CountAsync(
        HttpContext http, Reports scopes, DisproportionalityReports reports, Publications publications, AccessLog accesses, [AsParameters] Asked asked, CancellationToken ct) =>
        AnswerAsync(asked, null, http, scopes, reports, publications, accesses, ct);

    private static Task<IResult> PublishAsync(
        HttpContext http, Reports scopes, DisproportionalityReports reports, Publications publications, AccessLog accesses, [AsParameters] Asked asked, CancellationToken ct) =>
        AnswerAsync(asked with { Published = true }, Person.Of(http.User).User, http, scopes, reports, publications, accesses, ct);

    /// <param name="by">Who publishes it; null where nobody does.</param>
    private static Task<IResult> AnswerAsync(
        Asked asked, UserId? by, HttpContext http, Reports scopes, DisproportionalityReports reports, Publications publications, AccessLog accesses, CancellationToken ct) =>
        ReportEndpoints.AnswerAsync(
            http, scopes, accesses, asked.Question.Of, asked.Format,
            _ => publications.CountAsync(asked.Question.OfReferrals, by, question => reports.CountAsync(asked.Question with { Of = question.Of }, ct), ct), null, ct, Asked.Fields);
}
