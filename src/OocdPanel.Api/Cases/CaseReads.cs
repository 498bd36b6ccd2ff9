using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.Http;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Cases;

internal static class CaseReads
{
    private static readonly string[] StageCodes = [.. Enum.GetValues<Stage>().Select(stage => stage.Code())];

    public static void MapCaseReads(this IEndpointRouteBuilder app)
    {
        app.MapGet("/work", WorkAsync).ForRoles(Worklist.WorkingRoles)
            .WithName("work").WithSummary("The cases that wait for you (filter=mine), or all within your reach (filter=all)").Produces<WorklistPage>().ProducesProblem(400);
        app.MapGet("/cases/{case:guid}", CaseAsync).ForRoles(CaseReading.Roles, "case", "case")
            .WithName("case").WithSummary("One case; the look is logged").Produces<CaseView>();
        app.MapGet("/cases/{case:guid}/history", HistoryAsync).ForRoles(CaseReading.Roles, "history", "case")
            .WithName("history").WithSummary("What happened on the case, in plain words, oldest first; the look is logged").Produces<IReadOnlyList<HistoryLine>>();
    }

    private static async Task<IResult> WorkAsync(
        HttpContext http, Worklist worklist, string? filter, string? stage, string? cursor, int? limit, CancellationToken ct) =>
        filter is not null && !Worklist.Filters.Contains(filter) ? Problems.Invalid("filter", $"Choose one of: {string.Join(", ", Worklist.Filters)}") :
        stage is not null && !StageCodes.Contains(stage) ? Problems.Invalid("stage", $"Choose one of: {string.Join(", ", StageCodes)}") :
        limit is < 1 or > Worklist.MostAtOnce ? Problems.Invalid("limit", $"Give a number from 1 to {Worklist.MostAtOnce}") :
        !DueCursor.TryParse(cursor, out var after) ? Problems.Invalid("cursor", "Give the cursor as the page before gave it") :
        TypedResults.Ok(await worklist.ReadAsync(Person.Of(http.User), filter != "all", stage, after, limit ?? 25, ct));

    private static async Task<IResult> CaseAsync(HttpContext http, CaseReading reading, Guid @case, [FromQuery] string? why, CancellationToken ct)
    {
        if (await reading.CaseAsync(Person.Of(http.User), new CaseId(@case), why, ct) is not { } found)
            return Problems.NotFound();
        http.Response.Headers.ETag = ETag.Of(found.Version);
        return TypedResults.Ok(found);
    }

    private static async Task<IResult> HistoryAsync(HttpContext http, CaseReading reading, Guid @case, [FromQuery] string? why, CancellationToken ct) =>
        await reading.HistoryAsync(Person.Of(http.User), new CaseId(@case), why, ct) is { } found ? TypedResults.Ok(found) : Problems.NotFound();
}
