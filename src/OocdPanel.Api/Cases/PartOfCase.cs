using OocdPanel.Domain.Panels;

namespace OocdPanel.Api.Cases;

/// <summary>The case without what is not for the reader’s part.</summary>
public static class PartOfCase
{
    public static CaseView SeenBy(this CaseView found, Sight sight) => sight.Whole ? found : found with
    {
        Child = sight.Referral ? found.Child : found.Child with { Identifiers = [] },
        Victims = sight.VictimsWords ? found.Victims : [.. found.Victims.Select(victim => victim with { Views = null })],
        InformationWanted = sight.Referral ? found.InformationWanted : null,
        IneligibleBecause = sight.Referral ? found.IneligibleBecause : null,
        Assessment = [],
        Judgements = null,
        CountersignatureComment = null,
        SentBackBecause = null,
        Decision = found.Decision is { } decision ? OnlyTheDisposal(decision) : null,
        Views = [],
        Escalations = [],
        Deferral = null,
        Programmes = [],
        ReturnedToPanelBecause = null,
        Outcome22Evidence = null,
        Closure = null,
    };

    /// <summary>The score and what was presumed go too: with the disposal they tell what was weighed.</summary>
    private static PanelDecision OnlyTheDisposal(PanelDecision decision) => decision with
    {
        Reasons = "",
        Presumptive = [],
        FinalScore = null,
        NothingPresumedBecause = null,
        DepartureReasons = null,
        Factors = [],
        Alternatives = null,
        Diversity = null,
        PlanOutline = null,
        Dissents = [],
        Conditions = [],
    };
}
