using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;

namespace OocdPanel.Domain.Reporting;

/// <summary>
/// Which recorded offences are new ones: any of a referral that was not withdrawn, of a conviction that stands, or told of at a
/// follow-up. It is new after a disposal when it is dated later than that, and within a window when no later than the day on
/// which that has passed (<see cref="RecordFollowUp.DueOn"/>).
/// </summary>
public static class Reoffending
{
    /// <summary>Changes whenever the same history would be counted otherwise.</summary>
    public const string RuleVersion = "reoffending-2026.1";

    public const string Referral = "referral";
    public const string Court = "court";
    public const string FollowUp = "follow-up";

    /// <summary>The days of the offences that a referral tells of, in their order.</summary>
    public static IReadOnlyList<DateOnly> ToldBy(Case referred)
    {
        ArgumentNullException.ThrowIfNull(referred);
        return referred.Withdrawn ? [] : [.. referred.Offences.Select(offence => offence.On)];
    }

    /// <summary>Whether what a court decided tells of an offence: without a conviction there is none.</summary>
    public static bool IsToldBy(ChildOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome is { CourtOutcome: ChildOutcome.Convicted, Stands: true };
    }
}
