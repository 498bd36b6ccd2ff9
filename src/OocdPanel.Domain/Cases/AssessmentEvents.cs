using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

// What happens on a case: the assessment.

[Stored("case.assessment-section-written.v1")]
public sealed record AssessmentSectionWritten(string Section, [PersonalData] string Text, [Withheld] UserId Assessor) : CaseEvent;

[Stored("case.judgements-made.v1")]
public sealed record JudgementsMade(
    string SafetyAndWellbeing,
    string RiskOfSeriousHarm,
    string LikelihoodOfReoffending,
    [PersonalData] string Reasons,
    [Withheld] UserId Assessor) : CaseEvent;

[Stored("case.assessment-completed.v1")]
public sealed record AssessmentCompleted([Withheld] UserId Assessor) : CaseEvent;

[Stored("case.assessment-countersigned.v1")]
public sealed record AssessmentCountersigned([Withheld] UserId Manager, [PersonalData] string? Comment) : CaseEvent;

[Stored("case.assessment-sent-back.v1")]
public sealed record AssessmentSentBack([Withheld] UserId Manager, [PersonalData] string Reason) : CaseEvent;
