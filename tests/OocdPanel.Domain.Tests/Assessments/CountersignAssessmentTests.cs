using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Assessments;

[Trait("Command", "countersign-assessment")]
public class CountersignAssessmentTests
{
    [Fact, Trait("Case", "accepted")]
    public void A_manager_signs_with_or_without_a_comment()
    {
        Sign(Journey.Completed, new(true, null)).Then(new AssessmentCountersigned(Any.Manager, null));
        Sign(Journey.Completed, new(true, "Thorough")).Then(new AssessmentCountersigned(Any.Manager, "Thorough"));
    }

    [Fact, Trait("Case", "accepted")]
    public void Or_sends_it_back_with_a_reason() => Sign(Journey.Completed, new(false, "Thin")).Then(new AssessmentSentBack(Any.Manager, "Thin"));

    [Theory, Trait("Case", "refused")]
    [InlineData(null)]
    [InlineData(" ")]
    public void But_not_without_one(string? comment) => Sign(Journey.Completed, new(false, comment)).ThenRefused<FieldMissing>().Field.ShouldBe("comment");

    [Fact, Trait("Case", "refused")]
    public void Not_before_it_is_complete() => Sign(Journey.Judged, new(true, null)).ThenRefused<NotAtThatStage>();

    [Fact, Trait("Case", "refused")]
    public void Not_twice() => Sign(Journey.Countersigned, new(true, null)).ThenRefused<NotAtThatStage>();

    [Fact, Trait("Case", "refused")]
    public void Nor_sent_back_once_signed() => Sign(Journey.Countersigned, new(false, "Thin")).ThenRefused<NotAtThatStage>();

    [Fact, Trait("Case", "refused")]
    public void Sent_back_it_is_not_signed_until_it_is_completed_again() =>
        Sign([.. Journey.Completed, new AssessmentSentBack(Any.Manager, "Thin")], new(true, null)).ThenRefused<NotAtThatStage>().Is.ShouldBe(Stage.BeingAssessed);

    private static When<CaseEvent> Sign(CaseEvent[] history, CountersignAssessment command) =>
        Given(history).When(@case => CountersignAssessment.Decide(command, Any.Act(Any.Manager, Any.Referral), @case));
}
