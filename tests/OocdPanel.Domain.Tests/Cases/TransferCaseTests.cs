using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Cases;

[Trait("Command", "transfer-case")]
public class TransferCaseTests
{
    private static readonly AreaCode _furness = new("westmorland-and-furness");

    [Fact, Trait("Case", "accepted")]
    public void The_case_goes_to_the_other_area_and_waits_to_be_allocated_there()
    {
        var transferred = Transfer(Journey.Allocated).ThenHappened<CaseTransferred>();
        transferred.ShouldBe(new CaseTransferred(Any.Area, _furness, "The family has moved."));
        Given([.. Journey.Allocated, transferred]).State.Stage.ShouldBe(Stage.AwaitingAllocation);
    }

    [Fact, Trait("Case", "accepted")]
    public void A_programme_that_runs_goes_with_it() => Transfer(Journey.InProgramme("outcome-22")).Then(
        Change.To(Any.Case, new CaseTransferred(Any.Area, _furness, "The family has moved.")),
        Change.To(Any.Programme, new ProgrammeTransferred(Any.Area, _furness, Any.End)));

    [Fact, Trait("Case", "boundary")]
    public void A_case_that_was_only_just_referred_can_go() => Transfer(Journey.Referred).ThenHappened<CaseTransferred>();

    [Fact, Trait("Case", "refused")]
    public void Not_while_it_is_on_an_agenda() => Transfer(Journey.Listed).ThenRefused<OnAnAgenda>();

    [Fact, Trait("Case", "refused")]
    public void Not_to_the_area_that_has_it() => Transfer(Journey.Allocated, Any.Area).ThenRefused<ThereAlready>();

    [Theory, Trait("Case", "refused"), Trait("Rule", "R23")]
    [InlineData("cumbria")]
    [InlineData("atlantis")]
    public void Not_to_an_area_that_is_none_on_that_day(string area) => Transfer(Journey.Allocated, new(area)).ThenRefused<UnknownCode>().Field.ShouldBe("to");

    [Fact, Trait("Case", "refused")]
    public void Not_when_it_is_over() => Transfer(Journey.Closed).ThenRefused<CaseIsOver>();

    private static When<Change> Transfer(CaseEvent[] history, AreaCode? to = null) =>
        Given(history).When(@case => TransferCase.Decide(new(to ?? _furness, "The family has moved."), Any.Act(Any.Manager, Any.End), @case, Any.Reference));
}
