using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Clocks;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

[Trait("Command", "decide-urgently"), Trait("Rule", "R10")]
public class DecideUrgentlyTests
{
    private static readonly DecideUrgently _resolution = new(new("community-resolution"), "Reasons", null, []) { Urgency = "Turns 18 tomorrow" };
    private static readonly UserId _another = new("manager.mulberry");

    [Fact, Trait("Case", "accepted")]
    public void It_names_the_manager_and_why_it_could_not_wait_and_is_a_decision_like_any_other() =>
        Decide(_resolution).Then(new DecidedUrgently(_another, "Turns 18 tomorrow", new PanelDecision(
            new("community-resolution"), "Reasons", [new("community-resolution"), new("outcome-22")], 2, null, null, [],
            new LeadOffence(new("theft"), "theft", Any.Offence), "test-1", true, "standard-1", 0)));

    [Fact, Trait("Case", "accepted")]
    public void It_awaits_the_police_and_waits_to_be_ratified()
    {
        var @case = Given(Journey.DecidedUrgently("nfa")).State;
        (@case.Stage, @case.ToBeRatified).ShouldBe((Stage.AwaitingConfirmation, Any.Manager));
        ConfirmDecision.Decide(new(true), Any.Act(Any.Sergeant, Any.Meeting), @case, Any.Reference).Events.ShouldHaveSingleItem().ShouldBeOfType<DecisionConfirmed>();
    }

    [Fact, Trait("Case", "accepted")]
    public void A_listed_case_is_decided_while_its_meeting_is_not_open()
    {
        Decide(_resolution, Journey.Listed, Journey.OnAgenda).ThenHappened<DecidedUrgently>();
        Decide(_resolution, Journey.Listed, Journey.Open).ThenRefused<MeetingIsOpen>();
    }

    [Fact, Trait("Case", "refused")]
    public void Not_without_saying_why_it_cannot_wait() => Decide(_resolution with { Urgency = " " }).ThenRefused<FieldMissing>().Field.ShouldBe("urgency");

    [Fact, Trait("Case", "refused"), Trait("Rule", "R7")]
    public void Not_before_the_assessment_is_countersigned() => Decide(_resolution, Journey.Completed).ThenRefused<NotAssessed>();

    [Fact, Trait("Case", "refused"), Trait("Rule", "R26")]
    public void Not_on_a_high_judgement_that_nobody_took_to_the_risk_panel() =>
        Decide(_resolution, [.. Journey.Heard, new JudgementsMade("high", "low", "low", "Reasons", Any.Practitioner), .. Journey.Countersigned[Journey.Judged.Length..]])
            .ThenRefused<RiskPanelNotAsked>();

    [Fact, Trait("Case", "refused"), Trait("Rule", "R9")]
    public void Not_before_every_victim_is_heard() => Decide(_resolution, DecideItemTests.Victims(1), Journey.OnAgenda).ThenRefused<VictimsUnheard>();

    [Fact, Trait("Case", "refused"), Trait("Rule", "R2")]
    public void What_a_meeting_may_not_decide_a_manager_may_not_either()
    {
        var caution = _resolution with { Disposal = new("youth-conditional-caution"), DepartureReasons = "Graver" };
        Decide(caution, Journey.Countersigned.From(referral => referral with { Admission = "none" })).ThenRefused<AdmissionLacking>();
        Decide(caution).ThenRefused<ConditionsMissing>();
        Decide(_resolution with { Disposal = new("nfa") }).ThenRefused<DepartureWithoutReasons>();
    }

    [Theory, Trait("Case", "boundary"), Trait("Rule", "R1")]
    [InlineData("2006-06-06", true)]
    [InlineData("2006-06-05", false)]
    public void A_caution_can_be_given_until_the_day_before_the_child_is_18(string born, bool accepted)
    {
        var outcome = Decide(_resolution with { Disposal = new("youth-caution"), DepartureReasons = "Graver" }, child: Any.ChildBorn(DateOnly.Parse(born, null)));
        if (accepted)
            outcome.ThenHappened<DecidedUrgently>();
        else
            outcome.ThenRefused<TooOldForCaution>();
    }

