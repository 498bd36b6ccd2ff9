using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

[Trait("Command", "decide-item")]
public class DecideItemTests
{
    internal static readonly DecideItem Resolution = new(new("community-resolution"), "Reasons", null, []) { Pack = 1 };

    [Fact, Trait("Case", "accepted")]
    public void The_decision_stands_on_panel_and_case_with_everything_it_was_made_under()
    {
        var decision = new PanelDecision(
            new("community-resolution"), "Reasons", [new("community-resolution"), new("outcome-22")], 2, null, null, [],
            new LeadOffence(new("theft"), "theft", Any.Offence), "test-1", true, "standard-1", 1);
        Decide(Resolution).Then(
            Change.To(Any.Panel, new ItemDecided(Any.Case, decision)),
            Change.To(Any.Case, new PanelDecisionRecorded(Any.Panel, Any.Chair, decision)));
    }

    [Fact, Trait("Case", "accepted")]
    public void The_decision_names_the_pack_last_put_in_front_of_the_panel() =>
        Decide(Resolution with { Pack = 2 }, panel: [.. Journey.Quorate, new PackRefreshed(Any.Case, new(2, Journey.Listed.Length, 2))]).ThenHappened<ItemDecided>().Decision.Pack.ShouldBe(2);

    [Fact, Trait("Case", "refused")]
    public void An_item_is_decided_once() =>
        Decide(Resolution, panel: [.. Journey.Quorate, new ItemDecided(Any.Case, Any.Decision("nfa"))], @case: Journey.Decided("nfa")).ThenRefused<AlreadyDecided>();

    [Fact, Trait("Case", "refused")]
    public void Not_at_a_closed_meeting() => Decide(Resolution, panel: Journey.ClosedMeeting).ThenRefused<PanelIsClosed>();

    [Fact, Trait("Case", "refused")]
    public void Not_before_the_meeting_is_opened() => Decide(Resolution, panel: [.. Journey.OnAgenda, .. Journey.Arrived("police.m", "yjs.m", "social.m")]).ThenRefused<NotOpen>();

    [Fact, Trait("Case", "refused")]
    public void Not_on_a_day_before_the_meeting() => Decide(Resolution, on: Any.Meeting.AddDays(-1)).ThenRefused<NotTheDay>();

    [Fact, Trait("Case", "refused")]
    public void Not_a_case_that_is_not_on_the_agenda() => Decide(Resolution, @case: Journey.Countersigned).ThenRefused<NotOnTheAgenda>();

    [Fact, Trait("Case", "refused")]
    public void Not_a_case_that_is_on_the_agenda_of_another_meeting() =>
        Decide(Resolution, @case: [.. Journey.Countersigned, new CaseListed(Any.OtherPanel)]).ThenRefused<NotOnTheAgenda>();

    [Fact, Trait("Case", "refused"), Trait("Rule", "R23")]
    public void Not_on_a_disposal_that_no_list_in_force_has() => Decide(Resolution with { Disposal = new("stocks") }).ThenRefused<UnknownCode>().Field.ShouldBe("disposal");

    [Fact, Trait("Case", "refused")]
    public void Not_on_another_pack_than_the_one_in_force() =>
        Decide(Resolution, panel: [.. Journey.Quorate, new PackRefreshed(Any.Case, new(2, Journey.Listed.Length, 2))]).ThenRefused<AnotherPack>().InForce.ShouldBe(2);

    [Fact, Trait("Case", "refused")]
    public void Not_an_item_that_the_meeting_deferred() =>
        Decide(Resolution, panel: [.. Journey.Quorate, new ItemDeferred(Any.Case, "A report", "The school", Any.Meeting)]).ThenRefused<ItemIsDone>();

    [Fact, Trait("Case", "accepted")]
    public void What_was_weighed_and_who_did_not_agree_is_kept()
    {
        var decided = Decide(Resolution with { Alternatives = "A caution", Diversity = "Speech needs", PlanOutline = "Six sessions", Dissents = [new(new("education"), "Too soon")] })
            .ThenHappened<ItemDecided>().Decision;
        (decided.Alternatives, decided.Diversity, decided.PlanOutline, decided.Dissents.Single().Agency.Value).ShouldBe(("A caution", "Speech needs", "Six sessions", "education"));
    }

    [Fact, Trait("Case", "refused")]
    public void Only_an_agency_that_sits_there_dissents_and_once()
    {
        Decide(Resolution with { Dissents = [new(new("probation"), "Too soon")] }).ThenRefused<NobodyDissents>().Field.ShouldBe("dissents");
        Decide(Resolution with { Dissents = [new(new("education"), "Too soon"), new(new("education"), "Again")] }).ThenRefused<NobodyDissents>();
    }

