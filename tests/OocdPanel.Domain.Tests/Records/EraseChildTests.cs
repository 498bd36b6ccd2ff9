using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Records;
using Shouldly;
using Xunit;
using Case = OocdPanel.Domain.Cases.Case;

namespace OocdPanel.Domain.Tests.Records;

[Trait("Command", "erase-child")]
public class EraseChildTests
{
    private static readonly Case Closed = Fold(Journey.Closed);
    private static readonly Case Ineligible = Fold([.. Journey.Referred, new FoundIneligible("Why")]);

    [Fact, Trait("Case", "accepted")]
    public void A_child_whose_cases_are_all_over_is_erased() => Erase(Closed, Ineligible).Then(new ChildErased("subject-request"));

    [Fact, Trait("Case", "boundary")]
    public void One_case_that_is_not_over_is_enough_to_wait()
    {
        Erase(Closed, Fold(Journey.Ended("community-resolution", true))).ThenRefused<CasesOpen>().Count.ShouldBe(1);
        Erase(Closed, Fold(Journey.Referred), Fold(Journey.Listed)).ThenRefused<CasesOpen>().Count.ShouldBe(2);
    }

    [Fact, Trait("Case", "refused")]
    public void Nobody_is_erased_twice() =>
        new When<ChildEvent>(EraseChild.Decide(new("subject-request"), Child.Evolve(Any.ChildBorn(), new ChildErased("court-order")), [Closed]))
            .ThenRefused<ErasedAlready>().Who.ShouldBe("child");

    private static When<ChildEvent> Erase(params Case[] cases) => new(EraseChild.Decide(new("subject-request"), Any.ChildBorn(), cases));

    private static Case Fold(CaseEvent[] happened) => happened.Aggregate(new Case(Any.Case), Case.Evolve);
}
