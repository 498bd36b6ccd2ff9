using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Cases;

/// <summary>Where a case stands after each step; nobody sets it.</summary>
public class StageTests
{
    public static TheoryData<Stage, CaseEvent[]> Steps => new()
    {
        { Stage.Referred, Journey.Referred },
        { Stage.ReturnedForInformation, [.. Journey.Referred, new ReferralReturned("Interview", Any.Referral)] },
        { Stage.Referred, [.. Journey.Referred, new ReferralReturned("Interview", Any.Referral), new InformationProvided("Here")] },
        { Stage.Ineligible, [.. Journey.Referred, new FoundIneligible("Adult")] },
        { Stage.Withdrawn, [.. Journey.Allocated, new ReferralWithdrawn("A slip")] },
        { Stage.AwaitingAllocation, Journey.Eligible },
        { Stage.BeingAssessed, Journey.Allocated },
        { Stage.BeingAssessed, Journey.Judged },
        { Stage.AwaitingCountersignature, Journey.Completed },
        { Stage.BeingAssessed, [.. Journey.Completed, new AssessmentSentBack(Any.Manager, "Thin")] },
        { Stage.ReadyForPanel, Journey.Countersigned },
        { Stage.ReadyForPlan, Journey.Supported },
        { Stage.AwaitingPanel, Journey.Listed },
        { Stage.ReadyForPanel, [.. Journey.Listed, new CaseCarriedOver(Any.Panel)] },
        { Stage.AwaitingConfirmation, Journey.Decided("outcome-22") },
        { Stage.Escalated, (CaseEvent[])[.. Journey.Decided("nfa"), new DecisionEscalated(Any.Sergeant, null, null, "Too little")] },
        { Stage.AwaitingDelivery, Journey.Confirmed("outcome-22") },
        { Stage.Delivered, Journey.Delivered("outcome-22") },
        { Stage.InProgramme, Journey.InProgramme("outcome-22") },
        { Stage.ProgrammeEnded, Journey.Ended("outcome-22", true) },
        { Stage.AwaitingProsecutionDecision, Journey.Ended("deferred-prosecution", false) },
        { Stage.ProgrammeEnded, [.. Journey.Ended("youth-conditional-caution", false), new FailureDecided("caution-stands", new("youth-conditional-caution"), "Reasons", Any.Sergeant)] },
        { Stage.ReadyForPanel, [.. Journey.Confirmed("youth-caution"), new DisposalRefused(new("youth-caution"), "refused", "Not mine", Any.Officer)] },
        { Stage.ReadyForPanel, Journey.Returned },
        { Stage.Outcome22Final, [.. Journey.Ended("outcome-22", true), new Outcome22Finalised("Seen", Any.Officer)] },
        { Stage.Closed, Journey.Closed },
    };

    [Theory, MemberData(nameof(Steps))]
    public void The_stage_follows_from_what_happened(Stage stage, CaseEvent[] history) => Given(history).State.Stage.ShouldBe(stage);

    [Fact]
    public void Every_stage_is_reached_by_some_history() =>
        Steps.Select(step => (Stage)step[0]).Distinct().Order().ShouldBe(Enum.GetValues<Stage>());

    [Fact]
    public void Stages_have_words_and_codes()
    {
        Stage.AwaitingPanel.Words().ShouldBe("awaiting panel");
        Stage.Outcome22Final.Code().ShouldBe("outcome-22-final");
        Enum.GetValues<Stage>().Select(stage => stage.Code()).ShouldBeUnique();
    }
}