    [Theory, Trait("Case", "boundary"), Trait("Rule", "R2")]
    [InlineData("2024-06-05", true)]
    [InlineData("2024-06-04", false)]
    public void A_conditional_caution_has_conditions_that_are_still_to_be_done(string by, bool accepted)
    {
        var caution = new DecideItem(new("youth-conditional-caution"), "Reasons", "Grave", []) { Pack = 1 };
        Decide(caution).ThenRefused<ConditionsMissing>().Field.ShouldBe("conditions");
        var outcome = Decide(caution with { Conditions = [new("Six sessions", "rehabilitative", DateOnly.Parse(by, null))] });
        if (accepted)
            outcome.ThenHappened<ItemDecided>().Decision.Conditions.Count.ShouldBe(1);
        else
            outcome.ThenRefused<ConditionInThePast>();
    }

    [Fact, Trait("Case", "refused"), Trait("Rule", "R2")]
    public void No_other_disposal_has_conditions() =>
        Decide(Resolution with { Conditions = [new("Six sessions", "rehabilitative", Any.Delivery)] }).ThenRefused<ConditionsNotMeant>();

    // R7
    [Fact, Trait("Case", "accepted"), Trait("Rule", "R7")]
    public void A_countersigned_assessment_is_decided_on() => Decide(Resolution, @case: Journey.Listed).ThenHappened<ItemDecided>();

    [Fact, Trait("Case", "refused"), Trait("Rule", "R7")]
    public void No_decision_on_an_assessment_that_is_not_complete() =>
        Decide(Resolution, @case: [.. Journey.Judged, new CaseListed(Any.Panel)]).ThenRefused<NotAssessed>().Message.ShouldContain("not complete");

    [Fact, Trait("Case", "boundary"), Trait("Rule", "R7")]
    public void No_decision_on_a_complete_assessment_that_is_not_countersigned() =>
        Decide(Resolution, @case: [.. Journey.Completed, new CaseListed(Any.Panel)]).ThenRefused<NotAssessed>().Message.ShouldContain("not countersigned");

    [Fact, Trait("Case", "boundary"), Trait("Rule", "R7")]
    public void No_decision_on_an_assessment_that_was_sent_back() =>
        Decide(Resolution, @case: [.. Journey.Completed, new CaseListed(Any.Panel), new AssessmentSentBack(Any.Manager, "Thin")]).ThenRefused<NotAssessed>();

    [Fact, Trait("Case", "refused"), Trait("Rule", "R7")]
    public void No_decision_on_a_pack_that_was_made_before_the_assessment_was_countersigned() =>
        Decide(Resolution with { Pack = 2 }, PackAt(Journey.Countersigned.Length - 1)).ThenRefused<PackBeforeAssessment>();

    [Fact, Trait("Case", "boundary"), Trait("Rule", "R7")]
    public void A_pack_made_just_after_the_countersignature_will_do() =>
        Decide(Resolution with { Pack = 2 }, PackAt(Journey.Countersigned.Length)).ThenHappened<ItemDecided>();

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R7")]
    public void A_managers_override_lets_the_panel_decide_on_a_pack_made_after_it()
    {
        CaseEvent[] overridden = [.. Journey.Begun, new AssessmentOverridden(Any.Manager, "18 on Friday"), new CaseListed(Any.Panel)];
        Decide(Resolution with { Pack = 2 }, PackAt(overridden.Length - 1), overridden).ThenHappened<ItemDecided>();
        Decide(Resolution with { Pack = 2 }, PackAt(overridden.Length - 2), overridden).ThenRefused<PackBeforeAssessment>();
    }

    [Fact, Trait("Case", "refused"), Trait("Rule", "R7")]
    public void No_decision_while_the_child_is_assessed_again() =>
        Decide(Resolution, @case: [.. Journey.Listed, new ReassessmentOpened("pdat", "PDAT", [], "Moved", Any.Practitioner)]).ThenRefused<NotAssessed>();

    // R26
    [Fact, Trait("Case", "refused"), Trait("Rule", "R26")]
    public void No_decision_on_a_high_judgement_that_nobody_took_to_the_risk_panel() => Decide(Resolution, @case: High()).ThenRefused<RiskPanelNotAsked>();

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R26")]
    public void Once_it_is_referred_or_declined_with_a_reason_the_panel_decides()
    {
        Decide(Resolution, @case: High(new ReferredToRiskPanel(Any.Referral, "Missing", Any.Practitioner))).ThenHappened<ItemDecided>();
        Decide(Resolution, @case: High(new RiskPanelDeclined("Held elsewhere", Any.Manager))).ThenHappened<ItemDecided>();
    }

    // R9
    [Fact, Trait("Case", "refused"), Trait("Rule", "R9")]
    public void No_decision_before_every_victim_was_heard() => Decide(Resolution, @case: Victims(2)).ThenRefused<VictimsUnheard>().Victims.ShouldBe([1, 2]);

