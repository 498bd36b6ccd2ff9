using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Victims;

/// <summary>Says what a victim is and needs, and how to reach them, where that is new.</summary>
/// <param name="Contact">Null where it stays as it was.</param>
/// <param name="NamedContact">Null where it stays as it was.</param>
/// <param name="Name">Null where it was written right.</param>
public sealed record DescribeVictim(int Victim, string? Contact, string? NamedContact, VictimDetails Details, string? Name = null)
{
    public static Outcome<CaseEvent> Decide(DescribeVictim command, Act act, Case @case) =>
        VictimGate.Fault(command.Victim, @case) is { } fault ? fault :
        command.Details.Fault(command.NamedContact ?? @case.Victim(command.Victim).NamedContact) is { } contradiction ? contradiction :
        new VictimDescribed(command.Victim, command.Contact, command.NamedContact, command.Details, act.By, command.Name);
}
