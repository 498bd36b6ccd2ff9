using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>A meeting that was called does not take place. Its items are carried over and can be listed again at once.</summary>
public sealed record CancelPanel(string Why)
{
    public static Outcome<Change> Decide(CancelPanel command, Panel panel) =>
        panel.Closed ? new PanelIsClosed() :
        panel.Opened ? new AlreadyOpen() with { Advice = "Close the meeting: what it did not hear is carried over." } :
        string.IsNullOrWhiteSpace(command.Why) ? new FieldMissing("why", "Say why the meeting does not take place.") :
        new[] { Change.To(panel.Id, new PanelCancelled(command.Why)) }
            .Concat(panel.OpenItems.Select(item => Change.To(item, new CaseCarriedOver(panel.Id))))
            .ToArray();
}

public sealed record PanelIsCancelled() : Conflict("panel-cancelled", null,
    "The meeting was cancelled, so there are no minutes of it.", "Look at the meeting that took its place.");
