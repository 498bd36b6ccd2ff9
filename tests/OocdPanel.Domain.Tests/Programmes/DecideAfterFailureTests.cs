using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Programmes;

[Trait("Command", "decide-after-failure")]
public class DecideAfterFailureTests
{
    [Theory, Trait("Case", "accepted"), Trait("Rule", "R13")]
    [InlineData("deferred-prosecution")]
    [InlineData("youth-conditional-caution")]
    public void A_prosecution_stands_on_case_and_child(string failed) => Decide(failed, DecideAfterFailure.Prosecute).Then(
        Change.To(Any.Case, new FailureDecided(DecideAfterFailure.Prosecute, new(failed), "Reasons", Any.Sergeant)),
        Change.To(Any.Child, new DisposalReceived(Any.Case, new("charge"), Any.End, false)));

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R13")]
    public void A_deferred_prosecution_can_go_back_to_the_panel()
    {
        Decide("deferred-prosecution", DecideAfterFailure.BackToPanel).ThenHappened<ReturnedToPanel>();
        Given([.. Journey.Ended("deferred-prosecution", false), new FailureDecided("back-to-panel", new("deferred-prosecution"), "Reasons", Any.Sergeant), new ReturnedToPanel(new("deferred-prosecution"), "Reasons")])
            .State.Stage.ShouldBe(Stage.ReadyForPanel);
    }

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R13")]
    public void A_conditional_caution_can_stand() => Decide("youth-conditional-caution", DecideAfterFailure.CautionStands).ThenHappened<FailureDecided>();

    [Theory, Trait("Case", "refused"), Trait("Rule", "R13")]
    [InlineData("youth-conditional-caution", DecideAfterFailure.BackToPanel)]
    [InlineData("deferred-prosecution", DecideAfterFailure.CautionStands)]
    public void Each_has_its_own_way(string failed, string decision) => Decide(failed, decision).ThenRefused<NotAfterThat>();

    [Fact, Trait("Case", "refused"), Trait("Rule", "R13")]
    public void Nothing_is_decided_on_what_was_completed_or_decided_or_without_reasons()
    {
        Decide(Journey.Ended("deferred-prosecution", true)).ThenRefused<NotAtThatStage>();
        Decide(Journey.Ended("community-resolution", false)).ThenRefused<NotAtThatStage>();
        Decide([.. Journey.Ended("deferred-prosecution", false), new FailureDecided("prosecute", new("deferred-prosecution"), "Reasons", Any.Sergeant)]).ThenRefused<NotAtThatStage>();
        Decide(Journey.Ended("deferred-prosecution", false), reasons: "").ThenRefused<FieldMissing>();
    }

    private static When<Change> Decide(string failed, string decision) => Decide(Journey.Ended(failed, false), decision);

    private static When<Change> Decide(CaseEvent[] history, string decision = DecideAfterFailure.Prosecute, string reasons = "Reasons") =>
        Given(history).When(@case => DecideAfterFailure.Decide(new(decision, reasons), Any.Act(Any.Sergeant, Any.End), @case, Any.ChildBorn(), Any.Reference));
}
