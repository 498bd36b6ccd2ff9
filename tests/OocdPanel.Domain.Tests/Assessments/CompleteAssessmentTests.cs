using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Assessments;

[Trait("Command", "complete-assessment")]
public class CompleteAssessmentTests
{
    [Fact, Trait("Case", "accepted")]
    public void A_judged_assessment_is_completed() => Complete(Journey.Judged).Then(new AssessmentCompleted(Any.Practitioner));

    [Fact, Trait("Case", "refused")]
    public void Not_without_the_judgements() => Complete(Journey.Written).ThenRefused<AssessmentUnfinished>();

    [Fact, Trait("Case", "refused")]
    public void Not_without_every_section() => Complete(Journey.Written[..^1]).ThenRefused<AssessmentUnfinished>();

    [Fact, Trait("Case", "refused")]
    public void Not_without_each_of_the_parts()
    {
        foreach (var part in Journey.Judged[Journey.Begun.Length..].Where(part => part is not AssessmentSectionWritten))
            Complete([.. Journey.Judged.Where(happened => happened != part)]).ThenRefused<AssessmentUnfinished>();
    }

    [Fact, Trait("Case", "refused")]
    public void Not_twice() => Complete(Journey.Completed).ThenRefused<NotAtThatStage>();

    [Fact, Trait("Case", "accepted")]
    public void Again_after_it_was_sent_back() => Complete([.. Journey.Completed, new AssessmentSentBack(Any.Manager, "Thin")]).ThenHappened<AssessmentCompleted>();

    private static When<CaseEvent> Complete(CaseEvent[] history) =>
        Given(history).When(@case => CompleteAssessment.Decide(new(), Any.Act(Any.Practitioner, Any.Referral), @case));
}
