using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Assessments;

[Trait("Command", "refer-to-risk-panel"), Trait("Rule", "R26")]
public class ReferToRiskPanelTests
{
    internal static CaseEvent[] High { get; } = [.. Journey.Heard, new JudgementsMade("high", "low", "low", "Reasons", Any.Practitioner)];

    [Fact, Trait("Case", "accepted")]
    public void A_high_judgement_is_referred() => Refer(High).Then(new ReferredToRiskPanel(Any.Referral, "Missing", Any.Practitioner));

    [Fact, Trait("Case", "refused")]
    public void Not_before_anything_is_judged() => Refer(Journey.Heard).ThenRefused<NothingJudged>();

    [Fact, Trait("Case", "refused")]
    public void Not_twice_at_once() => Refer([.. High, new ReferredToRiskPanel(Any.Referral, "Missing", Any.Practitioner)]).ThenRefused<AtRiskPanelAlready>();

    [Theory, Trait("Case", "boundary")]
    [InlineData("medium", "medium", "medium", false)]
    [InlineData("high", "low", "low", true)]
    [InlineData("low", "very-high", "low", true)]
    [InlineData("low", "low", "high", true)]
    public void Each_judgement_counts_from_high_on(string safety, string harm, string reoffending, bool high) =>
        new Judgement(safety, harm, reoffending).IsHigh.ShouldBe(high);

    private static When<CaseEvent> Refer(CaseEvent[] history) =>
        Given(history).When(@case => ReferToRiskPanel.Decide(new(Any.Referral, "Missing"), Any.Act(Any.Practitioner, Any.Referral), @case));
}
