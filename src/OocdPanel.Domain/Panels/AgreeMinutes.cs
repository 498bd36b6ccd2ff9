using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>The minutes of a closed meeting, with the corrections noted beside them, are what happened. A correction noted afterwards has to be agreed again.</summary>
public sealed record AgreeMinutes
{
    public static Outcome<PanelEvent> Decide(AgreeMinutes _, Panel panel) =>
        panel.Cancelled ? new PanelIsCancelled() :
        !panel.Closed ? new MeetingGoesOn() :
        panel.MinutesAgreed ? new MinutesAreAgreed() :
        new MinutesAgreed();
}

public sealed record MinutesAreAgreed() : Conflict("minutes-are-agreed", null,
    "The minutes are agreed, and nothing was corrected since.", "Nothing needs doing. Note a correction first, where there is one.");
