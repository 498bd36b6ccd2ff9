using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.Http;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Scrutiny;

/// <summary>Reading the redacted history of a sampled decision, releasing it, and asking it questions.</summary>
internal static class ReadingEndpoints
{
    public static void MapReading(this IEndpointRouteBuilder app)
    {
        app.MapReviewCommand("/reviews/{review:guid}/release", new ReleaseReviewSlice());
        app.MapGet("/reviews/{review:guid}/history", HistoryAsync).ForRoles(HistoryReading.Roles, "review-history", "review")
            .WithName("review-history").WithSummary("The redacted history under review, checked as it is opened; at=N shows it as it was known after N things; format=csv; the look is logged")
            .Produces<RedactedHistoryView>(200, "application/json", "text/csv");
        app.MapGet("/reviews/{review:guid}/texts", TextsAsync).ForRoles(HistoryReading.LeadOnly, "review-texts", "review")
            .WithName("review-texts").WithSummary("The texts of the history as they were written, with what is replaced and what is flagged: for the lead; the look is logged")
            .Produces<ReviewTexts>();
        app.MapGet("/reviews/{review:guid}/answers", AnswersAsync).ForRoles(HistoryReading.Roles, "review-answers", "review")
            .WithName("review-answers").WithSummary("Who changed what and why, what was known on a day, what differs between two moments, what another matrix presumes: redacted; the look is logged")
            .Produces<HistoryAnswers>();
        app.MapGet("/cases/{case:guid}/answers", OfOwnCaseAsync).ForRoles(HistoryAnswers.Roles, "history-answers", "case")
            .WithName("history-answers").WithSummary("The same of a case of one’s own, with names; the look is logged").Produces<HistoryAnswers>();
    }

    private static async Task<IResult> HistoryAsync(HttpContext http, HistoryReading reading, Guid review, int? at, string? format, [FromQuery] string? why, CancellationToken ct)
    {
        if (at is < 0)
            return Problems.Invalid("at", "Give the number of a line, from 0");
        if (format is not (null or "json" or "csv"))
            return Problems.Invalid("format", "Choose one of: json, csv");
        if (await reading.HistoryAsync(Person.Of(http.User), new ReviewId(review), at, why, ct) is not { } found)
            return Problems.NotFound();
        return format == "csv"
            ? TypedResults.Bytes(Encoding.UTF8.GetBytes(RedactedHistoryCsv.Of(found)), "text/csv; charset=utf-8; header=present", $"case-{found.Number}.csv")
            : TypedResults.Ok(found);
    }

    private static async Task<IResult> TextsAsync(HttpContext http, HistoryReading reading, Guid review, [FromQuery] string? why, CancellationToken ct)
    {
        if (await reading.TextsAsync(Person.Of(http.User), new ReviewId(review), why, ct) is not { } found)
            return Problems.NotFound();
        http.Response.Headers.ETag = ETag.Of(found.Version);
        return TypedResults.Ok(found);
    }

    private static async Task<IResult> AnswersAsync(
        HttpContext http, HistoryReading reading, Guid review, int? on, int? from, int? to, string? matrix, [FromQuery] string? why, CancellationToken ct) =>
        Answer(await reading.AnswersAsync(Person.Of(http.User), new ReviewId(review), new(on, from, to, matrix), why, ct), matrix);

    private static async Task<IResult> OfOwnCaseAsync(
        HttpContext http, HistoryReading reading, Guid @case, int? on, int? from, int? to, string? matrix, [FromQuery] string? why, CancellationToken ct) =>
        Answer(await reading.OfOwnCaseAsync(Person.Of(http.User), new CaseId(@case), new(on, from, to, matrix), why, ct), matrix);

    private static IResult Answer(HistoryAnswers? found, string? matrix) =>
        found is null ? Problems.NotFound() :
        matrix is not null && found.Presumption is null ? Problems.Invalid("matrix", $"Choose one of: {string.Join(", ", found.Matrices)}") :
        TypedResults.Ok(found);
}
