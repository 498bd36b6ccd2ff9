using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Victims;

/// <summary>Takes off the case whom somebody added by mistake. Whoever was a victim of it when it was decided stays: the decision was made on what they said.</summary>
/// <param name="Victim">The victim’s number on the case.</param>
public sealed record RemoveVictim(int Victim, string Why)
{
    public static Outcome<CaseEvent> Decide(RemoveVictim command, Case @case) =>
        VictimGate.Fault(command.Victim, @case) is { } fault ? fault :
        @case.VictimsAtDecision.Contains(command.Victim) ? new DecidedWithTheVictim(command.Victim) :
        string.IsNullOrWhiteSpace(command.Why) ? new FieldMissing("why", "Say why they are no victim of this case.") :
        new VictimRemoved(command.Victim, command.Why);
}

public sealed record DecidedWithTheVictim(int Number) : Conflict("decided-with-the-victim", null,
    $"The case was decided on with what is recorded of victim {Number}.", "Leave the victim on the case. Describe them anew where something about them is wrong.", "victim");
