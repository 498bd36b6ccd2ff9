using OocdPanel.Domain.Clocks;
using OocdPanel.Domain.Reference;

namespace OocdPanel.Domain.Reporting;

/// <summary>A step of a case that was taken, for timeliness.</summary>
/// <param name="Code">One of <see cref="Named"/>.</param>
/// <param name="On">The day it counts by: of the step, or on which what a clock waited for was recorded.</param>
/// <param name="WorkingDays">From the referral (R24); null for a clock that starts elsewhere, and where the bank holidays on file do not reach.</param>
/// <param name="Days">Calendar days, for a release under investigation only.</param>
/// <param name="InTime">Whether it was done by the last day of its clock (R18); null where it has none.</param>
public sealed record Step(string Code, DateOnly On, int? WorkingDays, int? Days, bool? InTime)
{
    /// <summary>Changes whenever the same history would be counted otherwise.</summary>
    public const string RuleVersion = "timeliness-2026.2";

    private const string Screening = "screening";
    private const string Assessment = "assessment";
    /// <summary>The panel’s first decision.</summary>
    public const string Panel = "panel";

    private const string Confirmation = "confirmation";
    private const string Delivery = "delivery";
    private const string UnderInvestigation = "released-under-investigation";
    private const string ClockPrefix = "clock-";

    /// <summary>All of them in the order of a case: the steps, the days under investigation, then the clocks.</summary>
    public static IReadOnlyList<(string Code, string Name)> Named { get; } =
    [
        (Screening, "Referral to screening"),
        (Assessment, "Referral to assessment complete (R8)"),
        (Panel, "Referral to the panel’s decision"),
        (Confirmation, "Referral to confirmation by the police"),
        (Delivery, "Referral to delivery"),
        (UnderInvestigation, "Release under investigation to confirmation, in calendar days"),
        (ClockPrefix + ClockKind.VictimContact, "Victim contacted (R9)"),
        (ClockPrefix + ClockKind.PoliceTold, "Police told after the bail date was set (R8)"),
        (ClockPrefix + ClockKind.Information, "Information given that was asked for (R18)"),
        (ClockPrefix + ClockKind.BailReturn, "Delivered before the return on bail (R18)"),
        (ClockPrefix + ClockKind.ChargingLimit, "Settled before the charging time limit (R18)"),
        (ClockPrefix + ClockKind.Deferral, "Taken up after a deferral (R18)"),
        (ClockPrefix + ClockKind.Ratification, "Urgent decision ratified (R10)"),
        (ClockPrefix + ClockKind.Escalation, "Disagreement resolved (R12)"),
        (ClockPrefix + ClockKind.Programme, "Programme ended within its limit (R14)"),
        (ClockPrefix + ClockKind.FollowUp6, "Followed up after 6 months"),
        (ClockPrefix + ClockKind.FollowUp12, "Followed up after 12 months"),
    ];

    /// <param name="clocks">Those of the case; what is not done is no step.</param>
    public static IEnumerable<Step> Of(CaseProgress so, IReadOnlyList<Clock> clocks, Calendar calendar)
    {
        if (so.ReferredOn is not { } referred)
            yield break;
        foreach (var (code, on) in new[] { (Screening, so.ScreenedOn), (Assessment, so.AssessedOn), (Panel, so.DecidedOn), (Confirmation, so.ConfirmedOn), (Delivery, so.DeliveredOn) })
            if (on is { } day)
                yield return new(code, day, Between(referred, day, calendar), null, code == Assessment ? InTimeOf(clocks, ClockKind.Assessment) : null);
        if (so is { UnderInvestigationSince: { } released, ConfirmedOn: { } confirmed })
            yield return new(UnderInvestigation, confirmed, null, confirmed.DayNumber - released.DayNumber, null);
        foreach (var clock in clocks)
            if (clock.Kind != ClockKind.Assessment && clock.DoneOn is { } done)
                yield return new(ClockPrefix + clock.Kind, done, null, null, done <= clock.By);
    }

    private static bool? InTimeOf(IEnumerable<Clock> clocks, string kind) => clocks.FirstOrDefault(clock => clock.Kind == kind) is { DoneOn: { } done } clock ? done <= clock.By : null;

    private static int? Between(DateOnly from, DateOnly to, Calendar calendar) => calendar.TryWorkingDaysBetween(from, to);
}
