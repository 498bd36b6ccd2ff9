using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>The meeting heard the item and could not decide: it waits for something, and is listed again.</summary>
/// <param name="Awaited">What is awaited.</param>
/// <param name="From">From whom.</param>
/// <param name="Until">By when it should be there.</param>
public sealed record DeferItem(string Awaited, string From, DateOnly Until)
{
    public static Outcome<Change> Decide(DeferItem command, Act act, Panel panel, Case @case) =>
        panel.Closed ? new PanelIsClosed() :
        !panel.Opened ? new NotOpen() :
        act.OccurredOn < panel.On ? new NotTheDay(panel.On) :
        !panel.Packs.ContainsKey(@case.Id) ? new NotOnTheAgenda() :
        !panel.IsOpen(@case.Id) ? new ItemIsDone() :
        @case.ListedOn != panel.Id ? new NotOnTheAgenda() :
        panel.HasConflict(act.By, @case.Id) ? new ConflictInTheChair() :
        act.By != panel.Chair && !panel.StandsIn(act.By, @case.Id) ? new NotInTheChair(panel.Chair) :
        command.Until < act.OccurredOn ? new DeferredToThePast() :
        new[]
        {
            Change.To(panel.Id, new ItemDeferred(@case.Id, command.Awaited, command.From, command.Until)),
            Change.To(@case.Id, new CaseDeferred(panel.Id, command.Awaited, command.From, command.Until)),
        };
}

public sealed record DeferredToThePast() : Refusal("deferred-to-the-past", null,
    "The day by which it is awaited has passed.", "Give today or a later day.", "until");
