using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Programmes;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Cases;

[Trait("Command", "close-case")]
public class CloseCaseTests
{
    [Theory, Trait("Case", "accepted")]
    [InlineData("nfa")]
    [InlineData("charge")]
    [InlineData("community-resolution")]
    [InlineData("youth-caution")]
    public void A_disposal_that_needs_no_programme_is_closed_once_given(string disposal) => Close(Journey.Delivered(disposal)).Then(new CaseClosed("Done"));

    [Theory, Trait("Case", "accepted")]
    [InlineData("community-resolution", true)]
    [InlineData("community-resolution", false)]
    [InlineData("youth-conditional-caution", true)]
    [InlineData("deferred-prosecution", true)]
    public void A_case_is_closed_after_its_programme(string disposal, bool completed) => Close(Journey.Ended(disposal, completed)).Then(new CaseClosed("Done"));

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R13")]
    public void Outcome_22_is_closed_once_final() => Close([.. Journey.Ended("outcome-22", true), new Outcome22Finalised("Seen", Any.Officer)]).Then(new CaseClosed("Done"));

    [Fact, Trait("Case", "boundary"), Trait("Rule", "R13")]
    public void Completed_but_not_final_it_stays_open() => Close(Journey.Ended("outcome-22", true)).ThenRefused<Outcome22NotFinal>().Rule.ShouldBe("R13");

    [Fact, Trait("Case", "refused"), Trait("Rule", "R13")]
    public void Outcome_22_without_a_programme_stays_open() => Close(Journey.Delivered("outcome-22")).ThenRefused<Outcome22NotFinal>();

    [Fact, Trait("Case", "refused"), Trait("Rule", "R13")]
    public void A_deferred_prosecution_not_completed_waits_for_the_police() =>
        Close(Journey.Ended("deferred-prosecution", false)).ThenRefused<FailureAwaitsPolice>().Rule.ShouldBe("R13");

    [Theory, Trait("Case", "refused"), Trait("Rule", "R13")]
    [InlineData("deferred-prosecution", DecideAfterFailure.Prosecute)]
    [InlineData("youth-conditional-caution", DecideAfterFailure.Prosecute)]
    [InlineData("youth-conditional-caution", DecideAfterFailure.CautionStands)]
    public void What_was_not_completed_is_closed_once_the_police_have_decided(string disposal, string decision)
    {
        Close(Journey.Ended(disposal, false)).ThenRefused<FailureAwaitsPolice>();
        Close([.. Journey.Ended(disposal, false), new FailureDecided(decision, new(disposal), "Reasons", Any.Sergeant)]).Then(new CaseClosed("Done"));
    }

    [Fact, Trait("Case", "refused"), Trait("Rule", "R5")]
    public void After_an_earlier_caution_not_without_a_programme() =>
        Close(Journey.Delivered("youth-caution"), Earlier("youth-conditional-caution")).ThenRefused<ProgrammeIsCompulsory>().Rule.ShouldBe("R5");

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R5")]
    public void Nor_is_one_needed_where_it_was_found_inappropriate() =>
        Close([.. Journey.Delivered("youth-caution"), new ProgrammeFoundInappropriate("In hospital", Any.Practitioner)], Earlier("youth-caution")).Then(new CaseClosed("Done"));

    [Theory, Trait("Case", "boundary"), Trait("Rule", "R5")]
    [InlineData("youth-caution", "community-resolution")]
    [InlineData("community-resolution", "youth-caution")]
    public void Only_a_caution_after_a_caution_makes_it_compulsory(string now, string before) =>
        Close(Journey.Delivered(now), Earlier(before)).Then(new CaseClosed("Done"));

    private static Child Earlier(string disposal) => Any.ChildBorn(null, new DisposalReceived(Any.OtherCase, new(disposal), Any.Offence, true));

    [Theory, Trait("Case", "refused")]
    [InlineData("deferred-prosecution")]
    [InlineData("youth-conditional-caution")]
    public void A_disposal_that_comes_with_a_programme_is_not_closed_without(string disposal) => Close(Journey.Delivered(disposal)).ThenRefused<ProgrammeNotHeld>();

    [Fact, Trait("Case", "refused"), Trait("Rule", "R15")]
    public void Not_while_a_programme_is_open() => Close(Journey.InProgramme("community-resolution")).ThenRefused<ProgrammeStillOpen>().Rule.ShouldBe("R15");

    [Fact, Trait("Case", "refused")]
    public void Not_twice() => Close(Journey.Closed).ThenRefused<NotAtThatStage>().Is.ShouldBe(Stage.Closed);

    [Fact, Trait("Case", "refused")]
    public void Not_before_the_disposal_was_given()
    {
        CaseEvent[][] earlier =
        [
            Journey.Referred, Journey.Eligible, Journey.Allocated, Journey.Completed, Journey.Countersigned, Journey.Listed,
            Journey.Decided("nfa"), Journey.Confirmed("nfa"), Journey.Returned,
        ];
        foreach (var history in earlier)
            Close(history).ThenRefused<NotAtThatStage>();
    }

    [Fact, Trait("Case", "accepted")]
    public void A_case_whose_disposal_was_appealed_closes_without_its_programme() =>
        Close([.. Journey.Delivered("youth-conditional-caution"), new DisposalAppealed(Any.Delivery, "quashed", Any.End)]).Then(new CaseClosed("Done"));

    private static When<CaseEvent> Close(CaseEvent[] history, Child? child = null) => Given(history).When(@case => CloseCase.Decide(new("Done"), Any.Act(Any.Manager, Any.End), @case, child ?? Any.ChildBorn(), Any.Reference));
}
