using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>The minutes of a closed meeting are made from what was recorded at it and never change. What they have wrong is said beside them.</summary>
/// <param name="Case">The item that the correction is about; null where it is about the meeting as a whole.</param>
/// <param name="Words">What was so.</param>
public sealed record CorrectMinutes(CaseId? Case, string Words)
{
    public static Outcome<PanelEvent> Decide(CorrectMinutes command, Act act, Panel panel) =>
        panel.Cancelled ? new PanelIsCancelled() :
        !panel.Closed ? new MeetingGoesOn() :
        command.Case is { } item && !panel.Packs.ContainsKey(item) ? new NotOnTheAgenda() :
        command.Case is { } about && panel.HasConflict(act.By, about) ? new TakesNoPart() :
        new MinutesCorrected(command.Case, command.Words);
}

public sealed record MeetingGoesOn() : Conflict("meeting-goes-on", null,
    "The meeting is not closed, so its minutes are not complete.", "Close the meeting first.");
