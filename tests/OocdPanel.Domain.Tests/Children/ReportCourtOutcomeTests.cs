using OocdPanel.Domain.Children;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Children;

[Trait("Command", "report-court-outcome")]
public class ReportCourtOutcomeTests
{
    private static readonly ChildId _known = new(new("00000000-0000-0000-0000-00000000c0de"));
    private static readonly ReferredChild _told = new(new("Robin", "Example"), Any.Born, "female", new("not-stated"), Any.District, [], null, false);
    private static readonly PossibleMatch _match = new(_known, [], NameLikeness.Same, BirthLikeness.Same);
    private static readonly RecordCourtOutcome _convicted = new("Youth court", Any.End, "Theft", Any.Offence, "convicted", "fine");

    [Fact, Trait("Case", "accepted")]
    public void A_new_child_is_registered_with_what_is_told_of_them_and_the_conviction_put_on_the_record()
    {
        ChildParticulars told = new(SchoolStatus: "attending", Needs: ["slcn"]);
        var reported = Report(_told with { Particulars = told }, _convicted);
        reported.Outcome.Events.Select(change => change.Happened.GetType()).ShouldBe([typeof(ChildRegistered), typeof(ChildDescribed), typeof(CourtOutcomeRecorded)]);
        reported.Outcome.Events.ShouldAllBe(change => change.Stream == Any.Child.Value);
        var child = reported.Outcome.Events.Aggregate(Child.Unknown, (so, change) => Child.Evolve(so, (ChildEvent)change.Happened));
        child.Particulars.Needs.ShouldBe(["slcn"]);
        FirstTimeEntrant.Of(child, Any.Reference).ShouldNotBeNull().Number.ShouldBe(1);
    }

    [Fact, Trait("Case", "accepted")]
    public void On_the_record_of_the_child_it_is_found_to_be() =>
        Report(_told with { Match = _known }, _convicted, _match).Outcome.Events.ShouldHaveSingleItem().Stream.ShouldBe(_known.Value);

    [Fact, Trait("Case", "refused")]
    public void It_has_to_be_settled_who_the_child_is_and_what_the_court_did()
    {
        Report(_told, _convicted, _match).ThenRefused<MayBeKnown>();
        Report(_told with { DateOfBirth = Any.End.AddDays(1) }, _convicted).ThenRefused<BornInTheFuture>();
        Report(_told, _convicted with { Order = null }).ThenRefused<FieldMissing>().Field.ShouldBe("decided.order");
        Report(_told, _convicted with { OffenceOn = Any.End.AddDays(1) }).ThenRefused<OffenceAfterTheCourt>();
    }

    private static When<Change> Report(ReferredChild told, RecordCourtOutcome decided, params PossibleMatch[] matches) => new(ReportCourtOutcome.Decide(
        new(Any.Child, told, decided), Any.Act(Any.Officer, Any.End), matches, told.Match is null ? Child.Unknown : Any.ChildBorn(), Any.Reference));
}
