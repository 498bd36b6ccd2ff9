using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform.Http;

namespace OocdPanel.Api.Programmes;

public static class ProgrammeEndpoints
{
    public static void MapProgrammes(this IEndpointRouteBuilder app)
    {
        app.MapCaseCommand("/cases/{case:guid}/programmes", new AgreePlanSlice());
        app.MapProgrammeCommand("/programmes/{programme:guid}/sessions", new RecordSessionSlice());
        app.MapCaseCommand("/cases/{case:guid}/programmes/inappropriate", new FindProgrammeInappropriateSlice());
        app.MapProgrammeCommand("/programmes/{programme:guid}/reviews", new ReviewProgrammeSlice());
        app.MapProgrammeCommand("/programmes/{programme:guid}/variations", new VaryProgrammeSlice());
        app.MapProgrammeCommand("/programmes/{programme:guid}/breaches", new RecordBreachSlice());
        app.MapProgrammeCommand("/programmes/{programme:guid}/feedback", new RecordFeedbackSlice());
        app.MapProgrammeCommand("/programmes/{programme:guid}/end", new EndProgrammeSlice());
        app.MapCaseCommand("/cases/{case:guid}/outcome-22", new FinaliseOutcome22Slice());
        app.MapCaseCommand("/cases/{case:guid}/failure", new DecideAfterFailureSlice());
        app.MapProgrammeReads();
    }
}
