using OocdPanel.Domain.Panels;
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

/// <summary>What is to be different by a day; reviews say how far it has come.</summary>
public sealed record ProgrammeTarget([property: PersonalData] string What, [property: PersonalData] string Who, [property: Withheld] DateOnly By);

/// <param name="Disposal">What it is held under; <see cref="Cases.PreventionWork.InsteadOfDisposal"/> where that is none.</param>
/// <param name="KpiType">The column of the completion return, or <c>prevention</c>; plain.</param>
/// <param name="AgeAtStart">Whole years: plain, and kept after erasure.</param>
/// <param name="Conditions">Of a youth conditional caution, as the panel made them; null where a plan was agreed before they were carried over.</param>
/// <param name="EndsBy">The last of all its days (R14).</param>
/// <param name="LongerBecause">Why it takes longer than is usual.</param>
[Stored("programme.plan-agreed.v2")]
public sealed record PlanAgreed(
    CaseId Case,
    ChildId Child,
    AreaCode Area,
    DisposalCode Disposal,
    string KpiType,
    [Withheld] DateOnly StartedOn,
    int AgeAtStart,
    IReadOnlyList<Activity> Activities,
    [Withheld] UserId Practitioner,
    IReadOnlyList<ProgrammeTarget>? Targets = null,
    IReadOnlyList<Condition>? Conditions = null,
    [Withheld] DateOnly? EndsBy = null,
    [PersonalData] string? LongerBecause = null) : ProgrammeEvent;

/// <summary>The area in charge is another from that day on: figures go by the area in charge on the day they count by.</summary>
[Stored("programme.transferred.v1")]
public sealed record ProgrammeTransferred(AreaCode From, AreaCode To, [Withheld] DateOnly On) : ProgrammeEvent;

/// <param name="Attendance"><c>attended</c>, <c>late</c>, <c>missed-acceptable</c> or <c>missed-unacceptable</c>.</param>
[Stored("programme.session-recorded.v1")]
public sealed record SessionRecorded([Withheld] DateOnly On, string Attendance, [PersonalData] string? Notes) : ProgrammeEvent;

/// <param name="Target">The place of the target in the plan, from 0.</param>
/// <param name="Progress">One of <see cref="ReviewProgramme.Steps"/>.</param>
public sealed record TargetProgress(int Target, string Progress, [property: PersonalData] string? Words);

/// <param name="Progress">One entry for each target, in the plan’s order.</param>
/// <param name="NextReview">Null where this was the last one.</param>
[Stored("programme.reviewed.v1")]
public sealed record ProgrammeReviewed(
    [Withheld] DateOnly On, IReadOnlyList<TargetProgress> Progress, [PersonalData] string Words, [Withheld] DateOnly? NextReview) : ProgrammeEvent;

/// <summary>Conditions, or the last day, are others from now on.</summary>
/// <param name="Conditions">All that hold now; empty where the disposal has none.</param>
[Stored("programme.varied.v1")]
public sealed record ProgrammeVaried(IReadOnlyList<Condition> Conditions, [Withheld] DateOnly EndsBy, [PersonalData] string Why) : ProgrammeEvent;

/// <param name="Consequence"><c>warning</c>; or <c>return</c>: the programme is to end as not completed.</param>
[Stored("programme.breach-recorded.v1")]
public sealed record BreachRecorded([PersonalData] string What, [Withheld] DateOnly On, string Consequence) : ProgrammeEvent;

/// <summary>The disposal under which it is held was quashed or changed on appeal: KPI 6 leaves it out from then on.</summary>
/// <param name="Result"><c>quashed</c> or <c>changed</c>.</param>
[Stored("programme.appealed.v1")]
public sealed record ProgrammeAppealed(string Result, [Withheld] DateOnly On) : ProgrammeEvent;
