using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform.Http;

namespace OocdPanel.Api.Scrutiny;

public static class ScrutinyEndpoints
{
    public static void MapScrutiny(this IEndpointRouteBuilder app)
    {
        app.MapExercises();
        app.MapReviews();
        app.MapReading();
    }

    private static void MapExercises(this IEndpointRouteBuilder app)
    {
        app.MapCommand("/exercises", new PlanExerciseSlice());
        app.MapExerciseCommand("/exercises/{exercise:guid}/members", new JoinMemberSlice());
        app.MapExerciseCommand("/exercises/{exercise:guid}/members/removal", new RemoveMemberSlice());
        app.MapExerciseCommand("/exercises/{exercise:guid}/frame", new FreezeFrameSlice());
        app.MapExerciseCommand("/exercises/{exercise:guid}/sample", new DrawSampleSlice());
        app.MapExerciseCommand("/exercises/{exercise:guid}/replacements", new ReplaceCaseSlice());
        app.MapExerciseCommand("/exercises/{exercise:guid}/interests", new DeclareInterestSlice());
        app.MapExerciseCommand("/exercises/{exercise:guid}/closing", new CloseExerciseSlice());
        app.MapExerciseReads();
    }
}
