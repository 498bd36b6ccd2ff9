using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform.Http;

namespace OocdPanel.Api.Children;

public static class OutcomeEndpoints
{
    public static void MapOutcomes(this IEndpointRouteBuilder app)
    {
        app.MapCommand("/outside-disposals", new ReportOutsideDisposalSlice());
        app.MapChildCommand("/children/{child:guid}/outside-disposals", new RecordOutsideDisposalSlice());
        app.MapChildCommand("/children/{child:guid}/court-outcomes", new RecordCourtOutcomeSlice());
        app.MapChildCommand("/children/{child:guid}/appeals", new RecordAppealSlice());
    }
}
