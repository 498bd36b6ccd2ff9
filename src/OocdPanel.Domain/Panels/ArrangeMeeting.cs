using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>Says, before the meeting, at what time it starts and where it is held, in place of what was said before. Its day stays.</summary>
/// <param name="StartsAt">The time of day; null where none is set.</param>
/// <param name="Place">Null where none is said.</param>
public sealed record ArrangeMeeting(TimeOnly? StartsAt, string? Place, string Why)
{
    public static Outcome<PanelEvent> Decide(ArrangeMeeting command, Panel panel) =>
        panel.Closed ? new PanelIsClosed() :
        panel.Opened ? new AlreadyOpen() with { Advice = "Nothing needs doing: the meeting has begun." } :
        (command.StartsAt, command.Place) == (panel.StartsAt, panel.Place) ? new MeetingIsArrangedSo() :
        string.IsNullOrWhiteSpace(command.Why) ? new FieldMissing("why", "Say why the time or place changes.") :
        new MeetingArranged(command.StartsAt, command.Place, command.Why);
}

public sealed record MeetingIsArrangedSo() : Conflict("meeting-is-arranged-so", null,
    "The meeting has this time and place already.", "Change one of them, or do nothing.");
