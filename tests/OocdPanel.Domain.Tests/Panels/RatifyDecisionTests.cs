using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

[Trait("Command", "ratify-decision"), Trait("Rule", "R10")]
public class RatifyDecisionTests
{
    private static readonly CaseEvent[] _listed = [.. Journey.DecidedUrgently("nfa"), new CaseListed(Any.Panel)];
    private static readonly CaseEvent[] _delivered = [.. _listed, new DecisionConfirmed(new("nfa"), Any.Sergeant), new DisposalDelivered(new("nfa"), Any.Officer, Any.Delivery, "Home", 13)];

    [Fact, Trait("Case", "accepted")]
    public void A_meeting_ratifies_it_with_its_reason()
    {
        Ratify().Then(
            Change.To(Any.Panel, new ItemRatified(Any.Case, true, "Agreed")),
            Change.To(Any.Case, new UrgentDecisionRatified(Any.Panel, Any.Chair, true, "Agreed")));
        var after = Given([.. _listed, new UrgentDecisionRatified(Any.Panel, Any.Chair, true, "Agreed")]).State;
        (after.Stage, after.ToBeRatified).ShouldBe((Stage.AwaitingConfirmation, null));
        Given([.. Journey.Quorate, new ItemRatified(Any.Case, true, "Agreed")]).State.OpenItems.ShouldBeEmpty();
    }

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R12")]
    public void What_is_not_ratified_escalates_before_it_is_delivered() =>
        Ratify(new(false, "Too soon")).Then(
            Change.To(Any.Panel, new ItemRatified(Any.Case, false, "Too soon")),
            Change.To(Any.Case, new UrgentDecisionRatified(Any.Panel, Any.Chair, false, "Too soon")),
            Change.To(Any.Case, new DecisionEscalated(Any.Chair, null, null, "Too soon")));

    [Fact, Trait("Case", "boundary"), Trait("Rule", "R12")]
    public void What_is_delivered_stays_so_and_the_meeting_is_on_record() =>
        Ratify(new(false, "Too soon"), @case: _delivered).Then(
            Change.To(Any.Panel, new ItemRatified(Any.Case, false, "Too soon")),
            Change.To(Any.Case, new UrgentDecisionRatified(Any.Panel, Any.Chair, false, "Too soon")));

    [Fact, Trait("Case", "boundary"), Trait("Rule", "R12")]
    public void What_is_escalated_already_is_not_escalated_twice() =>
        Ratify(new(false, "Too soon"), @case: [.. _listed, new DecisionEscalated(Any.Sergeant, null, null, "Graver")]).ThenHappened<UrgentDecisionRatified>();

    [Fact, Trait("Case", "accepted"), Trait("Command", "list-case")]
    public void It_is_listed_at_whatever_stage_it_has_come_to()
    {
        foreach (var @case in new[] { Journey.DecidedUrgently("nfa"), [.. _delivered, new CaseCarriedOver(Any.Panel)] })
            List(@case).ThenHappened<CaseListed>().Panel.ShouldBe(Any.Panel);
        List([.. Journey.DecidedUrgently("nfa"), new CaseListed(Any.OtherPanel)]).ThenRefused<ListedElsewhere>();
        List(Journey.Decided("nfa")).ThenRefused<NotAtThatStage>();
        List([.. _listed, new CaseDeferred(Any.Panel, "More", "School", Any.Meeting)], [.. Journey.Quorate, new ItemRatified(Any.Case, true, "Agreed")]).ThenRefused<HeardAtThisMeeting>();
    }

    [Fact, Trait("Case", "accepted"), Trait("Command", "decide-item")]
    public void Where_the_decision_falls_first_the_meeting_it_is_listed_on_decides()
    {
        CaseEvent[] fallen = [.. _listed, new DecisionEscalated(Any.Sergeant, null, null, "Graver"), new EscalationResolved("back-to-panel", "Both", Any.Manager, Any.Sergeant), new DecisionWithdrawn("Both")];
        Given(fallen).State.Stage.ShouldBe(Stage.AwaitingPanel);
        Ratify(@case: fallen).ThenRefused<NothingToRatify>();
        DecideItemTests.Decide(DecideItemTests.Resolution, @case: fallen).ThenHappened<ItemDecided>();
    }

    [Fact, Trait("Case", "refused"), Trait("Command", "decide-item")]
    public void A_meeting_does_not_decide_what_is_decided_already() => DecideItemTests.Decide(DecideItemTests.Resolution, @case: _listed).ThenRefused<NotAtThatStage>();

    [Fact, Trait("Case", "refused")]
    public void Not_by_a_meeting_without_quorum() => Ratify(panel: [.. Journey.Open, .. Journey.Arrived("police.m", "yjs.m")]).ThenRefused<NotQuorate>();

    [Fact, Trait("Case", "refused"), Trait("Rule", "R27")]
    public void Who_has_a_conflict_does_not_count_and_does_not_chair()
    {
        Ratify(panel: [.. Journey.Quorate, new ConflictDeclared(Any.Case, new("social.m"), "A niece")]).ThenRefused<NotQuorate>();
        Ratify(panel: [.. Journey.Quorate, new ConflictDeclared(Any.Case, Any.Chair, "A niece")]).ThenRefused<ConflictInTheChair>();
        Ratify(by: new("yjs.m")).ThenRefused<NotInTheChair>();
    }

    [Fact, Trait("Case", "refused"), Trait("Rule", "R25")]
    public void Not_from_the_chair_by_the_manager_who_decided()
    {
        Ratify(@case: [.. Journey.Countersigned, new DecidedUrgently(Any.Chair, "Turns 18", Any.Decision("nfa")), new CaseListed(Any.Panel)]).ThenRefused<SamePersonTwice>();
        Ratify(@case: [.. Journey.Judged, new AssessmentCompleted(Any.Chair), .. _listed[Journey.Completed.Length..]]).ThenRefused<SamePersonTwice>();
    }

    [Fact, Trait("Case", "refused")]
    public void Only_at_an_open_meeting_that_has_it_on_the_agenda()
    {
        Ratify(panel: Journey.OnAgenda).ThenRefused<NotOpen>();
        Ratify(panel: Journey.ClosedMeeting).ThenRefused<PanelIsClosed>();
        Ratify(@case: Journey.DecidedUrgently("nfa")).ThenRefused<NotOnTheAgenda>();
    }

    [Fact, Trait("Case", "refused")]
    public void Not_twice_and_not_without_a_reason()
    {
        Ratify(panel: [.. Journey.Quorate, new ItemRatified(Any.Case, true, "Agreed")]).ThenRefused<AlreadyRatified>();
        Ratify(new(true, " ")).ThenRefused<FieldMissing>().Field.ShouldBe("why");
    }

    [Fact, Trait("Case", "refused")]
    public void Not_what_a_meeting_decided_itself() => Ratify(@case: Journey.Decided("nfa")).ThenRefused<NothingToRatify>();

    private static When<Change> List(CaseEvent[] @case, PanelEvent[]? panel = null) => new(ListCase.Decide(new(14, 2), Given(panel ?? Journey.Convened).State, Given(@case).State));

    private static When<Change> Ratify(RatifyDecision? command = null, PanelEvent[]? panel = null, CaseEvent[]? @case = null, UserId? by = null) =>
        new(RatifyDecision.Decide(
            command ?? new(true, "Agreed"), Any.Act(by ?? Any.Chair, Any.Meeting), Given(panel ?? Journey.Quorate).State, Given(@case ?? _listed).State,
            Any.Reference.PolicyOf(Any.Area, Any.Meeting)));
}
