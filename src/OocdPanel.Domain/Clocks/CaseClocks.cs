using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Clocks;

/// <summary>R18: the clocks of a case, each due by a day that follows from what happened and the policy in force.</summary>
public static class CaseClocks
{
    /// <summary>R8: so many working days after the bail date is set, the police are told: by the panel’s decision, which goes to them to be confirmed.</summary>
    public const int PoliceToldWorkingDays = 15;

    /// <summary>For resolving a disagreement (R12). No law or guidance gives a time: a local choice.</summary>
    public const int EscalationWorkingDays = 5;

    /// <summary>Within so many months of a summary offence a prosecution has to begin.</summary>
    public const int ChargingMonths = 6;

    /// <summary>Where no prosecution follows when it fails, the charging time limit ends with the disposal; here it ends with the programme.</summary>
    private static readonly DisposalCode[] CanStillBeCharged = [new("outcome-22"), new("deferred-prosecution"), new("youth-conditional-caution")];

    /// <param name="policy">In force for the case’s area on the day of the referral; null where none is.</param>
    /// <returns>
    /// The earliest due day first. A clock that would run beyond the bank holidays on file is left out: no day is made up.
    /// On a case that is over only what was done remains: nobody waits for the rest.
    /// </returns>
    public static IReadOnlyList<Clock> Of(Case @case, ClockDates dates, Policy? policy, Calendar calendar)
    {
        var over = @case.IsOver;
        var heard = @case.VictimViews.Count >= @case.Victims.Length ? dates.VictimsHeardOn : null;
        (string Kind, Func<DateOnly?> Due, DateOnly? DoneOn)[] all =
        [
            (ClockKind.Information, () => dates.WantedBy, dates.InformationOn),
            (ClockKind.VictimContact, () => @case.Victims.IsEmpty ? null : calendar.AddWorkingDays(@case.ReferredOn, policy!.VictimContactWorkingDays), heard), // R9
            (ClockKind.Assessment, () => AssessmentDue.On(@case.ReferredOn, policy!, calendar), dates.AssessedOn), // R8
            (ClockKind.PoliceTold, () => dates.BailSetOn is { } set ? calendar.AddWorkingDays(set, PoliceToldWorkingDays) : null, dates.DecidedOn), // R8
            (ClockKind.BailReturn, () => dates.BailReturn, dates.DeliveredOn),
            (ClockKind.ChargingLimit, () => ChargingLimit(@case), CannotBeChargedSince(@case, dates)),
            (ClockKind.Deferral, () => dates.DeferredUntil, dates.TakenUpOn),
            (ClockKind.Escalation, () => dates.EscalatedOn is { } on ? calendar.AddWorkingDays(on, EscalationWorkingDays) : null, dates.ResolvedOn),
            (ClockKind.Programme, () => @case.OpenProgramme is null && dates.ProgrammeEndedOn is null ? null : ProgrammeDue(@case, policy!), dates.ProgrammeEndedOn), // R14
        ];
        return
        [
            .. all.Where(clock => policy is not null && (!over || clock.DoneOn is not null))
                .Select(clock => (clock.Kind, Due: WithinCalendar(clock.Due), clock.DoneOn))
                .Where(clock => clock.Due is not null)
                .Select(clock => Clock.Of(clock.Kind, clock.Due!.Value, clock.DoneOn, calendar))
                .OrderBy(clock => clock.Due),
        ];
    }

    /// <summary>The same month’s day six months on, or that month’s last: the earliest of the summary offences.</summary>
    private static DateOnly? ChargingLimit(Case @case) =>
        @case.Offences.Where(offence => offence.Class == "summary").Select(offence => (DateOnly?)offence.On.AddMonths(ChargingMonths)).Min();

    private static DateOnly? CannotBeChargedSince(Case @case, ClockDates dates) =>
        @case.Decision is not { } decision || !CanStillBeCharged.Contains(decision.Disposal) ? @case.DeliveredOn :
        @case.Ended.Contains(true) ? dates.ProgrammeEndedOn :
        null;

    /// <summary>R14: so many weeks after delivery; for a summary offence, four weeks before the charging time limit where that comes first.</summary>
    private static DateOnly? ProgrammeDue(Case @case, Policy policy)
    {
        if (@case.DeliveredOn is not { } delivered)
            return null;
        var weeks = delivered.AddDays(7 * policy.ProgrammeWeeks);
        return @case.Offences.All(offence => offence.Class == "summary") && ChargingLimit(@case)?.AddDays(-28) is { } before && before < weeks ? before : weeks;
    }

    private static DateOnly? WithinCalendar(Func<DateOnly?> due)
    {
        try
        {
            return due();
        }
        catch (OutsideCalendarException)
        {
            return null;
        }
    }
}
