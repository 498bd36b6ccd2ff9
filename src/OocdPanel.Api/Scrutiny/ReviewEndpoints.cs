using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.Http;
using OocdPanel.Api.Records;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Scrutiny;

/// <summary>What is said of a decision under review, and what is learned from it.</summary>
internal static class ReviewEndpoints
{
    public static void MapReviews(this IEndpointRouteBuilder app)
    {
        app.MapReviewCommand("/reviews/{review:guid}/views", new RecordMemberViewSlice());
        app.MapReviewCommand("/reviews/{review:guid}/findings", new RecordFindingSlice());
        app.MapReviewCommand("/reviews/{review:guid}/corrections", new CorrectFindingSlice());
        app.MapReviewCommand("/reviews/{review:guid}/learning-points", new RaiseLearningPointSlice());
        app.MapReviewCommand("/reviews/{review:guid}/learning-point-answers", new AnswerLearningPointSlice());
        app.MapReviewCommand("/reviews/{review:guid}/learning-point-follow-ups", new FollowUpLearningPointSlice());
        app.MapReviewCommand("/reviews/{review:guid}/acknowledgements", new AcknowledgeFindingSlice());
        app.MapExerciseCommand("/exercises/{exercise:guid}/reports", new PublishReportSlice());
        app.MapGet("/exercises/{exercise:guid}/reports/{number:int}/{format}", ReportAsync).ForRoles(Domain.Shared.Roles.All)
            .WithName("published-report").WithSummary("A report as it was published, the same bytes for ever: html, csv or json").Produces<ScrutinyReport>(200, "application/json", "text/html", "text/csv").ProducesProblem(404);
        app.MapGet("/reviews/{review:guid}", ReviewAsync).ForRoles(ReviewReading.Roles, "review", "review")
            .WithName("review").WithSummary("One review: views, findings and learning points; the look is logged").Produces<ReviewView>();
        app.MapGet("/reviews/{review:guid}/similar", SimilarAsync).ForRoles(ReviewReading.Roles, "review", "review")
            .WithName("similar-cases").WithSummary("What was decided in cases like the one under review: counts, nobody’s identity").Produces<SimilarView>();
        app.MapGet("/exercises/{exercise:guid}/reviews", ReviewsAsync).ForRoles(ReviewReading.Roles)
            .WithName("reviews").WithSummary("The reviews of an exercise, by number").Produces<IReadOnlyList<ReviewRow>>().ProducesProblem(404);
        app.MapGet("/cases/{case:guid}/findings", FindingsAsync).ForRoles(FindingsOnCase.Roles)
            .WithName("findings-on-case").WithSummary("What scrutiny found on a case, for those who acted on it, once the exercise is closed").Produces<IReadOnlyList<FindingOnCase>>();
        app.MapGet("/learning-points", LearningPointsAsync).ForRoles(LearningLog.Roles)
            .WithName("learning-points").WithSummary($"The learning log, over all exercises: state={string.Join(", ", LearningLog.States.Select(state => state.Code))}; area; format=csv")
            .Produces<IReadOnlyList<LearningPointRow>>(200, "application/json", "text/csv").ProducesProblem(400);
    }

    private static async Task<IResult> ReviewAsync(HttpContext http, ReviewReading reading, Guid review, [FromQuery] string? why, CancellationToken ct)
    {
        if (await reading.ReviewAsync(Person.Of(http.User), new ReviewId(review), why, ct) is not { } found)
            return Problems.NotFound();
        http.Response.Headers.ETag = ETag.Of(found.Version);
        return TypedResults.Ok(found);
    }

    private static async Task<IResult> SimilarAsync(HttpContext http, SimilarCases similar, Guid review, CancellationToken ct) =>
        await similar.OfAsync(Person.Of(http.User), new ReviewId(review), ct) is { } found ? TypedResults.Ok(found) : Problems.NotFound();

    private static async Task<IResult> ReviewsAsync(HttpContext http, ReviewReading reading, Guid exercise, CancellationToken ct) =>
        await reading.OfExerciseAsync(Person.Of(http.User), new ExerciseId(exercise), ct) is { } found ? TypedResults.Ok(found) : Problems.NotFound();

    private static async Task<IResult> ReportAsync(PublishedReports reports, Guid exercise, int number, string format, CancellationToken ct) =>
        await reports.DocumentAsync(new ExerciseId(exercise), number, format, ct) is { } found
            ? TypedResults.Bytes(System.Text.Encoding.UTF8.GetBytes(found.Text), PublishedReports.MediaType(format), $"scrutiny-report-{number}.{format}")
            : Problems.NotFound();

    private static async Task<IResult> FindingsAsync(HttpContext http, FindingsOnCase findings, AccessLog accesses, Guid @case, CancellationToken ct)
    {
        var person = Person.Of(http.User);
        var found = await findings.OfAsync(person, new CaseId(@case), ct);
        await accesses.WriteAsync(person, FindingsOnCase.Roles.Intersect(person.Roles).First(), "findings", @case, null, ct); // R21
        return TypedResults.Ok(found);
    }

    private static async Task<IResult> LearningPointsAsync(HttpContext http, LearningLog log, string? state, string? area, string? format, CancellationToken ct)
    {
        if (state is not null && LearningLog.States.All(known => known.Code != state))
            return Problems.Invalid("state", $"Choose one of: {string.Join(", ", LearningLog.States.Select(known => known.Code))}");
        if (format is not (null or "json" or "csv"))
            return Problems.Invalid("format", "Choose one of: json, csv");
        var rows = await log.ListAsync(Person.Of(http.User), state, area is null ? null : new AreaCode(area), ct);
        return format == "csv" ? TypedResults.Bytes(LearningLogCsv.Bytes(rows), LearningLogCsv.MediaType, LearningLogCsv.FileName) : TypedResults.Ok(rows);
    }
}
