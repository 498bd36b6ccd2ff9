using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Platform.Http;

/// <summary>Puts a command under an address: POST, with the command’s id as Idempotency-Key and the version seen as If-Match.</summary>
public static class CommandEndpoints
{
    public static void MapCommand<TRequest>(this IEndpointRouteBuilder app, string pattern, Slice<TRequest> slice) where TRequest : Request =>
        app.MapPost(pattern, ([FromHeader(Name = "Idempotency-Key")] string? id, HttpContext http, Commands commands, CancellationToken ct) =>
            RunAsync(slice, new Target(), id, null, http, commands, ct)).Describe(slice, creates: true);

    public static void MapCaseCommand<TRequest>(this IEndpointRouteBuilder app, string pattern, Slice<TRequest> slice) where TRequest : Request =>
        app.MapPost(pattern, (Guid @case, [FromHeader(Name = "Idempotency-Key")] string? id, [FromHeader(Name = "If-Match")] string? seen, HttpContext http, Commands commands, CancellationToken ct) =>
            RunAsync(slice, new Target(Case: new CaseId(@case)), id, seen, http, commands, ct)).Describe(slice);

    public static void MapPanelCommand<TRequest>(this IEndpointRouteBuilder app, string pattern, Slice<TRequest> slice) where TRequest : Request =>
        app.MapPost(pattern, (Guid panel, [FromHeader(Name = "Idempotency-Key")] string? id, [FromHeader(Name = "If-Match")] string? seen, HttpContext http, Commands commands, CancellationToken ct) =>
            RunAsync(slice, new Target(Panel: new PanelId(panel)), id, seen, http, commands, ct)).Describe(slice);

    public static void MapItemCommand<TRequest>(this IEndpointRouteBuilder app, string pattern, Slice<TRequest> slice) where TRequest : Request =>
        app.MapPost(pattern, (Guid panel, Guid @case, [FromHeader(Name = "Idempotency-Key")] string? id, [FromHeader(Name = "If-Match")] string? seen, HttpContext http, Commands commands, CancellationToken ct) =>
            RunAsync(slice, new Target(new CaseId(@case), new PanelId(panel)), id, seen, http, commands, ct)).Describe(slice);

    public static void MapProgrammeCommand<TRequest>(this IEndpointRouteBuilder app, string pattern, Slice<TRequest> slice) where TRequest : Request =>
        app.MapPost(pattern, (Guid programme, [FromHeader(Name = "Idempotency-Key")] string? id, [FromHeader(Name = "If-Match")] string? seen, HttpContext http, Commands commands, CancellationToken ct) =>
            RunAsync(slice, new Target(Programme: new ProgrammeId(programme)), id, seen, http, commands, ct)).Describe(slice);

    public static void MapChildCommand<TRequest>(this IEndpointRouteBuilder app, string pattern, Slice<TRequest> slice) where TRequest : Request =>
        app.MapPost(pattern, (Guid child, [FromHeader(Name = "Idempotency-Key")] string? id, [FromHeader(Name = "If-Match")] string? seen, HttpContext http, Commands commands, CancellationToken ct) =>
            RunAsync(slice, new Target(Child: new ChildId(child)), id, seen, http, commands, ct)).Describe(slice);

    public static void MapExerciseCommand<TRequest>(this IEndpointRouteBuilder app, string pattern, Slice<TRequest> slice) where TRequest : Request =>
        app.MapPost(pattern, (Guid exercise, [FromHeader(Name = "Idempotency-Key")] string? id, [FromHeader(Name = "If-Match")] string? seen, HttpContext http, Commands commands, CancellationToken ct) =>
            RunAsync(slice, new Target(Exercise: new ExerciseId(exercise)), id, seen, http, commands, ct)).Describe(slice);

    public static void MapReviewCommand<TRequest>(this IEndpointRouteBuilder app, string pattern, Slice<TRequest> slice) where TRequest : Request =>
        app.MapPost(pattern, (Guid review, [FromHeader(Name = "Idempotency-Key")] string? id, [FromHeader(Name = "If-Match")] string? seen, HttpContext http, Commands commands, CancellationToken ct) =>
            RunAsync(slice, new Target(Review: new ReviewId(review)), id, seen, http, commands, ct)).Describe(slice);

    private static async Task<IResult> RunAsync<TRequest>(
        Slice<TRequest> slice, Target target, string? id, string? seen, HttpContext http, Commands commands, CancellationToken ct)
        where TRequest : Request
    {
        if (!Guid.TryParseExact(id, "D", out var commandId))
            return Problems.Problem(400, "idempotency-key-needed", "The header Idempotency-Key is missing or is not a UUID.", "Send a new UUID with each new request, and the same one when you repeat it.");
        if (!ETag.TryRead(seen, out var version))
            return Problems.Problem(400, "if-match-unreadable", "The header If-Match is not an ETag of this service.", "Send the ETag as you got it, such as \"7\".");
        var (request, fault) = await RequestBody.ReadAsync<TRequest>(http, ct);
        if (fault is not null)
            return fault;
        var result = await commands.RunAsync(slice, target, request!, new Caller(Person.Of(http.User), commandId, version), ct);
        return result is Result.Accepted accepted ? Accepted(accepted, slice, http) : Problems.Of(result);
    }

    private static IResult Accepted<TRequest>(Result.Accepted accepted, Slice<TRequest> slice, HttpContext http)
        where TRequest : Request
    {
        http.Response.Headers.ETag = ETag.Of(accepted.Answer.Version);
        return accepted.Created
            ? TypedResults.Created($"/{(slice.Subject == "child" ? "children" : slice.Subject + "s")}/{accepted.Answer.Id}", accepted.Answer)
            : TypedResults.Ok(accepted.Answer);
    }

    private static void Describe<TRequest>(this RouteHandlerBuilder endpoint, Slice<TRequest> slice, bool creates = false)
        where TRequest : Request
    {
        endpoint.WithName(slice.Name)
            .WithMetadata(new Access(slice.Roles), slice)
            .WithSummary($"{slice.Name}: {string.Join(", ", slice.Roles)}")
            .WithDescription("The answer names every record that changed, with its version. Problems have a code, the rule where there is one, and what to do.")
            .Accepts<TRequest>(isOptional: typeof(TRequest) == typeof(NothingToSay), "application/json")
            .Produces<Answer>(creates ? StatusCodes.Status201Created : StatusCodes.Status200OK);
        int[] problems = creates ? [400, 401, 403, 409, 413, 415, 422, 503] : [400, 401, 403, 404, 409, 412, 413, 415, 422, 503];
        foreach (var status in problems)
            endpoint.ProducesProblem(status);
        if (slice.NeedsVersion)
            endpoint.ProducesProblem(428);
    }
}

/// <summary>Who may use an endpoint or a page folder.</summary>
public sealed record Access(IReadOnlyList<string> Roles);
