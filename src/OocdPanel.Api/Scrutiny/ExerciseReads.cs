using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.Http;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Scrutiny;

internal static class ExerciseReads
{
    public static void MapExerciseReads(this IEndpointRouteBuilder app)
    {
        app.MapGet("/exercises", async (HttpContext http, ExerciseReading reading, CancellationToken ct) => TypedResults.Ok(await reading.ListAsync(Person.Of(http.User), ct)))
            .ForRoles(ExerciseReading.Roles).WithName("exercises").WithSummary("The scrutiny exercises that you lead or review in, latest first");
        app.MapGet("/exercises/{exercise:guid}", ExerciseAsync).ForRoles(ExerciseReading.Roles, "exercise", "exercise")
            .WithName("exercise").WithSummary("One exercise: plan, members, frame by its strata, sample by number").Produces<ExerciseView>();
        app.MapGet("/exercises/{exercise:guid}/frame", FrameAsync).ForRoles(ExerciseReading.Leads, "frame", "exercise")
            .WithName("frame").WithSummary("How many decisions are in the frame, by stratum: as it would be frozen now, or as it was").Produces<FrameView>();
        app.MapGet("/exercises/{exercise:guid}/frame/changes", ChangesAsync).ForRoles(ExerciseReading.Leads, "frame-changes", "exercise")
            .WithName("frame-changes").WithSummary("What of the frozen frame and the drawn cases is not any more as it was").Produces<FrameChanges>();
        app.MapGet("/exercises/{exercise:guid}/sample", DrawFileAsync).ForRoles(ExerciseReading.Leads, "draw-file", "exercise")
            .WithName("draw-file").WithSummary("Frame, seed and sample in a file, from which anybody draws the same again").Produces<string>(200, "application/json");
    }

    private static async Task<IResult> ExerciseAsync(HttpContext http, ExerciseReading reading, Guid exercise, CancellationToken ct)
    {
        if (await reading.OneAsync(Person.Of(http.User), new ExerciseId(exercise), ct) is not { } found)
            return Problems.NotFound();
        http.Response.Headers.ETag = ETag.Of(found.Version);
        return TypedResults.Ok(found);
    }

    private static async Task<IResult> FrameAsync(HttpContext http, ExerciseReading reading, Guid exercise, CancellationToken ct) =>
        await reading.FrameAsync(Person.Of(http.User), new ExerciseId(exercise), ct) is { } found ? TypedResults.Ok(found) : Problems.NotFound();

    private static async Task<IResult> ChangesAsync(HttpContext http, ExerciseReading reading, Guid exercise, CancellationToken ct) =>
        await reading.ChangesAsync(Person.Of(http.User), new ExerciseId(exercise), ct) is { } found ? TypedResults.Ok(found) : Problems.NotFound();

    private static async Task<IResult> DrawFileAsync(HttpContext http, ExerciseReading reading, Guid exercise, CancellationToken ct) =>
        await reading.DrawFileAsync(Person.Of(http.User), new ExerciseId(exercise), ct) is { } found
            ? TypedResults.File(found.Write(), "application/json", $"draw-{exercise}.json")
            : Problems.NotFound();
}
