using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.Http;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Children;

public static class OutcomeEndpoints
{
    public static void MapOutcomes(this IEndpointRouteBuilder app)
    {
        app.MapCommand("/outside-disposals", new ReportOutsideDisposalSlice());
        app.MapCommand("/court-outcomes", new ReportCourtOutcomeSlice());
        app.MapChildCommand("/children/{child:guid}/outside-disposals", new RecordOutsideDisposalSlice());
        app.MapChildCommand("/children/{child:guid}/court-outcomes", new RecordCourtOutcomeSlice());
        app.MapChildCommand("/children/{child:guid}/appeals", new RecordAppealSlice());
        app.MapGet("/children/{child:guid}/outcomes", OutcomesAsync).ForRoles(OutcomesReading.Roles, "outcomes", "child")
            .WithName("outcomes-of-child").WithSummary("What stands on the child’s record, the latest first; the look is logged").Produces<OutcomesView>();
    }

    private static async Task<IResult> OutcomesAsync(HttpContext http, OutcomesReading reading, Guid child, [FromQuery] string? why, CancellationToken ct)
    {
        if (await reading.OfAsync(Person.Of(http.User), new ChildId(child), why, ct) is not { } found)
            return Problems.NotFound();
        http.Response.Headers.ETag = ETag.Of(found.Version);
        return TypedResults.Ok(found);
    }
}
