using OocdPanel.Domain.Cases;

namespace OocdPanel.Api.Cases;

/// <summary>The lines of a history that tell of the assessment.</summary>
internal static class AssessmentWords
{
    public static string Of(AssessmentEvent happened) => happened switch
    {
        AssessmentBegun e => $"The assessment was begun under the form ‘{e.FormName}’.",
        ReassessmentOpened e => $"A new assessment was begun under the form ‘{e.FormName}’: {e.Why}",
        AssessmentConsentRecorded e => $"Consent to the assessment was {(e.Given ? "given" : "refused")} by the {Plain(e.Of)} on {e.On:d MMMM yyyy}.",
        AssessmentSessionRecorded e => $"A session for the assessment on {e.On:d MMMM yyyy} with the {string.Join(" and ", e.With.Select(Plain))}: {(e.Attended ? "attended" : "not attended")}.",
        AssessmentSectionWritten e => $"The assessment’s section ‘{e.Section.Replace('-', ' ')}’ was written.",
        VoiceRecorded { NotObtainedBecause: { } why } e => $"The voice of the {Plain(e.Whose)} was not obtained: {why.Replace('-', ' ')}.",
        VoiceRecorded e => $"The voice of the {Plain(e.Whose)} was recorded.",
        NeedsAtStartRecorded => "The child’s needs at the start were recorded.",
        JudgementsMade e => $"The judgements were made: safety and wellbeing {Level(e.SafetyAndWellbeing)}, risk of serious harm {Level(e.RiskOfSeriousHarm)}, likelihood of reoffending {Level(e.LikelihoodOfReoffending)}.",
        ContingencyPlanned e => e.Actions.Count == 1 ? "One contingency action was planned." : $"{e.Actions.Count} contingency actions were planned.",
        PlansWritten => "The child’s own plan and the professionals’ plan were written.",
        AssessmentCompleted => "The assessment was completed.",
        AssessmentCountersigned e => $"{e.Manager} countersigned the assessment.",
        AssessmentSentBack e => $"{e.Manager} sent the assessment back: {e.Reason}",
        AssessmentOverridden e => $"{e.Manager} let the panel decide without a countersigned assessment: {e.Why}",
        ReferredToRiskPanel e => $"The case was referred to the risk panel on {e.On:d MMMM yyyy}: {e.Why}",
        RiskPanelAnswered e => $"The risk panel of {e.On:d MMMM yyyy} said: {e.Outcome}",
        RiskPanelDeclined e => $"{e.Manager} said why the case is not referred to the risk panel: {e.Why}",
        ReferredToClinic e => $"The child was referred to the enhanced case management clinic on {e.On:d MMMM yyyy}, with their consent.",
        ClinicRecommendationMade { ReviewInMonths: { } months } => $"The clinic recommends a review formulation meeting in {(months == 1 ? "1 month" : $"{months} months")}.",
        ClinicRecommendationMade e => e.Recommendation == "full-pathway" ? "The clinic recommends the full enhanced case management pathway." : "The clinic recommends no further action and discharges the case.",
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "This event has no words."),
    };

    private static string Plain(string who) => who == "parent-carer" ? "parent or carer" : who.Replace('-', ' ');

    private static string Level(string level) => level.Replace('-', ' ');
}
