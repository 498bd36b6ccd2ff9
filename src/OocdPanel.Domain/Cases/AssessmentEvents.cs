using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

/// <summary>What happens to the assessment on a case: a vocabulary within the case’s, folded by <see cref="Assessment.Evolve"/>.</summary>
public abstract record AssessmentEvent : CaseEvent;

/// <summary>Work that makes whoever does it an assessor of the case (R25).</summary>
public interface IWorkOfAssessor
{
    UserId Assessor { get; }
}

/// <summary>A section of the form, as it was called on the day.</summary>
public sealed record FormSection(string Code, string Title);

/// <param name="Form">The form in force on the day; the case keeps it.</param>
/// <param name="Sections">In their order.</param>
[Stored("case.assessment-begun.v1")]
public sealed record AssessmentBegun(string Form, string FormName, IReadOnlyList<FormSection> Sections, [Withheld] UserId Assessor) : AssessmentEvent, IWorkOfAssessor;

/// <summary>The assessment is made anew; the earlier one stays readable.</summary>
[Stored("case.reassessment-opened.v1")]
public sealed record ReassessmentOpened(
    string Form, string FormName, IReadOnlyList<FormSection> Sections, [PersonalData] string Why, [Withheld] UserId Assessor) : AssessmentEvent, IWorkOfAssessor;

[Stored("case.assessment-section-written.v1")]
public sealed record AssessmentSectionWritten(string Section, [PersonalData] string Text, [Withheld] UserId Assessor) : AssessmentEvent, IWorkOfAssessor;

[Stored("case.judgements-made.v1")]
public sealed record JudgementsMade(
    string SafetyAndWellbeing,
    string RiskOfSeriousHarm,
    string LikelihoodOfReoffending,
    [PersonalData] string Reasons,
    [Withheld] UserId Assessor) : AssessmentEvent, IWorkOfAssessor;

[Stored("case.assessment-completed.v1")]
public sealed record AssessmentCompleted([Withheld] UserId Assessor) : AssessmentEvent, IWorkOfAssessor;

[Stored("case.assessment-countersigned.v1")]
public sealed record AssessmentCountersigned([Withheld] UserId Manager, [PersonalData] string? Comment) : AssessmentEvent;

[Stored("case.assessment-sent-back.v1")]
public sealed record AssessmentSentBack([Withheld] UserId Manager, [PersonalData] string Reason) : AssessmentEvent;

/// <summary>R7: a manager lets the panel decide before the assessment is complete and countersigned. Every one is reported.</summary>
[Stored("case.assessment-overridden.v1")]
public sealed record AssessmentOverridden([Withheld] UserId Manager, [PersonalData] string Why) : AssessmentEvent;
