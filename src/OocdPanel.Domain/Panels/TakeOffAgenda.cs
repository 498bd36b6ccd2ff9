using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>The meeting will not hear the case after all: it is off the agenda before the meeting begins, and can be listed again at once.</summary>
public sealed record TakeOffAgenda(string Why)
{
    public static Outcome<Change> Decide(TakeOffAgenda command, Panel panel, Case @case) =>
        panel.Closed ? new PanelIsClosed() :
        panel.Opened ? new AlreadyOpen() with { Advice = "Defer the item, or leave it: what the meeting does not hear is carried over." } :
        !panel.IsOpen(@case.Id) || @case.ListedOn != panel.Id ? new NotOnTheAgenda() :
        string.IsNullOrWhiteSpace(command.Why) ? new FieldMissing("why", "Say why the case is taken off the agenda.") :
        new[]
        {
            Change.To(panel.Id, new ItemTakenOff(@case.Id, command.Why)),
            Change.To(@case.Id, new CaseTakenOff(panel.Id, command.Why)),
        };
}
