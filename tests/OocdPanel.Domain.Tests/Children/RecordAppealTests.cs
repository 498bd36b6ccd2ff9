using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Children;

[Trait("Command", "record-appeal")]
public class RecordAppealTests
{
    private static readonly RecordAppeal _quash = new(1, RecordAppeal.Quashed, null, "Crown Court", Any.End, "New evidence");

    private static readonly Child _cautioned = Any.ChildBorn(null, new DisposalReceived(Any.Case, new("youth-caution"), Any.Delivery, true));

    private static readonly Child _twice = Child.Evolve(_cautioned, RecordCourtOutcomeTests.Record(RecordCourtOutcomeTests.Conviction with { On = Any.Start }).ThenHappened<CourtOutcomeRecorded>());

    private static readonly Programme _under = new(Any.Programme) { Case = Any.Case, StartedOn = Any.Start };

    [Fact, Trait("Case", "accepted")]
    public void Child_case_and_programme_are_told_of_one_of_ours() => Appeal(_quash, _cautioned, _under).Then(
        Change.To(Any.Child, new OutcomeAppealed(1, "quashed", null, "Crown Court", Any.End, "New evidence")),
        Change.To(Any.Case, new DisposalAppealed(Any.Delivery, "quashed", Any.End)),
        Change.To(Any.Programme, new ProgrammeAppealed("quashed", Any.End)));

    [Fact, Trait("Case", "boundary")]
    public void A_programme_of_another_case_or_under_an_earlier_disposal_is_not_touched()
    {
        Appeal(_quash, _cautioned, _under with { Case = Any.OtherCase }).Outcome.Events.ShouldNotContain(change => change.Happened is ProgrammeAppealed);
        Appeal(_quash, _cautioned, _under with { StartedOn = Any.Delivery.AddDays(-1) }).Outcome.Events.ShouldNotContain(change => change.Happened is ProgrammeAppealed);
        Appeal(_quash, _cautioned, _under with { StartedOn = Any.Delivery }).ThenHappened<ProgrammeAppealed>();
        Appeal(_quash with { Outcome = 2 }, _twice, _under).Outcome.Events.ShouldHaveSingleItem();
    }

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R20")]
    public void The_entrant_moves_to_the_next_outcome_when_the_first_is_quashed()
    {
        FirstTimeEntrant.Of(_twice, Any.Reference).ShouldNotBeNull().Number.ShouldBe(1);
        FirstTimeEntrant.Of(After(_quash, _twice), Any.Reference).ShouldNotBeNull().Number.ShouldBe(2);
        FirstTimeEntrant.Of(After(_quash with { Outcome = 2 }, After(_quash, _twice)), Any.Reference).ShouldBeNull();
    }

    [Fact, Trait("Case", "boundary"), Trait("Rule", "R20")]
    public void A_caution_changed_to_less_makes_none_and_a_changed_order_leaves_the_conviction()
    {
        FirstTimeEntrant.Of(After(_quash with { Result = "changed", ChangedTo = "community-resolution" }, _cautioned), Any.Reference).ShouldBeNull();
        FirstTimeEntrant.Of(After(_quash with { Outcome = 2, Result = "changed", ChangedTo = "fine" }, After(_quash, _twice)), Any.Reference).ShouldNotBeNull().Order.ShouldBe("fine");
    }

    [Fact, Trait("Case", "refused")]
    public void What_cannot_be_is_refused()
    {
        Appeal(_quash with { Outcome = 2 }, _cautioned).ThenRefused<NoSuchOutcome>();
        Appeal(_quash, After(_quash, _cautioned)).ThenRefused<QuashedAlready>();
        Appeal(_quash with { Result = "changed" }, _cautioned).ThenRefused<FieldMissing>();
        Appeal(_quash with { ChangedTo = "nfa" }, _cautioned).ThenRefused<QuashedAndChanged>();
        Appeal(_quash with { Result = "changed", ChangedTo = "fine" }, _cautioned).ThenRefused<UnknownCode>();
        Appeal(_quash with { Result = "changed", ChangedTo = "youth-caution" }, _cautioned).ThenRefused<UnknownCode>();
        Appeal(_quash with { Outcome = 2, Result = "changed", ChangedTo = "nfa" }, _twice).ThenRefused<UnknownCode>();
    }

    [Fact, Trait("Case", "boundary")]
    public void It_is_decided_on_the_day_of_the_outcome_or_later_and_not_tomorrow()
    {
        Appeal(_quash with { On = Any.Delivery }, _cautioned).ThenHappened<OutcomeAppealed>();
        Appeal(_quash with { On = Any.Delivery.AddDays(-1) }, _cautioned).ThenRefused<AppealBeforeTheOutcome>();
        Appeal(_quash with { On = Any.End.AddDays(1) }, _cautioned).ThenRefused<InTheFuture>();
    }

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R5")]
    public void A_quashed_caution_makes_no_later_programme_compulsory()
    {
        var earlier = Any.ChildBorn(null, new DisposalReceived(Any.OtherCase, new("youth-caution"), Any.Offence, true));
        var @case = Journey.Delivered("youth-caution").Aggregate(new Domain.Cases.Case(Any.Case), Domain.Cases.Case.Evolve);
        CompulsoryProgramme.For(@case, earlier, Any.Reference, Any.Start).ShouldBeTrue();
        CompulsoryProgramme.For(@case, After(_quash, earlier), Any.Reference, Any.Start).ShouldBeFalse();
    }

    private static Child After(RecordAppeal command, Child child) => Child.Evolve(child, Appeal(command, child).ThenHappened<OutcomeAppealed>());

    private static When<Change> Appeal(RecordAppeal command, Child child, params Programme[] programmes) =>
        new(RecordAppeal.Decide(command, Any.Act(Any.Officer, Any.End), Any.Child, child, programmes, Any.Reference));
}
