using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform.Http;

namespace OocdPanel.Api.Programmes;

public static class ProgrammeEndpoints
{
    public static void MapProgrammes(this IEndpointRouteBuilder app)
    {
        app.MapCaseCommand("/cases/{case:guid}/programmes", new AgreePlanSlice());
        app.MapProgrammeCommand("/programmes/{programme:guid}/sessions", new RecordSessionSlice());
        app.MapProgrammeCommand("/programmes/{programme:guid}/end", new EndProgrammeSlice());
        app.MapCaseCommand("/cases/{case:guid}/outcome-22", new FinaliseOutcome22Slice());
        app.MapProgrammeReads();
    }
}
