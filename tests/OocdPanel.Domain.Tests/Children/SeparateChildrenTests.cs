using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Children;

[Trait("Command", "separate-children")]
public class SeparateChildrenTests
{
    private static readonly Child _merged = Child.Evolve(Any.ChildBorn(), new ChildAbsorbed(Any.OtherChild, "The same"));

    [Fact, Trait("Case", "accepted")]
    public void Both_records_are_told_in_one_act() => Separate(_merged).Then(
        Change.To(Any.Child, new ChildReleased(Any.OtherChild, "Cousins")), Change.To(Any.OtherChild, new ChildSeparated(Any.Child, "Cousins")));

    [Fact, Trait("Case", "boundary")]
    public void Merged_again_they_can_be_separated_again()
    {
        var again = MergeChildrenTests.After(_merged, new ChildReleased(Any.OtherChild, "Cousins"), new ChildAbsorbed(Any.OtherChild, "One after all"));
        again.Absorbed[Any.OtherChild].ShouldBe(2);
        Separate(again).ThenHappened<ChildSeparated>();
    }

    [Fact, Trait("Case", "refused")]
    public void What_is_not_merged_into_this_record_is_not_separated_from_it()
    {
        Separate(Any.ChildBorn()).ThenRefused<NotMerged>();
        Separate(Child.Evolve(_merged, new ChildReleased(Any.OtherChild, "Cousins"))).ThenRefused<NotMerged>();
        Separate(Child.Evolve(_merged, new ChildErased("court-order"))).ThenRefused<PersonErased>();
        new When<Change>(SeparateChildren.Decide(new(Any.OtherChild, ""), Any.Child, _merged)).ThenRefused<FieldMissing>().InField.ShouldBe("why");
    }

    private static When<Change> Separate(Child stayed) => new(SeparateChildren.Decide(new(Any.OtherChild, "Cousins"), Any.Child, stayed));
}
