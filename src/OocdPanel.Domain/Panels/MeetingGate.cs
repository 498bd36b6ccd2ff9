using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>A meeting can settle an item: it is open, the item is on its agenda, it has a quorum (R10), and whoever speaks from the chair may (R25, R27).</summary>
public static class MeetingGate
{
    /// <returns>Null where the meeting can settle the item now.</returns>
    public static Refusal? NotNow(Act act, Panel panel, Case @case, Policy policy) =>
        panel.Closed ? new PanelIsClosed() :
        panel.Deferred.Contains(@case.Id) ? new ItemIsDone() :
        !panel.Opened ? new NotOpen() :
        act.OccurredOn < panel.On ? new NotTheDay(panel.On) :
        @case.ListedOn != panel.Id ? new NotOnTheAgenda() :
        panel.HasConflict(act.By, @case.Id) ? new ConflictInTheChair() :
        policy.Quorum.Missing(panel.AgenciesFor(@case.Id)) is { Length: > 0 } missing ? new NotQuorate(missing) :
        @case.Assessment.Assessors.Overlaps(panel.StandsIn(act.By, @case.Id) ? [act.By] : [act.By, panel.Chair])
            ? new SamePersonTwice("made the assessment", "chair the panel’s decision") :
        act.By != panel.Chair && !panel.StandsIn(act.By, @case.Id) ? new NotInTheChair(panel.Chair) :
        null;
}

public sealed record NotQuorate(IReadOnlyList<string> Missing) : Conflict("not-quorate", "R10",
    $"The meeting has no quorum: {string.Join("; ", Missing)}.", "Record the attendance of the missing members, or leave the item to the next meeting.");

public sealed record ConflictInTheChair() : Conflict("conflict-in-the-chair", "R27",
    "You have declared a conflict in this item, so you cannot decide it.",
    "Let another chair who sits at this meeting and is present decide it, or leave the item to another meeting.");

public sealed record NotInTheChair(UserId Chair) : Conflict("not-in-the-chair", "R27",
    $"{Chair} chairs this meeting and has no conflict in this item.", "Leave the decision to them.");
