using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

[Trait("Command", "confirm-decision"), Trait("Rule", "R12")]
public class ConfirmDecisionTests
{
    [Fact, Trait("Case", "accepted")]
    public void The_police_agree() => Confirm(Journey.Decided("nfa"), true).Then(new DecisionConfirmed(new("nfa"), Any.Sergeant));

    [Fact, Trait("Case", "accepted")]
    public void A_departure_escalates()
    {
        Confirm(Journey.Decided("nfa"), false, new("youth-caution"), "Graver").Then(new DecisionEscalated(Any.Sergeant, null, new("youth-caution"), "Graver"));
        Confirm(Journey.Decided("nfa"), false, null, "Graver").ThenHappened<DecisionEscalated>().Wanted.ShouldBeNull();
    }

    [Fact, Trait("Case", "refused")]
    public void A_departure_has_reasons_and_departs()
    {
        Confirm(Journey.Decided("nfa"), false).ThenRefused<FieldMissing>().Field.ShouldBe("reasons");
        Confirm(Journey.Decided("nfa"), false, new("nfa"), "Graver").ThenRefused<NoDeparture>().Rule.ShouldBe("R12");
        Confirm(Journey.Decided("nfa"), false, new("stocks"), "Graver").ThenRefused<UnknownCode>();
    }

    [Fact, Trait("Case", "refused")]
    public void A_decision_is_confirmed_once() => Confirm(Journey.Confirmed("nfa"), true).ThenRefused<AlreadyConfirmed>();

    [Fact, Trait("Case", "boundary")]
    public void Before_the_panel_decided_there_is_nothing_to_confirm() => Confirm(Journey.Listed, true).ThenRefused<NotAtThatStage>().Is.ShouldBe(Stage.AwaitingPanel);

    [Fact, Trait("Case", "boundary")]
    public void A_decision_made_again_is_confirmed_again() =>
        Confirm([.. Journey.Returned, new CaseListed(Any.OtherPanel), new PanelDecisionRecorded(Any.OtherPanel, Any.Chair, Any.Decision("nfa"))], true)
            .Then(new DecisionConfirmed(new("nfa"), Any.Sergeant));

    private static When<CaseEvent> Confirm(CaseEvent[] history, bool agrees, DisposalCode? disposal = null, string? reasons = null) =>
        Given(history).When(@case => ConfirmDecision.Decide(new(agrees, disposal, reasons), Any.Act(Any.Sergeant, Any.Meeting), @case, Any.Reference));
}
