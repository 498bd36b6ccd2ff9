using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Assessments;

/// <summary>The practitioner hands the assessment to a manager.</summary>
public sealed record CompleteAssessment
{
    public static Outcome<CaseEvent> Decide(CompleteAssessment _, Act act, Case @case) =>
        @case.NotAt(Stage.BeingAssessed) is { } elsewhere ? elsewhere :
        @case.Assessment.Next is { } next ? new AssessmentUnfinished($"The section ‘{next}’ is not written yet.", "Write every section before you complete the assessment.") :
        !@case.Assessment.Judged ? new AssessmentUnfinished("The three judgements have not been made.", "Make the judgements before you complete the assessment.") :
        new AssessmentCompleted(act.By);
}
