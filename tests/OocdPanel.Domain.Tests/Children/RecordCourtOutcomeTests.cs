using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Children;

[Trait("Command", "record-court-outcome")]
public class RecordCourtOutcomeTests
{
    internal static readonly RecordCourtOutcome Conviction = new("Youth court", Any.Delivery, "Theft", Any.Offence, "convicted", "referral-order");

    [Fact, Trait("Case", "accepted")]
    public void A_conviction_is_put_on_the_record_with_its_order() =>
        Record(Conviction).Then(new CourtOutcomeRecorded("Youth court", Any.Delivery, "Theft", Any.Offence, "convicted", "referral-order", Any.Area, 13));

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R20")]
    public void A_conviction_before_a_first_caution_makes_the_entrant()
    {
        var convicted = Child.Evolve(Any.ChildBorn(), Record(Conviction).ThenHappened<CourtOutcomeRecorded>());
        FirstTimeEntrant.Of(convicted, Any.Reference).ShouldNotBeNull().Number.ShouldBe(1);
        Panels.DeliverDisposalTests.Deliver("youth-caution", convicted).ThenHappened<DisposalReceived>().FirstTimeEntrant.ShouldBeFalse();
    }

    [Fact, Trait("Case", "refused"), Trait("Rule", "R20")]
    public void What_is_no_conviction_makes_none()
    {
        var discontinued = Child.Evolve(Any.ChildBorn(), Record(Conviction with { Outcome = "discontinued", Order = null }).ThenHappened<CourtOutcomeRecorded>());
        FirstTimeEntrant.Of(discontinued, Any.Reference).ShouldBeNull();
    }

    [Fact, Trait("Case", "refused")]
    public void Order_and_conviction_go_together()
    {
        Record(Conviction with { Order = null }).ThenRefused<FieldMissing>().Field.ShouldBe("order");
        Record(Conviction with { Outcome = "discontinued" }).ThenRefused<OrderWithoutConviction>();
        Record(Conviction with { Outcome = "guilty" }).ThenRefused<UnknownCode>();
        Record(Conviction with { Order = "stocks" }).ThenRefused<UnknownCode>();
        Record(Conviction, Child.Evolve(Any.ChildBorn(), Record(Conviction).ThenHappened<CourtOutcomeRecorded>())).ThenRefused<OnTheRecordAlready>();
    }

    [Fact, Trait("Case", "boundary")]
    public void The_court_decides_on_the_day_of_the_offence_or_later_and_not_tomorrow()
    {
        Record(Conviction with { OffenceOn = Any.Delivery }).ThenHappened<CourtOutcomeRecorded>();
        Record(Conviction with { OffenceOn = Any.Delivery.AddDays(1) }).ThenRefused<OffenceAfterTheCourt>();
        Record(Conviction with { On = Any.End }).ThenHappened<CourtOutcomeRecorded>();
        Record(Conviction with { On = Any.End.AddDays(1) }).ThenRefused<InTheFuture>();
    }

    [Theory, Trait("Case", "boundary"), Trait("Rule", "R1")]
    [InlineData("2014-05-01", null)] // 10 at the offence
    [InlineData("2014-05-02", "under-age")]
    [InlineData("2006-05-02", null)] // 18 the day after the offence
    [InlineData("2006-05-01", "over-age")]
    public void The_child_was_10_to_17_at_the_offence(string born, string? code) => Record(Conviction, Any.ChildBorn(DateOnly.Parse(born, null))).Code().ShouldBe(code);

    internal static When<ChildEvent> Record(RecordCourtOutcome command, Child? child = null) =>
        new(RecordCourtOutcome.Decide(command, Any.Act(Any.Officer, Any.End), child ?? Any.ChildBorn(), Any.Reference));
}
