using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Victims;

/// <summary>Names a victim whom the referral did not. Their views are wanted before the panel decides, as everybody’s (R9).</summary>
/// <param name="NamedContact">Whom to speak to at a business, or for a child.</param>
public sealed record AddVictim(string Name, string? Contact, string? NamedContact, VictimDetails Details)
{
    public static Outcome<CaseEvent> Decide(AddVictim command, Act act, Case @case) =>
        @case.IsOver ? new CaseIsOver() :
        PreventionWork.Refuses(@case) is { } prevention ? prevention :
        command.Details.Fault(command.NamedContact) is { } fault ? fault :
        new VictimAdded(@case.VictimsNamed + 1, command.Name, command.Contact, command.NamedContact, command.Details, act.By, act.OccurredOn);
}
