using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Programmes;

/// <summary>What happens from plan to end: the vocabulary of the programme stream.</summary>
public abstract record ProgrammeEvent;

/// <param name="What">What the child and those around them set out to do.</param>
/// <param name="Who">Who sees to it.</param>
/// <param name="By">By when.</param>
/// <param name="UnderWaySince">Set where the activity was under way already when the panel decided: it counts, if recorded here (R13).</param>
public sealed record Activity(
    [property: PersonalData] string What,
    [property: PersonalData] string Who,
    [property: Withheld] DateOnly By,
    [property: Withheld] DateOnly? UnderWaySince);

/// <param name="KpiType">The column of the completion return; plain.</param>
/// <param name="AgeAtStart">Whole years: plain, and kept after erasure.</param>
[Stored("programme.plan-agreed.v1")]
public sealed record PlanAgreed(
    CaseId Case,
    ChildId Child,
    AreaCode Area,
    DisposalCode Disposal,
    string KpiType,
    [Withheld] DateOnly StartedOn,
    int AgeAtStart,
    IReadOnlyList<Activity> Activities,
    [Withheld] UserId Practitioner) : ProgrammeEvent;

/// <summary>The area in charge is another from that day on: figures go by the area in charge on the day they count by.</summary>
[Stored("programme.transferred.v1")]
public sealed record ProgrammeTransferred(AreaCode From, AreaCode To, [Withheld] DateOnly On) : ProgrammeEvent;

/// <param name="Attendance"><c>attended</c>, <c>late</c>, <c>missed-acceptable</c> or <c>missed-unacceptable</c>.</param>
[Stored("programme.session-recorded.v1")]
public sealed record SessionRecorded([Withheld] DateOnly On, string Attendance, [PersonalData] string? Notes) : ProgrammeEvent;

[Stored("programme.ended.v1")]
public sealed record ProgrammeEnded(
    bool Completed,
    [Withheld] DateOnly EndedOn,
    int AgeAtEnd,
    [PersonalData] string? ReasonNotCompleted,
    [PersonalData] string? Evidence,
    [PersonalData] string ExitPlan) : ProgrammeEvent;
