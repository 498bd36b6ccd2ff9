using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

[Trait("Command", "resolve-escalation"), Trait("Rule", "R12")]
public class ResolveEscalationTests
{
    private static readonly UserId _inspector = new("inspector.iris");

    [Fact, Trait("Case", "accepted")]
    public void The_first_of_the_two_proposes() =>
        Resolve(Escalated("youth-caution"), "panel-stands", Any.Manager, Roles.YjsManager).Then(new ResolutionProposed("panel-stands", "Looked again", Any.Manager, Roles.YjsManager));

    [Fact, Trait("Case", "accepted")]
    public void When_the_other_says_the_same_the_panels_decision_stands_and_is_confirmed() =>
        Resolve(Proposed("panel-stands"), "panel-stands").Then(
            new EscalationResolved("panel-stands", "Looked again", Any.Manager, _inspector), new DecisionConfirmed(new("nfa"), _inspector));

    [Fact, Trait("Case", "accepted")]
    public void Or_the_police_have_their_disposal()
    {
        Resolve(Proposed("police-disposal"), "police-disposal").Then(
            new EscalationResolved("police-disposal", "Looked again", Any.Manager, _inspector), new DecisionConfirmed(new("youth-caution"), _inspector));
        Given([.. Proposed("police-disposal"), new EscalationResolved("police-disposal", "Looked again", Any.Manager, _inspector), new DecisionConfirmed(new("youth-caution"), _inspector)])
            .State.Decision!.Disposal.ShouldBe(new DisposalCode("youth-caution"));
    }

    [Fact, Trait("Case", "accepted")]
    public void Or_the_panel_decides_again()
    {
        Resolve(Proposed("back-to-panel"), "back-to-panel").Then(
            new EscalationResolved("back-to-panel", "Looked again", Any.Manager, _inspector), new DecisionWithdrawn("Looked again"));
        Given([.. Proposed("back-to-panel"), new EscalationResolved("back-to-panel", "Looked again", Any.Manager, _inspector), new DecisionWithdrawn("Looked again")])
            .State.Stage.ShouldBe(Stage.ReadyForPanel);
    }

    [Fact, Trait("Case", "boundary")]
    public void What_was_confirmed_before_is_not_confirmed_twice() =>
        Resolve([.. Journey.Confirmed("nfa"), new DecisionEscalated(new("health.m"), new("health"), null, "Thin"), new ResolutionProposed("panel-stands", "So", Any.Manager, Roles.YjsManager)], "panel-stands")
            .Then(new EscalationResolved("panel-stands", "Looked again", Any.Manager, _inspector));

    [Fact, Trait("Case", "boundary")]
    public void As_long_as_they_do_not_agree_nothing_is_resolved()
    {
        Resolve(Proposed("panel-stands"), "back-to-panel").ThenHappened<ResolutionProposed>();
        Resolve(Proposed("panel-stands"), "panel-stands", Any.Manager, Roles.YjsManager).ThenHappened<ResolutionProposed>();
        Resolve(Proposed("panel-stands"), "panel-stands", new("manager.two"), Roles.YjsManager).ThenHappened<ResolutionProposed>();
        Resolve(Proposed("panel-stands"), "panel-stands", Any.Manager, Roles.PoliceDecisionMaker).ThenHappened<ResolutionProposed>();
    }

    [Theory, Trait("Case", "refused")]
    [InlineData("sergeant.spruce")]
    [InlineData("chair.cherry")]
    [InlineData("practitioner.pine")]
    public void Nobody_who_is_a_party_to_it_resolves_it(string who) =>
        Resolve(Escalated("youth-caution"), "panel-stands", new(who), Roles.PoliceDecisionMaker).ThenRefused<PartyToTheDisagreement>().Rule.ShouldBe("R12");

    [Fact, Trait("Case", "refused")]
    public void What_the_police_would_have_is_bound_by_the_same_rules()
    {
        Resolve(Escalated(null), "police-disposal").ThenRefused<NothingElseWanted>();
        Resolve(Escalated("youth-conditional-caution"), "police-disposal").ThenRefused<ConditionsMissing>();
        Resolve(Escalated("youth-caution").From(referral => referral with { Admission = "none" }), "police-disposal").ThenRefused<AdmissionLacking>();
        Resolve(Escalated("youth-caution"), "police-disposal", child: Any.ChildBorn(new(2006, 6, 5))).ThenRefused<TooOldForCaution>();
    }

    [Fact, Trait("Case", "refused")]
    public void Without_a_disagreement_there_is_nothing_to_resolve() => Resolve(Journey.Decided("nfa"), "panel-stands").ThenRefused<NotAtThatStage>();

    [Fact, Trait("Case", "refused"), Trait("Command", "deliver-disposal")]
    public void Nothing_is_delivered_before_it_is_resolved() =>
        new When<Change>(DeliverDisposal.Decide(new("Home"), Any.Act(Any.Officer, Any.Delivery), Given([.. Journey.Confirmed("nfa"), new DecisionEscalated(new("health.m"), new("health"), null, "Thin")]).State, Any.ChildBorn(), Any.Reference))
            .ThenRefused<NotAtThatStage>().Is.ShouldBe(Stage.Escalated);

    private static CaseEvent[] Escalated(string? wanted) =>
        [.. Journey.Decided("nfa"), new DecisionEscalated(Any.Sergeant, new("police"), wanted is null ? null : new(wanted), "Graver")];

    private static CaseEvent[] Proposed(string outcome) => [.. Escalated("youth-caution"), new ResolutionProposed(outcome, "So", Any.Manager, Roles.YjsManager)];

    private static When<CaseEvent> Resolve(CaseEvent[] history, string outcome, UserId? by = null, string role = Roles.PoliceDecisionMaker, Child? child = null) =>
        new(ResolveEscalation.Decide(new(outcome, "Looked again"), Any.Act(by ?? _inspector, Any.Meeting) with { Role = role }, Given(history).State, child ?? Any.ChildBorn(), Any.Reference));
}
