using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Assessments;

/// <summary>
/// When the assessment can be worked on: from allocation until it is complete, and again when it is sent back or made
/// anew. An overridden one can still be finished, also after the panel has decided.
/// </summary>
public static class WritingGate
{
    /// <returns>Null when this person may work on it now.</returns>
    public static Refusal? Closed(Case @case, Act act) =>
        NotOpen(@case) ? new NotAtThatStage(@case.Stage, Stage.BeingAssessed) :
        @case.Chairs.Contains(act.By) ? new SamePersonTwice("chaired the panel’s decision", "assess the child") :
        @case.Assessment is { Form: null, Written.IsEmpty: true } ? new AssessmentNotBegun() :
        null;

    /// <returns>Null when a complete assessment waits for its signature.</returns>
    public static Refusal? NothingToSign(Case @case) =>
        @case.IsOver || !@case.Assessment.Completed || @case.Assessment.Countersigned ? new NotAtThatStage(@case.Stage, Stage.AwaitingCountersignature) : null;

    internal static bool NotOpen(Case @case) =>
        @case.Screening != Screening.Eligible || @case.Practitioner is null || @case.IsOver || @case.Assessment.Completed;

    internal static Refusal? InTheFuture(DateOnly on, Act act) => on > act.OccurredOn ? new InTheFuture("The day given") with { Field = "on" } : null;
}

public sealed record AssessmentNotBegun() : Conflict("assessment-not-begun", null,
    "The assessment has not been begun.", "Begin it first, under the form in force.");
