using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Assessments;

[Trait("Command", "reassess")]
public class ReassessTests
{
    [Fact, Trait("Case", "accepted")]
    public void A_new_assessment_starts_empty_and_the_assessors_stay_known()
    {
        var opened = Again(Journey.Listed).ThenHappened<ReassessmentOpened>();
        var @case = Given([.. Journey.Listed, opened]).State;
        @case.Stage.ShouldBe(Stage.BeingAssessed);
        (@case.Assessment.Number, @case.Assessment.Next, @case.Assessment.Judged).ShouldBe((2, "circumstances", false));
        @case.Assessment.Assessors.ShouldContain(Any.Practitioner);
    }

    [Fact, Trait("Case", "accepted")]
    public void Also_while_the_programme_runs() => Again(Journey.InProgramme("outcome-22")).ThenHappened<ReassessmentOpened>();

    [Fact, Trait("Case", "refused")]
    public void Not_while_the_police_have_the_decision() => Again(Journey.Decided("nfa")).ThenRefused<NotAtThatStage>();

    [Fact, Trait("Case", "refused")]
    public void Not_before_the_one_before_is_signed()
    {
        CaseEvent[] again = [.. Journey.InProgramme("outcome-22"), new ReassessmentOpened("pdat", "PDAT", [], "Moved", Any.Practitioner)];
        Again(again).ThenRefused<EarlierAssessmentOpen>();
    }

    private static When<CaseEvent> Again(CaseEvent[] history) =>
        Given(history).When(@case => Reassess.Decide(new("Moved home"), Any.Act(Any.Practitioner, Any.End), @case, Any.Reference));
}
