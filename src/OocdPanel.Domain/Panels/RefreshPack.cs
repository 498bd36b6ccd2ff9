using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>Puts what is known now into the pack, until the item is heard.</summary>
public sealed record RefreshPack(long CaseVersion, long ChildVersion)
{
    public static Outcome<PanelEvent> Decide(RefreshPack command, Panel panel, Case @case) =>
        panel.Closed ? new PanelIsClosed() :
        !panel.Packs.TryGetValue(@case.Id, out var pack) ? new NotOnTheAgenda() :
        panel.Decided.ContainsKey(@case.Id) ? new AlreadyDecided() :
        !panel.IsOpen(@case.Id) ? new ItemIsDone() :
        new PackRefreshed(@case.Id, new Pack(pack.Number + 1, command.CaseVersion, command.ChildVersion));
}

public sealed record NotOnTheAgenda() : Conflict("not-on-the-agenda", null,
    "The case is not on the agenda of this meeting.", "List it first.");

public sealed record AlreadyDecided() : Conflict("already-decided", null,
    "The panel has decided on this case already.", "Look at the decision that is recorded.");
