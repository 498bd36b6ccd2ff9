using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Cases;

/// <summary>The words of a history for those who do not see the whole of it: what was done, not what was weighed.</summary>
public static class PartOfHistory
{
    /// <param name="happened">Any event that a history can hold.</param>
    /// <param name="disposal">The name of a disposal.</param>
    /// <returns>Null where the event is not for the reader; so is every event not named here.</returns>
    public static string? Words(object happened, Func<DisposalCode, string> disposal, Sight sight) => happened switch
    {
        PreventionReferred when !sight.Referral => "The child was referred for prevention.",
        PreventionReferred => HistoryLine.Words(happened, disposal),
        ReferralCorrected => "The referral was corrected.",
        ReferralWithdrawn when !sight.Referral => "The referral was withdrawn.",
        ProsecutorDecisionRecorded or BailDateSet when !sight.Referral => null,
        ReferralWithdrawn or ProsecutorDecisionRecorded or BailDateSet => HistoryLine.Words(happened, disposal),
        ReferralReturned e when !sight.Referral => $"The referral was returned for information, wanted by {e.By:d MMMM yyyy}.",
        InformationProvided when !sight.Referral => "The information wanted was provided.",
        FoundIneligible when !sight.Referral => "Screening found the referral not eligible.",
        VictimAdded or VictimRemoved or VictimDescribed or ContactAttempted or ContactConsentRecorded => HistoryLine.Words(happened, disposal),
        IAboutVictim when sight.VictimsWords => HistoryLine.Words(happened, disposal),
        PanelDecisionRecorded e => $"The panel decided: {disposal(e.Decision.Disposal)}.",
        DecidedUrgently e => $"It was decided outside a meeting: {disposal(e.Decision.Disposal)}. The panel is to ratify it.",
        UrgentDecisionRatified e => $"The panel {(e.Ratified ? "ratified" : "did not ratify")} the urgent decision.",
        CaseTakenOff => "The case was taken off the agenda before the meeting.",
        CaseDeferred => "The panel put its decision off to another meeting.",
        DecisionWithdrawn or DisposalRefused => "The case went back to the panel.",
        DisposalDelivered e => $"{disposal(e.Disposal)} was given to the child, aged {e.AgeThatDay}.",
        FailureDecided { Decision: DecideAfterFailure.Prosecute } => "The police decided to prosecute.",
        DisposalAppealed => HistoryLine.Words(happened, disposal),
        CaseClosed => "The case was closed.",
        ReferralSubmitted or ReferralReturned or InformationProvided or FoundEligible or FoundIneligible or CaseAllocated or VictimViewsRecorded
            or CaseListed or DecisionConfirmed or Outcome22Finalised
            or ChildErased or VictimErased => HistoryLine.Words(happened, disposal),
        _ => null,
    };
}
