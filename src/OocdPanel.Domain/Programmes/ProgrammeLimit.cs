using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Programmes;

/// <summary>R14: the day by which the child is done with what a disposal asks. Delivery, plan, variation and worklists all go by this one derivation.</summary>
/// <param name="Due">The last day, unless there is a reason for a later one.</param>
/// <param name="Latest">The last day with a reason; never before <paramref name="Due"/>.</param>
public sealed record ProgrammeLimit(DateOnly Due, DateOnly Latest)
{
    /// <summary>A summary offence is charged within so many months of it, so conditions end while that is still possible.</summary>
    private const int SummaryLimitMonths = 6;

    /// <param name="deliveredOn">The day on which the disposal was given.</param>
    /// <param name="policy">The one in force on that day.</param>
    /// <returns>Null for a disposal that sets no limit.</returns>
    public static ProgrammeLimit? Of(DisposalCode disposal, DateOnly deliveredOn, IReadOnlyCollection<OffenceOnCase> offences, Policy policy)
    {
        var due = deliveredOn.AddDays(7 * policy.ProgrammeWeeks);
        return
            disposal == DisposalCodes.YouthConditionalCaution ? Capped(due, deliveredOn.AddDays(7 * policy.ProgrammeWeeksAtMost), LastForSummary(offences, policy)) :
            disposal == DisposalCodes.Outcome22 || disposal == DisposalCodes.DeferredProsecution ? new(due, due) :
            null;
    }

    /// <summary>R18: the last day on which the earliest summary offence can be charged: the same day of the month, or the month’s last.</summary>
    /// <returns>Null where no offence is summary: the others have no such limit.</returns>
    public static DateOnly? ChargedBy(IReadOnlyCollection<OffenceOnCase> offences) =>
        offences.Where(IsSummary).Select(offence => (DateOnly?)offence.On.AddMonths(SummaryLimitMonths)).Min();

    /// <summary>Why a programme cannot end on that day; null when it can.</summary>
    /// <param name="because">The reason for a day after <see cref="Due"/>; null where none is given.</param>
    public Refusal? Beyond(DateOnly ends, string? because) =>
        ends > Latest ? new EndsTooLate(Latest) :
        ends > Due && string.IsNullOrWhiteSpace(because) ? new LongerWithoutReason(Due) :
        null;

    private static ProgrammeLimit Capped(DateOnly due, DateOnly latest, DateOnly? cap) =>
        new(cap < due ? cap.Value : due, cap < latest ? cap.Value : latest);

    private static DateOnly? LastForSummary(IReadOnlyCollection<OffenceOnCase> offences, Policy policy) =>
        offences.All(IsSummary) ? ChargedBy(offences)?.AddDays(-7 * policy.SummaryMarginWeeks) : null;

    private static bool IsSummary(OffenceOnCase offence) => offence.Class == "summary";
}

public sealed record EndsTooLate(DateOnly Latest) : Refusal("ends-too-late", "R14",
    $"What the child has to do would end after {Latest:d MMMM yyyy}, the last day that is allowed.", "Give earlier days, or ask the panel to decide again.", "endsBy");

public sealed record LongerWithoutReason(DateOnly Due) : Refusal("longer-without-reason", "R14",
    $"What the child has to do would end after {Due:d MMMM yyyy}, and no reason is given.", "Say why it takes longer, or give earlier days.", "longerBecause");
