using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Victims;

/// <summary>What every act about a victim needs: a victim of this case, and a case that goes on.</summary>
internal static class VictimGate
{
    public static Refusal? Fault(int victim, Case @case) =>
        @case.Victims.All(known => known.Number != victim) ? new NoSuchVictim(victim) :
        @case.IsOver ? new CaseIsOver() :
        null;
}
