using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform.Http;

namespace OocdPanel.Api.Cases;

public static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder app)
    {
        app.MapCaseCommand("/cases/{case:guid}/transfer", new TransferCaseSlice());
        app.MapCaseCommand("/cases/{case:guid}/closure", new CloseCaseSlice());
        app.MapCaseCommand("/cases/{case:guid}/follow-ups", new RecordFollowUpSlice());
        app.MapCaseCommand("/cases/{case:guid}/audits", new AuditCaseSlice());
        app.MapCaseReads();
    }
}
