using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Assessments;

[Trait("Command", "plan-contingency"), Trait("Rule", "R16")]
public class PlanContingencyTests
{
    private static readonly ContingencyAction _action = new("child", "Missing", "Call the aunt", "Pine", "At once");

    [Fact, Trait("Case", "accepted")]
    public void An_action_has_trigger_action_owner_and_time() => Plan(_action, _action with { For = "others" }).ThenHappened<ContingencyPlanned>().Actions.Count.ShouldBe(2);

    [Fact, Trait("Case", "refused")]
    public void And_none_of_them_is_left_out()
    {
        Lacking(_action with { Trigger = " " }).ShouldBe("actions[1].trigger");
        Lacking(_action with { Action = "" }).ShouldBe("actions[1].action");
        Lacking(_action with { Owner = "" }).ShouldBe("actions[1].owner");
        Lacking(_action with { Time = "" }).ShouldBe("actions[1].time");
    }

    [Theory, Trait("Case", "boundary")]
    [InlineData("low", "low", "", null)]
    [InlineData("medium", "low", "", "child")]
    [InlineData("low", "medium", "child", "others")]
    [InlineData("very-high", "high", "child others", null)]
    public void A_judgement_of_medium_or_above_needs_one_before_the_assessment_is_complete(string safety, string harm, string planned, string? missing)
    {
        ContingencyAction[] actions = [.. planned.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(whose => _action with { For = whose })];
        var outcome = Given([.. Journey.Heard, new JudgementsMade(safety, harm, "low", "Reasons", Any.Practitioner), new ContingencyPlanned(actions, Any.Practitioner)])
            .When(@case => CompleteAssessment.Decide(new(), Any.Act(Any.Practitioner, Any.Referral), @case));
        if (missing is null)
            outcome.ThenHappened<AssessmentCompleted>();
        else
            outcome.ThenRefused<ContingencyMissing>().Whose.ShouldBe(missing);
    }

    private static string? Lacking(ContingencyAction action) => Plan(_action, action).ThenRefused<FieldMissing>().Field;

    private static When<CaseEvent> Plan(params ContingencyAction[] actions) =>
        Given(Journey.Begun).When(@case => PlanContingency.Decide(new(actions), Any.Act(Any.Practitioner, Any.Referral), @case));
}
