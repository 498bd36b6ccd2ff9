using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Assessments;

[Trait("Command", "begin-assessment")]
public class BeginAssessmentTests
{
    [Theory, Trait("Case", "boundary")]
    [InlineData("2024-03-31", "local-oocd")]
    [InlineData("2024-04-01", "pdat")]
    public void It_is_begun_under_the_form_in_force_that_day(string on, string form)
    {
        var begun = Begin(Journey.Allocated, DateOnly.Parse(on, null)).ThenHappened<AssessmentBegun>();
        begun.Form.ShouldBe(form);
        begun.Sections.Select(section => section.Code).ShouldBe(Assessment.Sections);
    }

    [Fact, Trait("Case", "accepted")]
    public void Whoever_begins_it_is_an_assessor() => Given([.. Journey.Allocated, new AssessmentBegun("pdat", "PDAT", [], Any.Practitioner)])
        .State.Assessment.Assessors.ShouldBe([Any.Practitioner]);

    [Fact, Trait("Case", "refused")]
    public void Not_twice() => Begin(Journey.Begun, Any.Referral).ThenRefused<AssessmentBegunAlready>();

    [Fact, Trait("Case", "refused")]
    public void Not_before_the_case_is_allocated() => Begin(Journey.Eligible, Any.Referral).ThenRefused<NotAtThatStage>();

    [Fact, Trait("Case", "refused")]
    public void Not_where_no_form_is_in_force() => Begin(Journey.Allocated, new(2018, 12, 31)).ThenRefused<NoFormInForce>();

    private static When<CaseEvent> Begin(CaseEvent[] history, DateOnly on) =>
        Given(history).When(@case => BeginAssessment.Decide(new(), Any.Act(Any.Practitioner, on), @case, Any.Reference));
}
