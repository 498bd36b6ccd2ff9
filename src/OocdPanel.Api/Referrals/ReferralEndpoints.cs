using Microsoft.AspNetCore.Routing;
using OocdPanel.Api.Platform.Http;

namespace OocdPanel.Api.Referrals;

public static class ReferralEndpoints
{
    public static void MapReferrals(this IEndpointRouteBuilder app)
    {
        app.MapCommand("/referrals", new SubmitReferralSlice());
        app.MapCommand("/prevention-referrals", new ReferForPreventionSlice());
        app.MapCaseCommand("/cases/{case:guid}/corrections", new CorrectReferralSlice());
        app.MapCaseCommand("/cases/{case:guid}/withdrawal", new WithdrawReferralSlice());
        app.MapCaseCommand("/cases/{case:guid}/prosecutor-decision", new RecordProsecutorDecisionSlice());
        app.MapCaseCommand("/cases/{case:guid}/bail-date", new SetBailDateSlice());
        app.MapCaseCommand("/cases/{case:guid}/screening", new ScreenReferralSlice());
        app.MapCaseCommand("/cases/{case:guid}/information", new ProvideInformationSlice());
        app.MapCaseCommand("/cases/{case:guid}/allocation", new AllocateCaseSlice());
    }
}
