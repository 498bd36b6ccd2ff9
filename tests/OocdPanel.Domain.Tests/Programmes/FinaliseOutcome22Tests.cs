using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Tests.Panels;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Programmes;

[Trait("Command", "finalise-outcome-22"), Trait("Rule", "R13")]
public class FinaliseOutcome22Tests
{
    [Fact, Trait("Case", "accepted")]
    public void A_completed_activity_with_evidence_is_final() =>
        Finalise(Journey.Ended("outcome-22", true), "Certificate").Then(new Outcome22Finalised("Certificate", Any.Officer));

    [Fact, Trait("Case", "refused")]
    public void Not_without_any_activity() => Finalise(Journey.Delivered("outcome-22"), "Certificate").ThenRefused<ActivityNotCompleted>().Rule.ShouldBe("R13");

    [Fact, Trait("Case", "refused")]
    public void Not_while_the_programme_runs() => Finalise(Journey.InProgramme("outcome-22"), "Certificate").ThenRefused<ActivityNotCompleted>();

    [Theory, Trait("Case", "boundary")]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Completed_but_without_evidence_it_is_not_final(string? evidence) =>
        Finalise(Journey.Ended("outcome-22", true), evidence).ThenRefused<FieldMissing>().Field.ShouldBe("evidence");

    [Fact, Trait("Case", "refused")]
    public void Not_once_it_went_back_to_the_panel() => Finalise(Journey.Returned, "Certificate").ThenRefused<NotOutcome22>();

    [Fact, Trait("Case", "refused")]
    public void Not_under_another_disposal() => Finalise(Journey.Ended("community-resolution", true), "Certificate").ThenRefused<NotOutcome22>();

    [Fact, Trait("Case", "refused")]
    public void Not_before_the_police_confirmed() => Finalise(Journey.Decided("outcome-22"), "Certificate").ThenRefused<NotOutcome22>();

    [Fact, Trait("Case", "refused")]
    public void Not_twice() => Finalise([.. Journey.Ended("outcome-22", true), new Outcome22Finalised("Seen", Any.Officer)], "Certificate").ThenRefused<AlreadyFinal>();

    [Fact, Trait("Case", "boundary")]
    public void Returned_to_the_panel_a_case_is_decided_again_and_a_first_failure_counts_no_more()
    {
        CaseEvent[] again = [.. Journey.Returned, new CaseListed(Any.Panel)];
        DecideItemTests.Decide(new DecideItem(new("outcome-22"), "Another activity", null, []) { Pack = 1 }, @case: again).ThenHappened<PanelDecisionRecorded>();

        CaseEvent[] completed =
        [
            .. again, new PanelDecisionRecorded(Any.Panel, Any.Chair, Any.Decision("outcome-22")), new DecisionConfirmed(new("outcome-22"), Any.Sergeant),
            new DisposalDelivered(new("outcome-22"), Any.Officer, Any.End, "Home", 14), new ProgrammeAgreed(Any.Programme), new ProgrammeFinished(Any.Programme, true, Any.End),
        ];
        Finalise(completed[..^1], "Certificate").ThenRefused<ActivityNotCompleted>();
        Finalise(completed, "Certificate").ThenHappened<Outcome22Finalised>();
    }

    private static When<CaseEvent> Finalise(CaseEvent[] history, string? evidence) =>
        Given(history).When(@case => FinaliseOutcome22.Decide(new(evidence), Any.Act(Any.Officer, Any.End), @case));
}
