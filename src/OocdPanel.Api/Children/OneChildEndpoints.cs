using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.Http;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Children;

/// <summary>Two records of one child: found, compared, merged and separated.</summary>
public static class OneChildEndpoints
{
    public static void MapRecordsOfOneChild(this IEndpointRouteBuilder app)
    {
        app.MapChildCommand("/children/{child:guid}/merges", new MergeChildrenSlice());
        app.MapChildCommand("/children/{child:guid}/separations", new SeparateChildrenSlice());
        app.MapGet("/children/{child:guid}/records", RecordsAsync).ForRoles(OneChildReading.Roles, "records of one child", "child")
            .WithName("records-of-child").WithSummary("The records merged into one, and those that may be of the same child; the look is logged").Produces<RecordsOfChild>();
        app.MapGet("/children/{child:guid}/records/{other:guid}", CompareAsync).ForRoles(OneChildReading.Roles, "records of one child", "child")
            .WithName("compare-records").WithSummary("Two records side by side; the look is logged for both").Produces<ComparedRecords>();
    }

    private static async Task<IResult> RecordsAsync(HttpContext http, OneChildReading reading, Guid child, [FromQuery] string? why, CancellationToken ct)
    {
        if (await reading.RecordsAsync(Person.Of(http.User), new ChildId(child), why, ct) is not { } found)
            return Problems.NotFound();
        http.Response.Headers.ETag = ETag.Of(found.Record.Version);
        return TypedResults.Ok(found);
    }

    private static async Task<IResult> CompareAsync(HttpContext http, OneChildReading reading, Guid child, Guid other, [FromQuery] string? why, CancellationToken ct)
    {
        if (await reading.CompareAsync(Person.Of(http.User), new ChildId(child), new ChildId(other), why, ct) is not { } found)
            return Problems.NotFound();
        http.Response.Headers.ETag = ETag.Of(found.One.Version);
        return TypedResults.Ok(found);
    }
}
