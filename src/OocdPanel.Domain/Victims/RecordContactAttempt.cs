using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Victims;

/// <summary>Somebody tried to reach a victim (R9).</summary>
/// <param name="On">The day of the attempt.</param>
/// <param name="How">One of <see cref="VictimDetails.Ways"/>.</param>
public sealed record RecordContactAttempt(int Victim, DateOnly On, string How, bool Reached, string? Notes)
{
    /// <param name="policy">In force in the area on the day: it says who makes the first contact.</param>
    public static Outcome<CaseEvent> Decide(RecordContactAttempt command, Act act, Case @case, Policy policy) =>
        VictimGate.Fault(command.Victim, @case) is { } fault ? fault :
        command.On > act.OccurredOn || command.On < @case.FirstOffence ? new AttemptOutOfTime() :
        FirstContact.Fault(act, @case.Victim(command.Victim), policy) is { } notTheirs ? notTheirs :
        new ContactAttempted(command.Victim, command.On, command.How, command.Reached, command.Notes, FirstContact.IsByPolice(act));
}

public sealed record AttemptOutOfTime() : Refusal("attempt-out-of-time", "R9",
    "The attempt is dated before the offence or in the future.", "Check the date of the attempt.", "on");
