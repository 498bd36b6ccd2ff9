using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Assessments;

/// <summary>R7: a manager lets the panel decide before the assessment is complete and countersigned, and says why.</summary>
public sealed record OverrideAssessment(string Why)
{
    public static Outcome<CaseEvent> Decide(OverrideAssessment command, Act act, Case @case) =>
        PreventionWork.Refuses(@case) is { } prevention ? prevention : // no decision waits for it
        @case.NotAt(Stage.BeingAssessed, Stage.AwaitingCountersignature) is { } elsewhere ? elsewhere :
        @case.Assessment.Assessors.Contains(act.By) ? new SamePersonTwice("made the assessment", "override the need for it") :
        string.IsNullOrWhiteSpace(command.Why) ? new FieldMissing("why", "Say why the panel decides without a countersigned assessment.", "R7") :
        new AssessmentOverridden(act.By, command.Why);
}
