using OocdPanel.Domain.Children;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Children;

[Trait("Command", "report-outside-disposal")]
public class ReportOutsideDisposalTests
{
    private static readonly ChildId _known = new(new("00000000-0000-0000-0000-00000000c0de"));
    private static readonly ReferredChild _told = new(new("Robin", "Example"), Any.Born, "female", new("not-stated"), Any.District, [], null, false);
    private static readonly PossibleMatch _match = new(_known, [], NameLikeness.Same, BirthLikeness.Same);

    [Fact, Trait("Case", "accepted")]
    public void A_new_child_is_registered_and_the_disposal_put_on_the_record()
    {
        var reported = Report(_told);
        reported.ThenHappened<ChildRegistered>().DateOfBirth.ShouldBe(Any.Born);
        reported.ThenHappened<DisposalGivenOutside>().AgeThatDay.ShouldBe(13);
        reported.Outcome.Events.ShouldAllBe(change => change.Stream == Any.Child.Value);
    }

    [Fact, Trait("Case", "accepted")]
    public void On_the_record_of_the_child_it_is_found_to_be_and_nothing_else_of_it_changes() =>
        Report(_told with { Match = _known }, _match).Outcome.Events.ShouldHaveSingleItem().Stream.ShouldBe(_known.Value);

    [Fact, Trait("Case", "refused")]
    public void It_has_to_be_settled_who_the_child_is()
    {
        Report(_told, _match).ThenRefused<MayBeKnown>();
        Report(_told with { Match = Any.Child }, _match).ThenRefused<NotAMatch>();
        Report(_told with { Match = _known }, _match with { Birth = BirthLikeness.OneDigitOff }).ThenRefused<BornOnAnotherDay>();
        Report(_told with { IsNew = true }, _match).ThenHappened<ChildRegistered>();
    }

    [Fact, Trait("Case", "refused")]
    public void Codes_that_no_list_knows_and_a_birth_to_come_are_refused()
    {
        Report(_told with { Sex = "f" }).ThenRefused<UnknownCode>().Field.ShouldBe("child.sex");
        Report(_told with { District = new("E99999999") }).ThenRefused<UnknownCode>().Field.ShouldBe("child.district");
        Report(_told with { DateOfBirth = Any.End.AddDays(1) }).ThenRefused<BornInTheFuture>();
        Report(_told with { DateOfBirth = Any.Offence.AddYears(-9) }).ThenRefused<TooYoung>();
    }

    private static When<Change> Report(ReferredChild told, params PossibleMatch[] matches) => new(ReportOutsideDisposal.Decide(
        new(Any.Child, told, RecordOutsideDisposalTests.Triage), Any.Act(Any.Officer, Any.End), matches, told.Match is null ? Child.Unknown : Any.ChildBorn(), Any.Reference));
}
