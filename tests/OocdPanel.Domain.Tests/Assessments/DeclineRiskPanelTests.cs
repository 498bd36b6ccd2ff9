using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Assessments;

[Trait("Command", "decline-risk-panel"), Trait("Rule", "R26")]
public class DeclineRiskPanelTests
{
    [Fact, Trait("Case", "accepted")]
    public void A_manager_says_why_not() => Decline(ReferToRiskPanelTests.High).Then(new RiskPanelDeclined("Held elsewhere", Any.Manager));

    [Fact, Trait("Case", "refused")]
    public void Not_where_nothing_is_high() => Decline(Journey.Judged).ThenRefused<RiskPanelNotNeeded>();

    [Fact, Trait("Case", "refused")]
    public void Not_where_it_is_settled() => Decline([.. ReferToRiskPanelTests.High, new RiskPanelDeclined("Held elsewhere", Any.Manager)]).ThenRefused<RiskPanelSettledAlready>();

    [Fact, Trait("Case", "refused")]
    public void Not_by_the_assessor() => Decline(ReferToRiskPanelTests.High, Any.Practitioner).ThenRefused<SamePersonTwice>();

    [Fact, Trait("Case", "refused")]
    public void Not_without_a_reason() => Decline(ReferToRiskPanelTests.High, why: "").ThenRefused<FieldMissing>().Rule.ShouldBe("R26");

    private static When<CaseEvent> Decline(CaseEvent[] history, UserId? by = null, string why = "Held elsewhere") =>
        Given(history).When(@case => DeclineRiskPanel.Decide(new(why), Any.Act(by ?? Any.Manager, Any.Referral), @case));
}