    [Fact, Trait("Case", "boundary"), Trait("Rule", "R9")]
    public void One_victim_unheard_of_two_is_enough_to_refuse() =>
        Decide(Resolution, @case: [.. Victims(2), new VictimViewsRecorded(2, "known", "Fine")]).ThenRefused<VictimsUnheard>().Victims.ShouldBe([1]);

    [Theory, Trait("Case", "accepted"), Trait("Rule", "R9")]
    [InlineData("known")]
    [InlineData("refused")]
    [InlineData("unobtainable")]
    public void Views_known_refused_or_unobtainable_let_the_panel_decide(string state) =>
        Decide(Resolution, @case: [.. Victims(1), new VictimViewsRecorded(1, state, "Words")]).ThenHappened<ItemDecided>();

    [Fact, Trait("Case", "boundary"), Trait("Rule", "R9")]
    public void Where_there_is_no_victim_none_has_to_be_heard() => Decide(Resolution, @case: Victims(0)).ThenHappened<ItemDecided>();

    // R10
    [Theory, Trait("Case", "accepted"), Trait("Rule", "R10")]
    [InlineData("police.m yjs.m social.m")]
    [InlineData("police.m yjs.m education.m")]
    [InlineData("police.m yjs.m health.m")]
    [InlineData("police.n yjs.m health.m education.m social.m police.m")]
    public void A_quorum_decides(string present) => Decide(Resolution, panel: [.. Journey.Open, .. Journey.Arrived(present.Split(' '))]).ThenHappened<ItemDecided>();

    [Theory, Trait("Case", "refused"), Trait("Rule", "R10")]
    [InlineData("yjs.m social.m education.m health.m", "police")]
    [InlineData("police.m police.n social.m education.m health.m", "youth justice service")]
    [InlineData("police.m police.n yjs.m", "one of social care, education or health")]
    public void A_meeting_without_quorum_decides_nothing_and_is_told_whom_it_lacks(string present, string missing) =>
        Decide(Resolution, panel: [.. Journey.Open, .. Journey.Arrived(present.Split(' '))]).ThenRefused<NotQuorate>().Missing.ShouldBe([missing]);

    [Fact, Trait("Case", "refused"), Trait("Rule", "R10")]
    public void Nobody_is_no_quorum() => Decide(Resolution, panel: Journey.Open).ThenRefused<NotQuorate>().Missing.Count.ShouldBe(3);

    [Fact, Trait("Case", "boundary"), Trait("Rule", "R10")]
    public void A_quorum_ends_when_the_last_of_an_agency_leaves()
    {
        PanelEvent[] both = [.. Journey.Quorate, .. Journey.Arrived("police.n"), new AttendanceRecorded(new("police.m"), false)];
        Decide(Resolution, panel: both).ThenHappened<ItemDecided>();
        Decide(Resolution, panel: [.. both, new AttendanceRecorded(new("police.n"), false)]).ThenRefused<NotQuorate>();
    }

    // R1, when a caution is decided on
    [Theory, Trait("Case", "boundary"), Trait("Rule", "R1")]
    [InlineData("2006-06-06", true)]
    [InlineData("2006-06-05", false)]
    public void A_caution_is_not_decided_on_from_the_eighteenth_birthday(string born, bool accepted)
    {
        var outcome = Decide(new(new("youth-caution"), "Reasons", "Grave", []) { Pack = 1 }, child: Any.ChildBorn(DateOnly.Parse(born, null)));
        if (accepted)
            outcome.ThenHappened<ItemDecided>();
        else
            outcome.ThenRefused<TooOldForCaution>().Rule.ShouldBe("R1");
    }

    [Fact, Trait("Case", "boundary"), Trait("Rule", "R1")]
    public void Other_disposals_have_no_age_at_the_decision() => Decide(Resolution, child: Any.ChildBorn(new(2006, 6, 1))).ThenHappened<ItemDecided>();

    private static PanelEvent[] PackAt(long caseVersion) => [.. Journey.Quorate, new PackRefreshed(Any.Case, new Pack(2, caseVersion, 2))];

    private static CaseEvent[] High(params CaseEvent[] then) =>
        [.. Journey.Heard, new JudgementsMade("high", "low", "low", "Reasons", Any.Practitioner), .. Journey.Listed[Journey.Judged.Length..], .. then];

    internal static CaseEvent[] Victims(int count) =>
        Journey.Listed.From(referral => referral with { Victims = [.. Enumerable.Range(1, count).Select(number => new VictimOnCase(number, "Sam Sample", null))] });

    internal static When<Change> Decide(DecideItem command, PanelEvent[]? panel = null, CaseEvent[]? @case = null, Child? child = null, DateOnly? on = null, UserId? by = null) =>
        new(DecideItem.Decide(
            command, Any.Act(by ?? Any.Chair, on ?? Any.Meeting), Given(panel ?? Journey.Quorate).State, Given(@case ?? Journey.Listed).State,
            child ?? Any.ChildBorn(), Any.Reference));
}
