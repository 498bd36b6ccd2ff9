using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>Puts the agenda in order, each item with the time of day at which it is to be heard, where that is said.</summary>
/// <param name="Items">Every item of the agenda, once, in the order in which they are heard.</param>
public sealed record OrderAgenda(IReadOnlyList<AgendaPlace> Items)
{
    public static Outcome<PanelEvent> Decide(OrderAgenda command, Panel panel) =>
        panel.Closed ? new PanelIsClosed() :
        command.Items.Count != panel.Agenda.Length || !panel.Agenda.All(item => command.Items.Any(place => place.Case == item)) ? new AgendaIncomplete(panel.Agenda.Length) :
        command.Items.Where(place => place.At is not null).Zip(command.Items.Where(place => place.At is not null).Skip(1)).Any(next => next.Second.At < next.First.At)
            ? new TimesOutOfOrder() :
        new AgendaOrdered(command.Items);
}

public sealed record AgendaIncomplete(int Count) : Refusal("agenda-incomplete", null,
    $"The order is not that of the agenda, which has {Count} items.", "Name every item of the agenda, each once.", "items");

public sealed record TimesOutOfOrder() : Refusal("times-out-of-order", null,
    "An item has an earlier time than one that comes before it.", "Change the times or the order.", "items");
