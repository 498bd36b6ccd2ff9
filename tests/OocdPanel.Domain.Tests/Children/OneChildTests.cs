using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Children;

/// <summary>A child as known by two records, of which one was merged into the other.</summary>
public class OneChildTests
{
    private static readonly Child _stays = MergeChildrenTests.After(Any.ChildBorn(), new DisposalReceived(Any.Case, new("community-resolution"), Any.Delivery, false));

    private static readonly Child _other = MergeChildrenTests.After(
        Any.ChildBorn(Any.Born.AddYears(1)), new ChildReferred(Any.OtherCase, Any.District, [new("pnc", "24/1A")], new(School: "Example School")),
        new DisposalReceived(Any.OtherCase, new("youth-conditional-caution"), Any.Offence, true));

    private static readonly Dictionary<ChildId, Child> _merged = new()
    {
        [Any.Child] = Child.Evolve(_stays, new ChildAbsorbed(Any.OtherChild, "The same")),
        [Any.OtherChild] = Child.Evolve(_other, new ChildMergedInto(Any.Child, "The same")),
    };

    [Fact]
    public void By_either_record_it_is_the_same_child_who_is_as_the_one_that_stays_says()
    {
        foreach (var record in _merged.Keys)
        {
            var child = OneChild.Of(record, id => _merged[id]);
            child.DateOfBirth.ShouldBe(Any.Born);
            child.Identifiers.ShouldBe([new("pnc", "24/1A")]);
            child.Particulars.School.ShouldBe("Example School");
            child.ReferredWith.Keys.ShouldBe([Any.OtherCase]);
            child.Outcomes.Select(outcome => (outcome.Number, outcome.Disposal!.Value.Value)).ShouldBe([(1, "community-resolution"), (1001, "youth-conditional-caution")]);
            child.StaysAs.ShouldBe(record == Any.Child ? null : Any.Child);
            OneChild.Records(record, id => _merged[id]).ShouldBe([Any.Child, Any.OtherChild]);
        }
    }

    [Fact, Trait("Rule", "R20"), Trait("Case", "accepted")]
    public void The_first_entry_is_the_earliest_on_either_record() =>
        FirstTimeEntrant.Of(OneChild.Of(Any.Child, id => _merged[id]), Any.Reference).ShouldNotBeNull().Number.ShouldBe(1001);

    [Fact, Trait("Rule", "R5"), Trait("Case", "accepted")]
    public void A_caution_on_the_merged_record_makes_a_programme_compulsory()
    {
        var @case = Journey.Delivered("youth-caution").Aggregate(new Domain.Cases.Case(Any.Case), Domain.Cases.Case.Evolve);
        CompulsoryProgramme.For(@case, OneChild.Of(Any.Child, id => _merged[id]), Any.Reference, Any.Start).ShouldBeTrue();
        CompulsoryProgramme.For(@case, _stays, Any.Reference, Any.Start).ShouldBeFalse();
    }

    [Fact]
    public void Separated_each_is_the_child_it_was()
    {
        var apart = new Dictionary<ChildId, Child>
        {
            [Any.Child] = Child.Evolve(_merged[Any.Child], new ChildReleased(Any.OtherChild, "Cousins")),
            [Any.OtherChild] = Child.Evolve(_merged[Any.OtherChild], new ChildSeparated(Any.Child, "Cousins")),
        };
        OneChild.Of(Any.OtherChild, id => apart[id]).ShouldBe(_other);
        OneChild.Of(Any.Child, id => apart[id]).Outcomes.ShouldBe(_stays.Outcomes);
    }

    [Fact]
    public void An_appeal_against_an_outcome_on_the_merged_record_is_told_there()
    {
        var child = OneChild.Of(Any.Child, id => _merged[id]);
        new When<Change>(RecordAppeal.Decide(
            new(1001, RecordAppeal.Quashed, null, "Crown Court", Any.End, "New evidence"), Any.Act(Any.Officer, Any.End), Any.Child, child, [], Any.Reference)).Then(
            Change.To(Any.OtherChild, new OutcomeAppealed(1, "quashed", null, "Crown Court", Any.End, "New evidence")),
            Change.To(Any.OtherCase, new DisposalAppealed(Any.Offence, "quashed", Any.End)));
    }

    [Fact]
    public void Who_the_child_is_is_corrected_on_the_record_that_stays()
    {
        var @case = new[] { Journey.Referral with { Child = Any.OtherChild } }.Aggregate(new Domain.Cases.Case(Any.OtherCase), Domain.Cases.Case.Evolve);
        var corrected = CorrectReferral.Decide(new(new(new PersonName("Robyn", "Example")), new(), null, "A slip"), @case, OneChild.Of(Any.OtherChild, id => _merged[id]), [], Any.Reference);
        corrected.Events.Single(change => change.Happened is ChildCorrected).Stream.ShouldBe(Any.Child.Value);
    }

    [Fact]
    public void Who_is_found_by_two_records_is_found_once()
    {
        PossibleMatch byOther = new(Any.Child, [], NameLikeness.Same, BirthLikeness.Same) { Merged = [Any.OtherChild] };
        PossibleMatch byOwn = new(Any.Child, [], NameLikeness.SpeltAlike, BirthLikeness.Same);
        var found = PossibleMatch.Likeliest([byOwn, byOther], null).ShouldHaveSingleItem();
        found.Name.ShouldBe(NameLikeness.Same);
        found.Merged.ShouldBe([Any.OtherChild]);
    }
}
