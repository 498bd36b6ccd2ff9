using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Assessments;

[Trait("Command", "write-plans")]
public class WritePlansTests
{
    [Fact, Trait("Case", "accepted")]
    public void The_child_and_the_professionals_each_have_a_plan() => Write(Journey.Begun).Then(new PlansWritten("Boxing", "A mentor", Any.Practitioner));

    [Fact, Trait("Case", "refused")]
    public void Not_once_the_assessment_is_complete() => Write(Journey.Completed).ThenRefused<NotAtThatStage>().Is.ShouldBe(Stage.AwaitingCountersignature);

    [Fact, Trait("Case", "refused")]
    public void Not_by_whoever_chaired_the_decision() =>
        Given([.. Journey.Decided("nfa"), new ReturnedToPanel(new("nfa"), "Why"), new ReassessmentOpened("pdat", "PDAT", [], "Moved", Any.Practitioner)])
            .When(@case => WritePlans.Decide(new("Boxing", "A mentor"), Any.Act(Any.Chair, Any.Meeting), @case)).ThenRefused<SamePersonTwice>().Rule.ShouldBe("R25");

    private static When<CaseEvent> Write(CaseEvent[] history) =>
        Given(history).When(@case => WritePlans.Decide(new("Boxing", "A mentor"), Any.Act(Any.Practitioner, Any.Referral), @case));
}
