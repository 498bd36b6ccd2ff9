using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.Http;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Programmes;

internal static class ProgrammeReads
{
    public static void MapProgrammeReads(this IEndpointRouteBuilder app) =>
        app.MapGet("/programmes/{programme:guid}", ProgrammeAsync).ForRoles(ProgrammeReading.Roles, "programme", "programme")
            .WithName("programme").WithSummary("One programme: plan, sessions, end; the look is logged").Produces<ProgrammeView>();

    private static async Task<IResult> ProgrammeAsync(HttpContext http, ProgrammeReading reading, Guid programme, [FromQuery] string? why, CancellationToken ct)
    {
        if (await reading.ProgrammeAsync(Person.Of(http.User), new ProgrammeId(programme), why, ct) is not { } found)
            return Problems.NotFound();
        http.Response.Headers.ETag = ETag.Of(found.Version);
        return TypedResults.Ok(found);
    }
}
