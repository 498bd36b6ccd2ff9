using Microsoft.AspNetCore.Routing;

namespace OocdPanel.Api.Scrutiny;

public static class ScrutinyEndpoints
{
    public static void MapScrutiny(this IEndpointRouteBuilder app)
    {
        app.MapReading();
    }
}
