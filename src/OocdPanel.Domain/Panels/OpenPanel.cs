using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>The meeting begins; it need not be quorate yet, but decides nothing until it is.</summary>
public sealed record OpenPanel
{
    public static Outcome<PanelEvent> Decide(OpenPanel _, Act act, Panel panel) =>
        panel.Closed ? new PanelIsClosed() :
        panel.Opened ? new AlreadyOpen() :
        act.OccurredOn < panel.On ? new NotTheDay(panel.On) :
        new PanelOpened();
}

public sealed record AlreadyOpen() : Conflict("already-open", null, "The meeting is open already.", "Nothing needs doing.");

public sealed record NotTheDay(DateOnly On) : Conflict("not-the-day", null,
    $"The meeting is on {On:d MMMM yyyy}.", "Wait for its day, or convene another meeting for today.");
