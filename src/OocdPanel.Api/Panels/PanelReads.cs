using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.Http;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

internal static class PanelReads
{
    public static void MapPanelReads(this IEndpointRouteBuilder app)
    {
        app.MapGet("/panels", ListAsync).ForRoles(PanelReading.Roles)
            .WithName("panels").WithSummary("The meetings within your reach, latest first").Produces<PanelPage>().ProducesProblem(400);
        app.MapGet("/panels/{panel:guid}", PanelAsync).ForRoles(PanelReading.Roles)
            .WithName("panel").WithSummary("One meeting: members, attendance, quorum, agenda").Produces<PanelView>().ProducesProblem(404);
        app.MapGet("/panels/{panel:guid}/minutes", MinutesAsync).ForRoles(PanelReading.Roles, "minutes", "panel")
            .WithName("minutes").WithSummary("What the meeting did: attendance, quorum, and what came of each item; the look is logged").Produces<MinutesView>();
        app.MapGet("/panels/{panel:guid}/items/{case:guid}/pack", PackAsync).ForRoles(PanelReading.Roles, "pack", "case")
            .WithName("pack").WithSummary("What the panel has in front of it on one case; the look is logged").Produces<PackView>();
    }

    private static async Task<IResult> ListAsync(HttpContext http, PanelReading reading, string? cursor, int? limit, CancellationToken ct) =>
        limit is < 1 or > Worklist.MostAtOnce ? Problems.Invalid("limit", $"Give a number from 1 to {Worklist.MostAtOnce}") :
        !WorklistCursor.TryParse(cursor, out var after) ? Problems.Invalid("cursor", "Give the cursor as the page before gave it") :
        TypedResults.Ok(await reading.ListAsync(Person.Of(http.User), after, limit ?? 50, ct));

    private static async Task<IResult> PanelAsync(HttpContext http, PanelReading reading, Guid panel, CancellationToken ct)
    {
        if (await reading.PanelAsync(Person.Of(http.User), new PanelId(panel), ct) is not { } found)
            return Problems.NotFound();
        http.Response.Headers.ETag = ETag.Of(found.Version);
        return TypedResults.Ok(found);
    }

    private static async Task<IResult> MinutesAsync(HttpContext http, Minutes minutes, Guid panel, [FromQuery] string? why, CancellationToken ct) =>
        await minutes.OfAsync(Person.Of(http.User), new PanelId(panel), why, ct) is { } found ? TypedResults.Ok(found) : Problems.NotFound();

    /// <summary>The ETag is the case’s, now: the one that a decision is recorded on.</summary>
    private static async Task<IResult> PackAsync(HttpContext http, PanelReading reading, Guid panel, Guid @case, [FromQuery] string? why, CancellationToken ct)
    {
        if (await reading.PackAsync(Person.Of(http.User), new PanelId(panel), new CaseId(@case), why, ct) is not { } found)
            return Problems.NotFound();
        http.Response.Headers.ETag = ETag.Of(found.CaseVersion);
        return TypedResults.Ok(found);
    }
}
