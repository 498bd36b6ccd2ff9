using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

/// <summary>What moves a case on, and what is said about it meanwhile.</summary>
public static class Steps
{
    /// <summary>
    /// True for an event after which nothing else that moves the case can have happened earlier. Views, the parts of
    /// the assessment and listings come when they come.
    /// </summary>
    public static bool Moves(CaseEvent happened) => happened switch
    {
        AssessmentBegun or ReassessmentOpened or AssessmentCompleted or AssessmentCountersigned or AssessmentSentBack or AssessmentOverridden => true,
        AssessmentEvent => false,
        _ => happened is not (ReferralCorrected or ProsecutorDecisionRecorded or BailDateSet or VictimViewsRecorded or IAboutVictim or SystemCheckRecorded or CaseListed or CaseCarriedOver or CaseTakenOff or CaseDeferred or PanelViewRecorded or VictimErased or DisposalAppealed or CaseAudited),
    };
}

/// <summary>A step is said to have been taken before the step that came before it.</summary>
public sealed record BeforeTheLastStep(DateTimeOffset Last) : Refusal("before-the-last-step", null,
    $"The time given is before the last step on the case, which was taken at {Last:HH:mm} on {Last:d MMMM yyyy}.",
    "Check the time, or leave it out to mean now.", "occurredAt");
