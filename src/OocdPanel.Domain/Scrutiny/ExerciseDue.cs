using OocdPanel.Domain.Clocks;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>When the next exercise of a kind is due in an area.</summary>
/// <param name="Months">The area’s policy: so many after the last one was closed.</param>
/// <param name="LastClosed">Null where none was closed yet.</param>
/// <param name="Due">Null where none was closed yet: the first is due now.</param>
public sealed record ExerciseDue(AreaCode Area, string Kind, int Months, DateOnly? LastClosed, Due? Due)
{
    /// <returns>Null where the area’s policy has no exercises of the kind.</returns>
    public static ExerciseDue? Of(AreaCode area, string kind, DateOnly? lastClosed, DateOnly today, ReferenceData reference) =>
        MonthsOf(kind, reference.PolicyOf(area, today)) is not (> 0 and var months) ? null
        : new(area, kind, months, lastClosed, lastClosed is { } closed ? Clock.Of("scrutiny-exercise", closed.AddMonths(months), null, reference.Calendar).On(today) : null);

    private static int MonthsOf(string kind, Policy policy) => kind == PlanExercise.External ? policy.ExternalScrutinyMonths : policy.InternalScrutinyMonths;
}
