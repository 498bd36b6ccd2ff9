using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Cases;

/// <summary>R25: who had a hand in the assessment never countersigns, chairs or confirms; the chair does not confirm.</summary>
[Trait("Rule", "R25")]
public class SeparationTests
{
    private static readonly UserId _writer = new("writer");
    private static readonly UserId _judge = new("judge");
    private static readonly UserId _completer = new("completer");

    /// <summary>Three people made this assessment, as happens when a case is allocated again.</summary>
    private static CaseEvent[] ByThree =>
    [
        .. Journey.Allocated,
        .. Assessment.Sections.Select((section, i) => new AssessmentSectionWritten(section, "Text", i == 0 ? _writer : Any.Practitioner)),
        new JudgementsMade("low", "low", "low", "Reasons", _judge),
        new AssessmentCompleted(_completer),
    ];

    [Theory, Trait("Case", "refused"), Trait("Command", "countersign-assessment")]
    [InlineData("writer")]
    [InlineData("practitioner.pine")]
    [InlineData("judge")]
    [InlineData("completer")]
    public void Nobody_countersigns_an_assessment_they_had_a_hand_in(string who) =>
        Given(ByThree).When(@case => CountersignAssessment.Decide(new(true, null), Any.Act(new(who), Any.Referral), @case))
            .ThenRefused<SamePersonTwice>().Rule.ShouldBe("R25");

    [Fact, Trait("Case", "boundary")]
    public void Nor_sends_it_back() =>
        Given(ByThree).When(@case => CountersignAssessment.Decide(new(false, "Thin"), Any.Act(_writer, Any.Referral), @case)).ThenRefused<SamePersonTwice>();

    [Fact, Trait("Case", "boundary")]
    public void Whoever_wrote_before_it_was_sent_back_still_counts() =>
        Given([.. ByThree, new AssessmentSentBack(Any.Manager, "Thin"), new AssessmentCompleted(Any.OtherPractitioner)])
            .When(@case => CountersignAssessment.Decide(new(true, null), Any.Act(_writer, Any.Referral), @case)).ThenRefused<SamePersonTwice>();

    [Fact, Trait("Case", "accepted")]
    public void Somebody_else_countersigns() =>
        Given(ByThree).When(@case => CountersignAssessment.Decide(new(true, null), Any.Act(Any.Manager, Any.Referral), @case))
            .Then(new AssessmentCountersigned(Any.Manager, null));

    [Theory, Trait("Case", "refused"), Trait("Command", "decide-item")]
    [InlineData("practitioner.pine", "chair.cherry")]
    [InlineData("chair.cherry", "practitioner.pine")]
    public void The_assessor_neither_chairs_nor_records_the_decision(string by, string chair)
    {
        var panel = Given([new PanelConvened(Any.Area, Any.Meeting, new(chair), Journey.Members), .. Journey.Quorate[1..]]).State;
        Given(Journey.Listed)
            .When(@case => DecideItem.Decide(new(new("community-resolution"), "Reasons", null, []) { Pack = 1 }, Any.Act(new(by), Any.Meeting), panel, @case, Any.ChildBorn(), Any.Reference))
            .ThenRefused<SamePersonTwice>();
    }

    [Theory, Trait("Case", "refused"), Trait("Command", "confirm-decision")]
    [InlineData("practitioner.pine")]
    [InlineData("chair.cherry")]
    public void Neither_assessor_nor_chair_confirms(string who) =>
        Given(Journey.Decided("community-resolution")).When(@case => ConfirmDecision.Decide(new(true), Any.Act(new(who), Any.Meeting), @case, Any.Reference))
            .ThenRefused<SamePersonTwice>();

    [Fact, Trait("Case", "boundary")]
    public void The_chair_of_an_earlier_meeting_does_not_confirm_the_decision_of_a_later_one() =>
        Given([.. Journey.Returned, new CaseListed(Any.OtherPanel), new PanelDecisionRecorded(Any.OtherPanel, new("chair.two"), Any.Decision("outcome-22"))])
            .When(@case => ConfirmDecision.Decide(new(true), Any.Act(Any.Chair, Any.End), @case, Any.Reference))
            .ThenRefused<SamePersonTwice>();

    [Fact, Trait("Case", "accepted")]
    public void Somebody_else_confirms() =>
        Given(Journey.Decided("community-resolution")).When(@case => ConfirmDecision.Decide(new(true), Any.Act(Any.Sergeant, Any.Meeting), @case, Any.Reference))
            .Then(new DecisionConfirmed(new("community-resolution"), Any.Sergeant));
}
