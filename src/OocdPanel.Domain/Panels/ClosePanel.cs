using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>The meeting ends. What it did not hear is carried over and can be listed again.</summary>
public sealed record ClosePanel
{
    public static Outcome<Change> Decide(ClosePanel _, Panel panel) =>
        panel.Closed ? new PanelIsClosed() :
        !panel.Opened ? new NotOpen() :
        new[] { Change.To(panel.Id, new PanelClosed([.. panel.OpenItems])) }
            .Concat(panel.OpenItems.Select(item => Change.To(item, new CaseCarriedOver(panel.Id))))
            .ToArray();
}

public sealed record NotOpen() : Conflict("panel-not-open", null, "The meeting has not been opened.", "Open the meeting first.");
