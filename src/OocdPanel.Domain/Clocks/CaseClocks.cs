using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Victims;

namespace OocdPanel.Domain.Clocks;

/// <summary>R18: the clocks of a case, each due by a day that follows from what happened and the policy in force.</summary>
public static class CaseClocks
{
    /// <summary>R8: so many working days after the bail date is set, the police are told: by the panel’s decision, which goes to them to be confirmed.</summary>
    public const int PoliceToldWorkingDays = 15;

    /// <summary>For resolving a disagreement (R12). No law or guidance gives a time: a local choice.</summary>
    public const int EscalationWorkingDays = 5;

    /// <summary>For a meeting to hear what was decided outside one (R10 says the next meeting, which meets at least monthly in most areas). A local choice as well.</summary>
    public const int RatificationWorkingDays = 20;

    /// <summary>For following a case up once its 6 or 12 months have passed. A local choice as well.</summary>
    public const int FollowUpWorkingDays = 20;

    /// <summary>Where no prosecution follows when it fails, the charging time limit ends with the disposal; here it ends with the programme.</summary>
    private static readonly DisposalCode[] CanStillBeCharged = [DisposalCodes.Outcome22, DisposalCodes.DeferredProsecution, DisposalCodes.YouthConditionalCaution];

    /// <returns>
    /// The earliest due day first. A clock that would run beyond the bank holidays on file, or for which no policy was in force, is left out: no day is made up.
    /// On a case that is over only what was done remains, and its follow-up: nobody waits for the rest.
    /// </returns>
    public static IReadOnlyList<Clock> Of(Case @case, ClockDates dates, ReferenceData reference)
    {
        var calendar = reference.Calendar;
        (string Kind, DateOnly? By, DateOnly? DoneOn)[] all =
        [
            (ClockKind.Information, dates.WantedBy, dates.InformationOn),
            Contact(@case, reference), // R9
            (ClockKind.Assessment, AssessmentBy(@case, reference), dates.AssessedOn), // R8
            (ClockKind.PoliceTold, After(dates.BailSetOn, PoliceToldWorkingDays, calendar), dates.DecidedOn), // R8
            (ClockKind.BailReturn, dates.BailReturn, dates.DeliveredOn),
            (ClockKind.ChargingLimit, ProgrammeLimit.ChargedBy(@case.Offences), CannotBeChargedSince(@case, dates)),
            (ClockKind.Deferral, dates.DeferredUntil, dates.TakenUpOn),
            (ClockKind.Ratification, @case.ToBeRatified is null && dates.RatifiedOn is null ? null : After(dates.DecidedUrgentlyOn, RatificationWorkingDays, calendar), dates.RatifiedOn), // R10
            (ClockKind.Escalation, After(dates.EscalatedOn, EscalationWorkingDays, calendar), dates.ResolvedOn),
            (ClockKind.Programme, @case.OpenProgramme is null && dates.ProgrammeEndedOn is null ? null : ProgrammeBy(@case, reference), dates.ProgrammeEndedOn), // R14
        ];
        return
        [
            .. all.Where(clock => clock.By is not null && (clock.DoneOn is not null || !@case.IsOver))
                .Select(clock => Clock.Of(clock.Kind, clock.By!.Value, clock.DoneOn, calendar))
                .Concat(FollowUps(@case, dates, calendar))
                .OrderBy(clock => clock.By),
        ];
    }

    /// <summary>The next victim to be reached; where nobody is left, the last who was.</summary>
    private static (string Kind, DateOnly? By, DateOnly? DoneOn) Contact(Case @case, ReferenceData reference)
    {
        var all = @case.Victims.Select(victim => victim.Number).Select(number => (By: ContactClock.By(@case, number, reference), @case.Victim(number).ReachedOn, Awaited: ContactClock.IsAwaited(@case, number))).ToList();
        var (by, reached, _) = all.Where(victim => victim.Awaited).OrderBy(victim => victim.By).Concat(all.Where(victim => victim.ReachedOn is not null).OrderByDescending(victim => victim.ReachedOn)).FirstOrDefault();
        return (ClockKind.VictimContact, by, reached);
    }

    private static DateOnly? AssessmentBy(Case @case, ReferenceData reference) =>
        reference.PolicyInForce(@case.Area, @case.ReferredOn) is { } policy ? AssessmentDue.On(@case.ReferredOn, policy, reference.Calendar) : null;

    private static DateOnly? CannotBeChargedSince(Case @case, ClockDates dates) =>
        @case.Decision is not { } decision || !CanStillBeCharged.Contains(decision.Disposal) ? @case.DeliveredOn :
        @case.Ended.Contains(true) ? dates.ProgrammeEndedOn :
        null;

    private static DateOnly? ProgrammeBy(Case @case, ReferenceData reference) =>
        @case is { DeliveredOn: { } delivered, Decision: { } decision } && reference.PolicyInForce(@case.Area, delivered) is { } policy
            ? ProgrammeLimit.Of(decision.Disposal, delivered, @case.Offences, policy)?.Due
            : null;

    /// <summary>Nobody can follow a case up before its months have passed: from then on it is due soon.</summary>
    private static IEnumerable<Clock> FollowUps(Case @case, ClockDates dates, Calendar calendar)
    {
        if (@case is not { Stage: Stage.Closed, DeliveredOn: { } delivered })
            yield break;
        foreach (var (kind, months, done) in new[] { (ClockKind.FollowUp6, 6, dates.FollowedUp6On), (ClockKind.FollowUp12, 12, dates.FollowedUp12On) })
            if (RecordFollowUp.DueOn(delivered, months) is var passed && After(passed, FollowUpWorkingDays, calendar) is { } by)
                yield return new Clock(kind, by, passed, done);
    }

    private static DateOnly? After(DateOnly? day, int workingDays, Calendar calendar) => day is { } from ? calendar.TryAddWorkingDays(from, workingDays) : null;
}
