using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Victims;

namespace OocdPanel.Domain.Records;

/// <summary>Ends the keeping of what is personal to one victim of a case. It cannot be undone.</summary>
/// <param name="Victim">The victim’s number on the case.</param>
/// <param name="Basis">One of <see cref="ErasureBasis.All"/>.</param>
public sealed record EraseVictim(int Victim, string Basis)
{
    public static Outcome<CaseEvent> Decide(EraseVictim command, Case @case) =>
        command.Victim < 1 || command.Victim > @case.VictimsNamed ? new NoSuchVictim(command.Victim) : // who was taken off the case, too
        @case.ErasedVictims.Contains(command.Victim) ? new ErasedAlready("victim") :
        !@case.IsOver ? new CaseOpen() :
        new VictimErased(command.Victim, command.Basis);
}

/// <summary>The panel still has to hear the victim.</summary>
public sealed record CaseOpen() : Conflict("case-open", null,
    "The case is not over.", "Wait until it is closed or was found not eligible, then erase.");
