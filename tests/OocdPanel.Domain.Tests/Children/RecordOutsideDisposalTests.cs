using OocdPanel.Domain.Children;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Children;

[Trait("Command", "record-outside-disposal")]
public class RecordOutsideDisposalTests
{
    internal static readonly OutsideDisposal Triage = new(new("triage"), Any.Offence, OutsideDisposal.EarlyHelp, "Harbour team", "Took a bicycle", Any.Referral);
    private static readonly OutsideDisposal _caution = Triage with { Disposal = new("youth-caution"), By = OutsideDisposal.Police };

    [Fact, Trait("Case", "accepted")]
    public void It_is_put_on_the_record_with_the_age_that_day_and_the_area_in_charge_then() => Record(Triage).Then(
        new DisposalGivenOutside(new("triage"), Any.Offence, OutsideDisposal.EarlyHelp, "Harbour team", "Took a bicycle", Any.Referral, Any.Area, 13));

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R20")]
    public void A_caution_outside_makes_the_entrant_and_no_other_disposal_does()
    {
        FirstTimeEntrant.Of(After(Triage, Triage with { Disposal = new("community-resolution") }), Any.Reference).ShouldBeNull();
        FirstTimeEntrant.Of(After(Triage, _caution), Any.Reference).ShouldNotBeNull().Number.ShouldBe(2);
    }

    [Fact, Trait("Case", "boundary"), Trait("Rule", "R20")]
    public void The_first_by_its_day_counts_although_it_was_recorded_later()
    {
        var given = Any.ChildBorn(null, new DisposalReceived(Any.Case, new("youth-caution"), Any.Delivery, true));
        FirstTimeEntrant.Of(After(given, _caution with { On = Any.Delivery.AddDays(-1), ToldOn = Any.Delivery }), Any.Reference).ShouldNotBeNull().Case.ShouldBeNull();
        FirstTimeEntrant.Of(After(given, _caution with { On = Any.Delivery, ToldOn = Any.Delivery, Disposal = new("community-resolution") }), Any.Reference).ShouldNotBeNull().Case.ShouldBe(Any.Case);
        FirstTimeEntrant.Of(After(given, _caution with { On = Any.Delivery.AddDays(1), ToldOn = Any.Delivery.AddDays(1) }), Any.Reference).ShouldNotBeNull().Case.ShouldBe(Any.Case);
    }

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R5")]
    public void A_caution_outside_makes_a_programme_under_a_later_one_compulsory()
    {
        Compulsory(After(_caution)).ShouldBeTrue();
        Compulsory(After(Triage)).ShouldBeFalse();
        Compulsory(After(_caution with { On = Any.Delivery.AddDays(1), ToldOn = Any.Delivery.AddDays(1) })).ShouldBeFalse();
    }

    [Fact, Trait("Case", "refused")]
    public void What_cannot_be_is_refused()
    {
        Record(Triage with { Disposal = new("charge") }).ThenRefused<UnknownCode>();
        Record(Triage with { Why = " " }).ThenRefused<FieldMissing>();
        Record(Triage with { ToldOn = Any.Offence.AddDays(-1) }).ThenRefused<ToldBeforeItWasGiven>();
        Record(_caution with { By = OutsideDisposal.EarlyHelp }).ThenRefused<CautionNotByPolice>();
        Record(Triage, After(Triage)).ThenRefused<OnTheRecordAlready>();
        Record(Triage with { On = new(2018, 12, 31) }).ThenRefused<UnknownCode>();
    }

    [Fact, Trait("Case", "boundary")]
    public void Both_days_may_be_today_and_not_tomorrow()
    {
        Record(Triage with { On = Any.End, ToldOn = Any.End }).ThenHappened<DisposalGivenOutside>();
        Record(Triage with { On = Any.End.AddDays(1), ToldOn = Any.End.AddDays(1) }).ThenRefused<InTheFuture>().Field.ShouldBe("given.on");
        Record(Triage with { ToldOn = Any.End.AddDays(1) }).ThenRefused<InTheFuture>().Field.ShouldBe("given.toldOn");
    }

    [Theory, Trait("Case", "boundary"), Trait("Rule", "R1")]
    [InlineData("2014-05-01", null)] // 10 on the day
    [InlineData("2014-05-02", "under-age")]
    [InlineData("2006-05-02", null)] // 18 tomorrow
    [InlineData("2006-05-01", "over-age-for-caution")]
    public void A_caution_is_given_from_10_to_17(string born, string? code) => Record(_caution, Any.ChildBorn(DateOnly.Parse(born, null))).Code().ShouldBe(code);

    [Fact, Trait("Case", "boundary"), Trait("Rule", "R1")]
    public void Anything_else_may_be_given_at_18() => Record(Triage, Any.ChildBorn(new(2006, 5, 1))).ThenHappened<DisposalGivenOutside>().AgeThatDay.ShouldBe(18);

    private static bool Compulsory(Child child) => CompulsoryProgramme.For(
        Journey.Delivered("youth-caution").Aggregate(new Domain.Cases.Case(Any.Case), Domain.Cases.Case.Evolve), child, Any.Reference, Any.Start);

    private static Child After(params OutsideDisposal[] given) => After(Any.ChildBorn(), given);

    private static Child After(Child child, params OutsideDisposal[] given) => given.Aggregate(child, (known, next) => Child.Evolve(known, Record(next, known).ThenHappened<DisposalGivenOutside>()));

    private static When<ChildEvent> Record(OutsideDisposal given, Child? child = null) =>
        new(RecordOutsideDisposal.Decide(new(given), Any.Act(Any.Officer, Any.End), child ?? Any.ChildBorn(), Any.Reference));
}
