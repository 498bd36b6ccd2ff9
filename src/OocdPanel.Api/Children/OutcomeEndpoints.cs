using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform.Http;

namespace OocdPanel.Api.Children;

public static class OutcomeEndpoints
{
    public static void MapOutcomes(this IEndpointRouteBuilder app)
    {
        app.MapCommand("/outside-disposals", new ReportOutsideDisposalSlice());
        app.MapChildCommand("/children/{child:guid}/outside-disposals", new RecordOutsideDisposalSlice());
    }
}
