using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Cases;

[Trait("Command", "audit-case")]
public class AuditCaseTests
{
    private static readonly UserId _auditor = new("manager.yew");

    private static readonly AuditAnswer[] _answers =
        [.. Any.Reference.AuditStandardsInForce(Any.End)!.Questions.Select(question => new AuditAnswer(question.Standard, question.Question, question.Question != "others-safety", "Seen"))];

    private static readonly AuditCase _audit = new(_answers, "On the whole");

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R25")]
    public void A_manager_without_part_in_the_case_answers_every_question()
    {
        Audit(_audit).Then(new CaseAudited("standards-1", _answers, "On the whole", Any.End, _auditor));
        Audit(_audit with { Answers = [.. _answers.Reverse()], Comment = null }).Then(new CaseAudited("standards-1", _answers, null, Any.End, _auditor));
        Audit(_audit, [.. Journey.Closed, new CaseAudited("standards-1", _answers, null, Any.End, _auditor)]).ThenHappened<CaseAudited>();
    }

    [Theory, Trait("Case", "refused"), Trait("Rule", "R25")]
    [InlineData("practitioner.pine", "You made the assessment")]
    [InlineData("manager.maple", "You signed, sent back or overrode the assessment")]
    [InlineData("chair.cherry", "You decided")]
    public void Who_assessed_signed_or_decided_does_not_audit(string who, string because) =>
        Audit(_audit, by: new(who)).ThenRefused<SamePersonTwice>().Message.ShouldStartWith(because);

    [Fact, Trait("Case", "refused"), Trait("Rule", "R25")]
    public void Who_signed_the_assessment_before_this_one_does_not_audit_either() =>
        Audit(_audit, [.. Journey.Delivered("community-resolution"), new ReassessmentOpened("pdat", "PDAT", [], "Moved", Any.OtherPractitioner)], by: Any.Manager).ThenRefused<SamePersonTwice>();

    [Fact, Trait("Case", "refused")]
    public void Every_question_is_answered_once_and_a_no_says_why()
    {
        Audit(_audit with { Answers = _answers[1..] }).ThenRefused<FieldMissing>().Message.ShouldContain("Does assessment do enough for desistance?");
        Audit(_audit with { Answers = [.. _answers, _answers[0]] }).ThenRefused<FieldMissing>().Message.ShouldContain("more than one");
        Audit(_audit with { Answers = [.. _answers, new("delivery", "weather", true, null)] }).ThenRefused<UnknownCode>().Field.ShouldBe("answers");
        Audit(_audit with { Answers = [.. _answers.Select(answer => answer with { Comment = answer.Met ? null : answer.Comment })] }).ThenHappened<CaseAudited>();
        Audit(_audit with { Answers = [.. _answers.Select(answer => answer with { Comment = null })] }).ThenRefused<FieldMissing>().Field.ShouldBe("answers[2].comment");
    }

    [Fact, Trait("Case", "boundary")]
    public void There_is_something_to_audit_from_the_day_on_which_the_disposal_is_given()
    {
        Audit(_audit, Journey.Confirmed("community-resolution")).ThenRefused<NotAtThatStage>();
        Audit(_audit, Journey.Supported).ThenRefused<NotInPrevention>();
        Audit(_audit, Journey.Delivered("community-resolution"), on: Any.Delivery).ThenHappened<CaseAudited>().On.ShouldBe(Any.Delivery);
        Audit(_audit, Journey.Delivered("community-resolution"), on: Any.Delivery.AddDays(-1)).ThenRefused<AuditedBeforeDelivery>();
    }

    [Fact, Trait("Case", "refused")]
    public void Without_standards_in_force_there_is_no_audit() => Given(Journey.Closed)
        .When(@case => AuditCase.Decide(_audit, Any.Act(_auditor, Any.End), @case, Domain.Reference.ReferenceData.From(Reference.Sample.Tables with { AuditStandards = [] }))).ThenRefused<NoStandardsInForce>();

    private static When<CaseEvent> Audit(AuditCase command, CaseEvent[]? history = null, DateOnly? on = null, UserId? by = null) =>
        Given(history ?? Journey.Closed).When(@case => AuditCase.Decide(command, Any.Act(by ?? _auditor, on ?? Any.End), @case, Any.Reference));
}
