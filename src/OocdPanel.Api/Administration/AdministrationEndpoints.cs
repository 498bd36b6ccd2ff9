using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.Http;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Administration;

public static class AdministrationEndpoints
{
    public static void MapAdministration(this IEndpointRouteBuilder app)
    {
        app.MapCommand("/reference/imports", new ImportReferenceSlice());
        app.MapCommand("/policies", new ChangePolicySlice());
        app.MapPeople();
        app.MapGet("/reference", ReferenceAsync).ForRoles(ReferenceReading.Roles)
            .WithName("reference").WithSummary("The kinds of reference data, the gravity matrices, and what was imported when").Produces<ReferenceView>();
        app.MapGet("/policies/{area}", PolicyAsync).ForRoles(ReferenceReading.Roles)
            .WithName("policy").WithSummary("An area’s policy today, and how it came to be").Produces<PolicyView>().ProducesProblem(404);
    }

    private static async Task<IResult> ReferenceAsync(ReferenceReading reading, CancellationToken ct) => TypedResults.Ok(await reading.ReferenceAsync(ct));

    private static async Task<IResult> PolicyAsync(ReferenceReading reading, ReferenceBook book, TimeProvider clock, [FromRoute] string area, CancellationToken ct)
    {
        var (code, today) = (new AreaCode(area), UkTime.DayOf(clock.GetUtcNow()));
        return code == Policy.AllAreas || book.Current.Areas.Find(code, today).Found
            ? TypedResults.Ok(await reading.PolicyAsync(code, today, ct))
            : Problems.NotFound();
    }
}
