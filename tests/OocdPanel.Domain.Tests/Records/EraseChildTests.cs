using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Records;
using OocdPanel.Domain.Shared;
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
    public void A_child_whose_cases_are_all_over_is_erased() => Erase(Closed, Ineligible).Then(Change.To(Any.Child, new ChildErased("subject-request")));

    [Fact, Trait("Case", "boundary")]
    public void One_case_that_is_not_over_is_enough_to_wait()
    {
        Erase(Closed, Fold(Journey.Ended("community-resolution", true))).ThenRefused<CasesOpen>().Count.ShouldBe(1);
        Erase(Closed, Fold(Journey.Referred), Fold(Journey.Listed)).ThenRefused<CasesOpen>().Count.ShouldBe(2);
    }

    [Fact, Trait("Case", "refused")]
    public void Nobody_is_erased_twice() =>
        new When<Change>(EraseChild.Decide(new("subject-request"), Any.Child, Child.Evolve(Any.ChildBorn(), new ChildErased("court-order")), [Closed]))
            .ThenRefused<ErasedAlready>().Who.ShouldBe("child");

    [Fact, Trait("Case", "accepted")]
    public void What_was_merged_into_the_record_is_erased_with_it_and_what_was_separated_is_not()
    {
        var stays = Child.Evolve(Any.ChildBorn(), new ChildAbsorbed(Any.OtherChild, "The same"));
        new When<Change>(EraseChild.Decide(new("subject-request"), Any.Child, stays, [Closed]))
            .Then(Change.To(Any.Child, new ChildErased("subject-request")), Change.To(Any.OtherChild, new ChildErased("subject-request")));
        new When<Change>(EraseChild.Decide(new("subject-request"), Any.Child, Child.Evolve(stays, new ChildReleased(Any.OtherChild, "Another")), [Closed]))
            .Then(Change.To(Any.Child, new ChildErased("subject-request")));
    }

    private static When<Change> Erase(params Case[] cases) => new(EraseChild.Decide(new("subject-request"), Any.Child, Any.ChildBorn(), cases));

    private static Case Fold(CaseEvent[] happened) => happened.Aggregate(new Case(Any.Case), Case.Evolve);
}
