using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Children;

[Trait("Command", "merge-children")]
public class MergeChildrenTests
{
    private static readonly ChildId _third = new(new("00000000-0000-0000-0000-0000000c411f"));

    private static readonly Child _child = Any.ChildBorn();

    [Fact, Trait("Case", "accepted")]
    public void Both_records_are_told_in_one_act() => Merge(_child, _child).Then(
        Change.To(Any.Child, new ChildAbsorbed(Any.OtherChild, "One birth certificate")),
        Change.To(Any.OtherChild, new ChildMergedInto(Any.Child, "One birth certificate")));

    [Fact, Trait("Case", "boundary")]
    public void What_has_absorbed_one_record_may_absorb_another_and_what_was_separated_is_as_free_as_before()
    {
        var stays = Child.Evolve(_child, new ChildAbsorbed(_third, "The same"));
        Merge(stays, _child).ThenHappened<ChildAbsorbed>();
        Merge(_child, Child.Evolve(stays, new ChildReleased(_third, "Another"))).ThenHappened<ChildMergedInto>();
        Merge(_child, After(_child, new ChildMergedInto(_third, "The same"), new ChildSeparated(_third, "Another"))).ThenHappened<ChildMergedInto>();
    }

    [Fact, Trait("Case", "refused")]
    public void No_chain_is_made()
    {
        var away = Child.Evolve(_child, new ChildMergedInto(_third, "The same"));
        Merge(away, _child).ThenRefused<MergedAway>().Stays.ShouldBe(_third);
        Merge(_child, away).ThenRefused<MergedAway>().Advice.ShouldContain(_third.ToString());
        Merge(_child, Child.Evolve(_child, new ChildMergedInto(Any.Child, "The same"))).ThenRefused<MergedAlready>();
        Merge(_child, Child.Evolve(_child, new ChildAbsorbed(_third, "The same"))).ThenRefused<HasAbsorbed>().Records.ShouldBe(1);
    }

    [Fact, Trait("Case", "refused")]
    public void A_record_is_not_merged_into_itself_nor_without_a_reason_nor_when_it_is_erased()
    {
        new When<Change>(MergeChildren.Decide(new(Any.Child, "Why"), Any.Child, _child, _child)).ThenRefused<SameRecord>();
        new When<Change>(MergeChildren.Decide(new(Any.OtherChild, " "), Any.Child, _child, _child)).ThenRefused<FieldMissing>();
        var erased = Child.Evolve(_child, new ChildErased("court-order"));
        Merge(erased, _child).ThenRefused<PersonErased>();
        Merge(_child, erased).ThenRefused<PersonErased>();
    }

    internal static Child After(Child child, params ChildEvent[] happened) => happened.Aggregate(child, Child.Evolve);

    private static When<Change> Merge(Child stays, Child other) => new(MergeChildren.Decide(new(Any.OtherChild, "One birth certificate"), Any.Child, stays, other));
}
