using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Assessments;

/// <summary>The practitioner hands the assessment to a manager.</summary>
public sealed record CompleteAssessment
{
    public static Outcome<CaseEvent> Decide(CompleteAssessment _, Act act, Case @case) =>
        WritingGate.Closed(@case, act) is { } closed ? closed :
        AssessmentTasks.Unfinished(@case.Assessment) is { } unfinished ? unfinished :
        new AssessmentCompleted(act.By);
}
