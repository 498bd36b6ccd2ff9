using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Victims;

/// <summary>Whether the victim agrees that the youth justice service contacts them. A later answer stands in place of an earlier one.</summary>
public sealed record RecordContactConsent(int Victim, bool Given)
{
    /// <param name="policy">In force in the area on the day: it says who makes the first contact.</param>
    public static Outcome<CaseEvent> Decide(RecordContactConsent command, Act act, Case @case, Policy policy) =>
        VictimGate.Fault(command.Victim, @case) is { } fault ? fault :
        FirstContact.Fault(act, @case.Victim(command.Victim), policy) is { } notTheirs ? notTheirs :
        new ContactConsentRecorded(command.Victim, command.Given, act.OccurredOn);
}
