using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Programmes;

// What happens to a programme: its end, and what was said of it.

/// <param name="Needs">The flags recorded at the start, at the end; null where they were not asked.</param>
/// <param name="Onward">Who takes over from here; null where nobody was asked to.</param>
[Stored("programme.ended.v2")]
public sealed record ProgrammeEnded(
    bool Completed,
    [Withheld] DateOnly EndedOn,
    int AgeAtEnd,
    [PersonalData] string? ReasonNotCompleted,
    [PersonalData] string? Evidence,
    [PersonalData] string ExitPlan,
    NeedsAtEnd? Needs = null,
    OnwardReferral? Onward = null) : ProgrammeEvent;

/// <summary>The same flags as when the work began, so that figures can set the one against the other.</summary>
/// <param name="EducationHours">A week, as attended; null where not known.</param>
/// <param name="SendPlan"><c>none</c>, <c>school-support</c> or <c>ehcp</c>.</param>
public sealed record NeedsAtEnd(
    bool AccommodationSuitable, bool EducationSuitable, string EducationStatus, int? EducationHours, bool Send, string SendPlan, IReadOnlyList<ServiceNeed> Services);

/// <param name="To">Such as Turnaround.</param>
/// <param name="Accepted">Whether they took the child on; null while that is open.</param>
public sealed record OnwardReferral([property: PersonalData] string To, bool? Accepted);

/// <summary>What the child or a parent thought of it.</summary>
/// <param name="From"><c>child</c> or <c>parent-carer</c>.</param>
/// <param name="Scale">The highest mark of the area’s scale that day; the lowest is 1.</param>
[Stored("programme.feedback-recorded.v1")]
public sealed record FeedbackRecorded(
    string From, [Withheld] DateOnly On, int Scale, IReadOnlyList<FeedbackMark> Marks, [PersonalData] string? Words) : ProgrammeEvent;

/// <param name="Question">A code of the area’s policy.</param>
/// <param name="Mark">From 1 to the scale.</param>
public sealed record FeedbackMark(string Question, int Mark);
