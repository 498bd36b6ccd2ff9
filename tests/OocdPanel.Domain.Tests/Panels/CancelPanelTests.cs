using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

[Trait("Command", "cancel-panel")]
public class CancelPanelTests
{
    [Fact, Trait("Case", "accepted")]
    public void Its_items_are_carried_over_and_nothing_more_happens_at_it()
    {
        Cancel(Journey.OnAgenda).Then(Change.To(Any.Panel, new PanelCancelled("Nobody can come")), Change.To(Any.Case, new CaseCarriedOver(Any.Panel)));
        var panel = Given([.. Journey.OnAgenda, new PanelCancelled("Nobody can come")]).State;
        (panel.State, panel.Closed).ShouldBe(("cancelled", true));
        OpenPanel.Decide(new(), Any.Act(Any.Chair, Any.End), panel).Refusal.ShouldBeOfType<PanelIsClosed>();
        AgreeMinutes.Decide(new(), panel).Refusal.ShouldBeOfType<PanelIsCancelled>();
    }

    [Fact, Trait("Case", "refused")]
    public void Not_once_it_was_opened_or_is_over_and_not_without_a_reason()
    {
        Cancel(Journey.Open).ThenRefused<AlreadyOpen>();
        Cancel(Journey.ClosedMeeting).ThenRefused<PanelIsClosed>();
        Cancel([.. Journey.OnAgenda, new PanelCancelled("Nobody can come")]).ThenRefused<PanelIsClosed>();
        Cancel(Journey.OnAgenda, " ").ThenRefused<FieldMissing>().Field.ShouldBe("why");
    }

    private static When<Change> Cancel(PanelEvent[] history, string why = "Nobody can come") => Given(history).When(panel => CancelPanel.Decide(new(why), panel));
}
