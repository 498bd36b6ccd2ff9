using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

[Trait("Command", "close-panel")]
public class ClosePanelTests
{
    [Fact, Trait("Case", "accepted")]
    public void What_was_not_heard_is_carried_over() => Close([.. Journey.Open, new ItemListed(Any.OtherCase, new(1, 9, 2))]).Then(
        Change.To(Any.Panel, new PanelClosed([Any.Case, Any.OtherCase])),
        Change.To(Any.Case, new CaseCarriedOver(Any.Panel)),
        Change.To(Any.OtherCase, new CaseCarriedOver(Any.Panel)));

    [Fact, Trait("Case", "accepted")]
    public void What_was_heard_is_not() => Close([.. Journey.Quorate, new ItemDecided(Any.Case, Any.Decision("nfa"))]).Then(Change.To(Any.Panel, new PanelClosed([])));

    [Fact, Trait("Case", "accepted")]
    public void Carried_over_a_case_is_ready_for_another_panel() =>
        Given([.. Journey.Listed, new CaseCarriedOver(Any.Panel)]).State.Stage.ShouldBe(Stage.ReadyForPanel);

    [Fact, Trait("Case", "refused")]
    public void Not_before_it_was_opened() => Close(Journey.OnAgenda).ThenRefused<NotOpen>();

    [Fact, Trait("Case", "refused")]
    public void Not_twice() => Close(Journey.ClosedMeeting).ThenRefused<PanelIsClosed>();

    private static When<Change> Close(PanelEvent[] history) => Given(history).When(panel => ClosePanel.Decide(new(), panel));
}