    [Fact, Trait("Case", "refused"), Trait("Rule", "R25")]
    public void Not_by_whoever_made_the_assessment() => Decide(_resolution, by: Any.Practitioner).ThenRefused<SamePersonTwice>();

    [Fact, Trait("Case", "refused"), Trait("Rule", "R27")]
    public void Not_by_whoever_has_a_conflict_at_the_meeting_it_is_listed_on() =>
        Decide(_resolution, Journey.Listed, [.. Journey.OnAgenda, new ConflictDeclared(Any.Case, new("yjs.m"), "A cousin")], by: new("yjs.m")).ThenRefused<TakesNoPart>();

    [Fact, Trait("Case", "refused")]
    public void Not_twice_and_not_once_the_case_is_closed()
    {
        Decide(_resolution, Journey.DecidedUrgently("nfa")).ThenRefused<NotAtThatStage>();
        Decide(_resolution, Journey.Decided("nfa"), Journey.OnAgenda).ThenRefused<NotAtThatStage>();
        Decide(_resolution, Journey.Closed).ThenRefused<NotAtThatStage>();
    }

    [Fact, Trait("Case", "refused"), Trait("Rule", "R25"), Trait("Command", "confirm-decision")]
    public void Whoever_decided_urgently_does_not_confirm() =>
        new When<CaseEvent>(ConfirmDecision.Decide(new(true), Any.Act(Any.Manager, Any.Meeting), Given(Journey.DecidedUrgently("nfa")).State, Any.Reference)).ThenRefused<SamePersonTwice>();

    [Fact, Trait("Case", "refused"), Trait("Command", "close-case")]
    public void The_case_is_not_closed_before_a_meeting_has_heard_it()
    {
        CaseEvent[] given = [.. Journey.DecidedUrgently("nfa"), new DecisionConfirmed(new("nfa"), Any.Sergeant), new DisposalDelivered(new("nfa"), Any.Officer, Any.Delivery, "Home", 13)];
        Close(given).ThenRefused<NotRatified>();
        Close([.. given, new CaseListed(Any.Panel), new UrgentDecisionRatified(Any.Panel, Any.Chair, false, "Too soon")]).ThenHappened<CaseClosed>();
    }

    [Fact, Trait("Case", "boundary"), Trait("Rule", "R18")]
    public void A_meeting_hears_it_within_twenty_working_days()
    {
        var dates = ClockDates.Evolve(ClockDates.None, new DecidedUrgently(Any.Manager, "Turns 18", Any.Decision("nfa")), new(2024, 6, 3));
        Clock(Given(Journey.DecidedUrgently("nfa")).State, dates)!.By.ShouldBe(new DateOnly(2024, 7, 1));
        var heard = new UrgentDecisionRatified(Any.Panel, Any.Chair, true, "Agreed");
        Clock(Given([.. Journey.DecidedUrgently("nfa"), heard]).State, ClockDates.Evolve(dates, heard, new(2024, 6, 5)))!.DoneOn.ShouldBe(new DateOnly(2024, 6, 5));
        Clock(Given([.. Journey.DecidedUrgently("nfa"), new DecisionWithdrawn("Changed")]).State, dates).ShouldBeNull();
    }

    private static Clock? Clock(Domain.Cases.Case @case, ClockDates dates) => CaseClocks.Of(@case, dates, Any.Reference).SingleOrDefault(clock => clock.Kind == ClockKind.Ratification);

    private static When<CaseEvent> Close(CaseEvent[] @case) =>
        new(CloseCase.Decide(new("Done"), Any.Act(Any.Practitioner, Any.End), Given(@case).State, Any.ChildBorn(), Any.Reference));

    private static When<CaseEvent> Decide(DecideUrgently command, CaseEvent[]? @case = null, PanelEvent[]? panel = null, Child? child = null, UserId? by = null) =>
        new(DecideUrgently.Decide(
            command, Any.Act(by ?? _another, Any.Meeting), panel is null ? null : Given(panel).State, Given(@case ?? Journey.Countersigned).State, child ?? Any.ChildBorn(), Any.Reference));
}
