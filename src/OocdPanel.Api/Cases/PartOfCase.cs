using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;

namespace OocdPanel.Api.Cases;

/// <summary>The case without what is not for the reader’s part.</summary>
public static class PartOfCase
{
    public static CaseView SeenBy(this CaseView found, Sight sight) => sight.Whole ? found : found with
    {
        Child = sight.Referral ? found.Child with { Particulars = found.AsReferred } : found.Child with { Identifiers = [], Particulars = null },
        Concerns = sight.Referral ? found.Concerns : null,
        Interview = sight.Referral ? found.Interview : null,
        Release = sight.Referral ? found.Release : null,
        CoSuspects = sight.Referral ? found.CoSuspects : null,
        EarlierOutcomes = sight.Referral ? found.EarlierOutcomes : null,
        Flags = sight.Referral ? found.Flags : null,
        OtherCases = [],
        SuggestedDisposal = sight.Referral ? found.SuggestedDisposal : null,
        Victims = sight.VictimsWords ? found.Victims : [.. found.Victims.Select(victim => victim.WithoutWords())],
        VictimsRemoved = sight.VictimsWords ? found.VictimsRemoved : [.. found.VictimsRemoved.Select(removed => removed with { Why = "" })],
        InformationWanted = sight.Referral ? found.InformationWanted : null,
        WithdrawnBecause = sight.Referral ? found.WithdrawnBecause : null,
        ProsecutorDecision = sight.Referral ? found.ProsecutorDecision : null,
        IneligibleBecause = sight.Referral ? found.IneligibleBecause : null,
        Outcomes = [],
        SystemChecks = [],
        ContradictedRules = [],
        Assessments = [.. found.Assessments.Select(assessment => assessment.WithoutContent())],
        AssessmentRemaining = [],
        RiskPanelWanted = false,
        Decision = found.Decision is { } decision ? OnlyTheDisposal(decision) : null,
        Urgent = null,
        Views = [],
        Escalations = [],
        Deferral = null,
        TakenOffBecause = null,
        Delivery = found.Delivery is { } given ? OnlyWhen(given) : null,
        Programmes = [],
        SpentOn = null,
        ProgrammeCompulsory = false,
        ProgrammeDue = null,
        FollowUpsDue = [],
        ProgrammeInappropriateBecause = null,
        AfterFailure = null,
        FollowUps = [],
        Audits = [],
        ReturnedToPanelBecause = null,
        Outcome22Evidence = null,
        Closure = null,
    };

    /// <summary>For a panel, whose members come from many agencies: what it weighs, and not where to find the family, nor who else is suspected.</summary>
    public static CaseView ForPanel(this CaseView found) => found with
    {
        CoSuspects = null,
        VictimsRemoved = [],
        Audits = [],
        OtherCases = [.. found.OtherCases.Select(other => other with { Case = null })],
        Victims = [.. found.Victims.Select(victim => victim.ForPanel())],
        Child = found.Child with { Particulars = found.Child.Particulars is { } told ? told with { Address = null, ParentContact = null } : null },
    };

    private static DisposalDelivered OnlyWhen(DisposalDelivered given) => new(given.Disposal, given.Officer, given.On, given.Where, given.AgeThatDay);

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
