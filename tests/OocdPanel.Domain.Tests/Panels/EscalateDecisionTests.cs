using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

[Trait("Command", "escalate-decision"), Trait("Rule", "R12")]
public class EscalateDecisionTests
{
    private static readonly UserId _health = new("health.m");
    private static readonly PanelEvent[] _panel = [.. Journey.Quorate, new ItemDecided(Any.Case, Any.Decision("nfa"))];

    [Fact, Trait("Case", "accepted")]
    public void An_agency_that_dissented_escalates()
    {
        Escalate(Dissenting(Journey.Decided("nfa"))).Then(new DecisionEscalated(_health, new("health"), null, "Too thin"));
        Given([.. Journey.Decided("nfa"), new DecisionEscalated(_health, new("health"), null, "Too thin")]).State.Stage.ShouldBe(Stage.Escalated);
    }

    [Fact, Trait("Case", "boundary")]
    public void Until_the_disposal_is_delivered()
    {
        Escalate(Dissenting(Journey.Confirmed("nfa"))).ThenHappened<DecisionEscalated>();
        Escalate(Dissenting(Journey.Delivered("nfa"))).ThenRefused<NotAtThatStage>();
    }

    [Fact, Trait("Case", "refused")]
    public void Only_with_a_dissent_on_record() => Escalate(Journey.Decided("nfa")).ThenRefused<NoDissentRecorded>();

    [Fact, Trait("Case", "refused")]
    public void Only_by_a_member_without_a_conflict_of_the_meeting_that_decided()
    {
        Escalate(Dissenting(Journey.Decided("nfa")), by: new("passer.by")).ThenRefused<NotAMember>();
        Escalate(Dissenting(Journey.Decided("nfa")), [.. _panel, new ConflictDeclared(Any.Case, _health, "A niece")]).ThenRefused<TakesNoPart>();
        Escalate(Dissenting(Journey.Decided("nfa")), Journey.Quorate).ThenRefused<NotDecidedHere>();
    }

    private static CaseEvent[] Dissenting(CaseEvent[] history) => [.. history, new PanelViewRecorded(Any.Panel, _health, new("health"), "dissent", "Too thin")];

    private static When<CaseEvent> Escalate(CaseEvent[] history, PanelEvent[]? panel = null, UserId? by = null) =>
        new(EscalateDecision.Decide(new("Too thin"), Any.Act(by ?? _health, Any.Meeting), Given(panel ?? _panel).State, Given(history).State));
}
