using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform.Http;

namespace OocdPanel.Api.Victims;

public static class VictimEndpoints
{
    public static void MapVictims(this IEndpointRouteBuilder app)
    {
        app.MapCaseCommand("/cases/{case:guid}/victims", new AddVictimSlice());
        app.MapCaseCommand("/cases/{case:guid}/victim-removals", new RemoveVictimSlice());
        app.MapCaseCommand("/cases/{case:guid}/victim-descriptions", new DescribeVictimSlice());
        app.MapCaseCommand("/cases/{case:guid}/victim-contact-attempts", new RecordContactAttemptSlice());
        app.MapCaseCommand("/cases/{case:guid}/victim-consents", new RecordContactConsentSlice());
        app.MapCaseCommand("/cases/{case:guid}/victim-views", new RecordVictimViewsSlice());
        app.MapCaseCommand("/cases/{case:guid}/victim-help", new RecordVictimHelpSlice());
        app.MapCaseCommand("/cases/{case:guid}/restorative-justice", new RecordRestorativeJusticeSlice());
        app.MapCaseCommand("/cases/{case:guid}/victim-satisfaction", new RecordVictimSatisfactionSlice());
    }
}
