using OocdPanel.Domain.Panels;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

[Trait("Command", "order-agenda")]
public class OrderAgendaTests
{
    private static readonly PanelEvent[] _two = [.. Journey.OnAgenda, new ItemListed(Any.OtherCase, new(1, 9, 2))];
    private static readonly AgendaPlace _first = new(Any.OtherCase, new(10, 0));
    private static readonly AgendaPlace _second = new(Any.Case, new(10, 30));

    [Fact, Trait("Case", "accepted")]
    public void Items_are_heard_in_that_order_at_those_times()
    {
        Order(_two, _first, _second).Then(new AgendaOrdered([_first, _second]));
        Given([.. _two, new AgendaOrdered([_first, _second])]).State.Agenda.ShouldBe([Any.OtherCase, Any.Case]);
    }

    [Fact, Trait("Case", "accepted")]
    public void Times_may_be_left_out_and_two_items_may_share_one()
    {
        Order(_two, _first, _second with { At = null }).ThenHappened<AgendaOrdered>();
        Order(_two, _first, _second with { At = _first.At }).ThenHappened<AgendaOrdered>();
    }

    [Fact, Trait("Case", "refused")]
    public void Every_item_stands_in_it_once()
    {
        Order(_two, _first).ThenRefused<AgendaIncomplete>();
        Order(_two, _first, _first).ThenRefused<AgendaIncomplete>();
        Order(_two, _first, _second, _second).ThenRefused<AgendaIncomplete>();
    }

    [Fact, Trait("Case", "refused")]
    public void Times_do_not_run_backwards() => Order(_two, _second, _first).ThenRefused<TimesOutOfOrder>().Field.ShouldBe("items");

    [Fact, Trait("Case", "refused")]
    public void Not_once_closed() => Order(Journey.ClosedMeeting, _second).ThenRefused<PanelIsClosed>();

    private static When<PanelEvent> Order(PanelEvent[] history, params AgendaPlace[] items) => Given(history).When(panel => OrderAgenda.Decide(new(items), panel));
}
