using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Tests.Panels;
using Xunit;

namespace OocdPanel.Domain.Tests.Referrals;

[Trait("Command", "record-prosecutor-decision")]
public class RecordProsecutorDecisionTests
{
    [Fact, Trait("Case", "accepted")]
    public void A_decision_is_recorded_with_who_and_when() =>
        Record(Any.Referral).Then(new ProsecutorDecisionRecorded("J. Ash", Any.Referral, "out-of-court"));

    [Fact, Trait("Case", "boundary")]
    public void It_lies_between_the_offence_and_now()
    {
        Record(Any.Offence).ThenHappened<ProsecutorDecisionRecorded>();
        Record(Any.Offence.AddDays(-1)).ThenRefused<ProsecutorOutOfTime>();
        Record(Any.Referral.AddDays(1)).ThenRefused<ProsecutorOutOfTime>();
    }

    [Fact, Trait("Case", "refused")]
    public void Nothing_is_recorded_on_a_case_that_has_ended() => Record(Any.Referral, Journey.Closed).ThenRefused<CaseIsOver>();

    [Theory, Trait("Rule", "R6"), Trait("Case", "accepted")]
    [InlineData("indictable-only", "out-of-court", "youth-caution")]
    [InlineData("indictable-only", null, "outcome-22")]
    public void A_caution_with_the_decision_and_another_disposal_without(string @class, string? decided, string disposal) =>
        Decide(@class, decided, disposal).ThenHappened<ItemDecided>();

    [Theory, Trait("Rule", "R6"), Trait("Case", "refused")]
    [InlineData("youth-caution"), InlineData("youth-conditional-caution")]
    public void No_caution_for_an_indictable_only_offence_without_the_decision(string disposal)
    {
        Decide("indictable-only", null, disposal).ThenRefused<ProsecutorNotAsked>();
        Decide("indictable-only", "charge", disposal).ThenRefused<ProsecutorDecidedOtherwise>();
    }

    [Fact, Trait("Rule", "R6"), Trait("Case", "boundary")]
    public void An_either_way_offence_needs_none_and_one_indictable_only_among_several_does()
    {
        Decide("either-way", null, "youth-caution").ThenHappened<ItemDecided>();
        Decide("either-way", null, "youth-caution", "indictable-only").ThenRefused<ProsecutorNotAsked>();
    }

    private static When<CaseEvent> Record(DateOnly on, CaseEvent[]? history = null) => Scenario.Given(history ?? Journey.Referred)
        .When(@case => RecordProsecutorDecision.Decide(new("J. Ash", on, "out-of-court"), Any.Act(Any.Officer, Any.Referral), @case));

    private static When<Change> Decide(string @class, string? decided, string disposal, params string[] others)
    {
        OffenceOnCase[] offences = [.. others.Prepend(@class).Select(of => Any.OffenceOf("theft") with { Class = of })];
        CaseEvent[] history = [.. Journey.Listed.From(referral => referral with { Offences = offences }), .. decided is null ? Array.Empty<CaseEvent>() : [new ProsecutorDecisionRecorded("J. Ash", Any.Referral, decided)]];
        return DecideItemTests.Decide(new DecideItem(new(disposal), "Reasons", "Departs", []) { Pack = 1 }, @case: history);
    }
}
