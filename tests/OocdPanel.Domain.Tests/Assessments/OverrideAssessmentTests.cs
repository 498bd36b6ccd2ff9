using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Assessments;

[Trait("Command", "override-assessment"), Trait("Rule", "R7")]
public class OverrideAssessmentTests
{
    [Fact, Trait("Case", "accepted")]
    public void A_manager_lets_the_panel_decide_without_it()
    {
        Override(Journey.Allocated).Then(new AssessmentOverridden(Any.Manager, "18 on Friday"));
        Given([.. Journey.Allocated, new AssessmentOverridden(Any.Manager, "18 on Friday")]).State.Stage.ShouldBe(Stage.ReadyForPanel);
    }

    [Fact, Trait("Case", "boundary")]
    public void Also_where_it_only_lacks_the_signature() => Override(Journey.Completed).ThenHappened<AssessmentOverridden>();

    [Fact, Trait("Case", "refused")]
    public void Not_where_it_is_signed() => Override(Journey.Countersigned).ThenRefused<NotAtThatStage>();

    [Fact, Trait("Case", "refused")]
    public void Not_without_a_reason() => Override(Journey.Begun, why: " ").ThenRefused<FieldMissing>().Field.ShouldBe("why");

    [Fact, Trait("Case", "refused")]
    public void Not_by_an_assessor() => Override(Journey.Begun, Any.Practitioner).ThenRefused<SamePersonTwice>();

    [Fact, Trait("Case", "accepted")]
    public void An_overridden_assessment_can_still_be_finished() =>
        Given([.. Journey.Judged, new AssessmentOverridden(Any.Manager, "18 on Friday")])
            .When(@case => CompleteAssessment.Decide(new(), Any.Act(Any.Practitioner, Any.Referral), @case)).ThenHappened<AssessmentCompleted>();

    private static When<CaseEvent> Override(CaseEvent[] history, UserId? by = null, string why = "18 on Friday") =>
        Given(history).When(@case => OverrideAssessment.Decide(new(why), Any.Act(by ?? Any.Manager, Any.Referral), @case));
}
