using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.Http;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Records;

public static class RecordsEndpoints
{
    public static void MapRecords(this IEndpointRouteBuilder app)
    {
        app.MapChildCommand("/children/{child:guid}/erasure", new EraseChildSlice());
        app.MapCaseCommand("/cases/{case:guid}/victim-erasure", new EraseVictimSlice());
        app.MapGet("/children/{child:guid}", ChildAsync).ForRoles(ChildReading.Roles, "child", "child")
            .WithName("child").WithSummary("One child, over all of their cases; the look is logged").Produces<ChildRecord>();
        app.MapGet("/records/{record:guid}/looks", LooksAsync).ForRoles(AccessLog.Readers, "looks", "record")
            .WithName("looks").WithSummary("Who looked at a record, the latest first; this look is logged too").Produces<IReadOnlyList<Look>>();
    }

    private static async Task<IResult> ChildAsync(HttpContext http, ChildReading reading, Guid child, [FromQuery] string? why, CancellationToken ct)
    {
        if (await reading.ChildAsync(Person.Of(http.User), new ChildId(child), why, ct) is not { } found)
            return Problems.NotFound();
        http.Response.Headers.ETag = ETag.Of(found.Version);
        return TypedResults.Ok(found);
    }

    private static async Task<IResult> LooksAsync(HttpContext http, AccessLog accesses, Guid record, [FromQuery] string? why, CancellationToken ct) =>
        TypedResults.Ok(await accesses.ReadAsync(Person.Of(http.User), record, why, ct));
}
