using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

// What happens to the assessment: the parts beside its sections and judgements.

/// <param name="Of">Whose: <c>child</c> or <c>parent-carer</c>.</param>
/// <param name="Given">False where they refused.</param>
/// <param name="Words">What they said about it, where they said anything.</param>
[Stored("case.assessment-consent-recorded.v1")]
public sealed record AssessmentConsentRecorded(
    string Of, bool Given, [Withheld] DateOnly On, [PersonalData] string? Words, [Withheld] UserId Assessor) : AssessmentEvent, IWorkOfAssessor;

/// <param name="With">Whom it was with: <c>child</c>, <c>parent-carer</c>, <c>family</c>.</param>
/// <param name="Attended">False where they did not come.</param>
[Stored("case.assessment-session-recorded.v1")]
public sealed record AssessmentSessionRecorded(
    [Withheld] DateOnly On, IReadOnlyList<string> With, [PersonalData] string Where, bool Attended, [PersonalData] string? Notes, [Withheld] UserId Assessor)
    : AssessmentEvent, IWorkOfAssessor;

/// <param name="Whose"><c>child</c>, <c>parent-carer</c>, <c>school</c> or <c>social-worker</c>.</param>
/// <param name="NotObtainedBecause">A code, for figures; null where the voice is given.</param>
/// <param name="Words">What they said; or more about why it was not obtained.</param>
[Stored("case.voice-recorded.v1")]
public sealed record VoiceRecorded(
    string Whose, string? NotObtainedBecause, [PersonalData] string? Words, [Withheld] UserId Assessor) : AssessmentEvent, IWorkOfAssessor;

/// <summary>What the child needs when the work begins: flags for figures, notes for whoever works with the child.</summary>
/// <param name="EducationHours">A week, as attended; null where not known.</param>
/// <param name="SendPlan"><c>none</c>, <c>school-support</c> or <c>ehcp</c>.</param>
[Stored("case.needs-at-start-recorded.v1")]
public sealed record NeedsAtStartRecorded(
    bool AccommodationSuitable,
    bool EducationSuitable,
    string EducationStatus,
    int? EducationHours,
    bool Send,
    string SendPlan,
    IReadOnlyList<ServiceNeed> Services,
    IReadOnlyList<HealthScreening> Screenings,
    [PersonalData] string? Notes,
    [Withheld] UserId Assessor) : AssessmentEvent, IWorkOfAssessor;

/// <param name="Service"><c>mental-health</c>, <c>substance-use</c> or <c>wider-services</c>.</param>
public sealed record ServiceNeed(string Service, bool Need, bool Offered, bool Attended);

/// <param name="Kind"><c>speech-and-language</c>, <c>mental-health</c> or <c>substance-use</c>.</param>
/// <param name="Referred">The child was referred on because of it.</param>
public sealed record HealthScreening(string Kind, bool Done, [property: PersonalData] string? Result, bool Referred);

/// <summary>All contingency actions, in place of those planned before.</summary>
[Stored("case.contingency-planned.v1")]
public sealed record ContingencyPlanned(IReadOnlyList<ContingencyAction> Actions, [Withheld] UserId Assessor) : AssessmentEvent, IWorkOfAssessor;

/// <summary>R16: what is done when something happens.</summary>
/// <param name="For">Whose safety: <c>child</c> or <c>others</c>.</param>
/// <param name="Time">By when, or how soon after the trigger.</param>
public sealed record ContingencyAction(
    string For,
    [property: PersonalData] string Trigger,
    [property: PersonalData] string Action,
    [property: PersonalData] string Owner,
    [property: PersonalData] string Time);

/// <param name="Childs">The child’s own plan, in their words.</param>
/// <param name="Professionals">The plan of those who work with the child.</param>
[Stored("case.assessment-plans-written.v1")]
public sealed record PlansWritten([PersonalData] string Childs, [PersonalData] string Professionals, [Withheld] UserId Assessor) : AssessmentEvent, IWorkOfAssessor;
