using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform.Http;

namespace OocdPanel.Api.Victims;

public static class VictimEndpoints
{
    public static void MapVictims(this IEndpointRouteBuilder app) =>
        app.MapCaseCommand("/cases/{case:guid}/victim-views", new RecordVictimViewsSlice());
}
