using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Assessments;

[Trait("Command", "record-risk-panel-outcome")]
public class RecordRiskPanelOutcomeTests
{
    private static readonly CaseEvent[] _referred = [.. ReferToRiskPanelTests.High, new ReferredToRiskPanel(Any.Referral, "Missing", Any.Practitioner)];

    [Fact, Trait("Case", "accepted")]
    public void The_risk_panel_answers() => Record(_referred).Then(new RiskPanelAnswered(Any.Referral, "Weekly calls", Any.Manager));

    [Fact, Trait("Case", "refused")]
    public void Not_what_it_was_never_asked() => Record(ReferToRiskPanelTests.High).ThenRefused<NotAtRiskPanel>();

    [Fact, Trait("Case", "refused")]
    public void Not_from_tomorrow() =>
        Given(_referred).When(@case => RecordRiskPanelOutcome.Decide(new(Any.Meeting, "Calls"), Any.Act(Any.Manager, Any.Referral), @case)).ThenRefused<InTheFuture>().Field.ShouldBe("on");

    private static When<CaseEvent> Record(CaseEvent[] history) =>
        Given(history).When(@case => RecordRiskPanelOutcome.Decide(new(Any.Referral, "Weekly calls"), Any.Act(Any.Manager, Any.Referral), @case));
}
