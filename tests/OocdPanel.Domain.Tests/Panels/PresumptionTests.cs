using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Panels;

/// <summary>R11: what is presumed, who departs from it, and what moves the score.</summary>
[Trait("Rule", "R11"), Trait("Command", "decide-item")]
public class PresumptionTests
{
    [Theory, Trait("Case", "accepted")]
    [InlineData("community-resolution")]
    [InlineData("outcome-22")]
    public void A_presumptive_disposal_needs_no_more_reasons(string disposal) => Decide(disposal, null, ["theft"]).DepartureReasons.ShouldBeNull();

    [Theory, Trait("Case", "refused")]
    [InlineData("nfa", null)]
    [InlineData("youth-caution", null)]
    [InlineData("youth-caution", " ")]
    public void A_departure_up_or_down_needs_reasons(string disposal, string? reasons)
    {
        var refused = Try(disposal, reasons, ["theft"]).ThenRefused<DepartureWithoutReasons>();
        refused.Score.ShouldBe(2);
        refused.Presumptive.ShouldBe([new("community-resolution"), new("outcome-22")]);
        refused.Field.ShouldBe("departureReasons");
    }

    [Fact, Trait("Case", "accepted")]
    public void A_departure_with_reasons_keeps_them() => Decide("youth-caution", "Third in a month", ["theft"]).DepartureReasons.ShouldBe("Third in a month");

    [Fact, Trait("Case", "boundary")]
    public void Reasons_for_a_departure_that_is_none_are_not_kept() => Decide("outcome-22", "None needed", ["theft"]).DepartureReasons.ShouldBeNull();

    [Fact, Trait("Case", "refused")]
    public void A_decision_always_has_reasons() =>
        DecideItemTests.Decide(new DecideItem(new("outcome-22"), " ", null, []) { Pack = 1 }).ThenRefused<FieldMissing>().Field.ShouldBe("reasons");

    [Fact, Trait("Case", "accepted")]
    public void Factors_move_the_score_and_are_kept_with_it()
    {
        GravityFactors[] factors = [new(0, 1, "Planned")];
        var decision = Decide("youth-caution", null, ["theft"], factors);
        decision.FinalScore.ShouldBe(3);
        decision.Factors.ShouldBe(factors);
    }

    [Theory, Trait("Case", "boundary")]
    [InlineData("2023-08-31", null, "No gravity matrix was in force")]
    [InlineData("2023-09-01", "test-1", null)]
    public void Before_the_matrix_was_in_force_the_decision_says_so(string day, string? matrix, string? why)
    {
        var on = DateOnly.Parse(day, null);
        var decision = DecideItemTests.Decide(
            new DecideItem(new("nfa"), "Reasons", matrix is null ? null : "Departs", []) { Pack = 1 },
            panel: [new PanelConvened(Any.Area, on, Any.Chair, Journey.Members), .. Journey.Quorate[1..]],
            @case: Offences(["theft"], on.AddDays(-20)), on: on).ThenHappened<ItemDecided>().Decision;

        decision.Matrix.ShouldBe(matrix);
        decision.NothingPresumedBecause.ShouldBe(why);
        (decision.FinalScore is null).ShouldBe(matrix is null);
        decision.Presumptive.Count.ShouldBe(matrix is null ? 0 : 2);
        decision.LeadOffence.Code.ShouldBe(new OffenceCode("theft"));
    }

    [Fact, Trait("Case", "boundary")]
    public void An_offence_without_a_score_leaves_nothing_presumed_and_the_earliest_offence_in_the_lead()
    {
        var decision = Decide("nfa", null, ["unscored", "robbery"]);
        decision.NothingPresumedBecause.ShouldBe("The gravity matrix test-1 has no score for unscored");
        decision.LeadOffence.Code.ShouldBe(new OffenceCode("unscored"));
    }

    [Fact, Trait("Case", "accepted")]
    public void The_highest_final_score_leads() => Decide("charge", null, ["theft", "robbery", "affray"]).LeadOffence.Code.ShouldBe(new OffenceCode("robbery"));

    [Theory, Trait("Case", "refused")]
    [InlineData(2)]
    [InlineData(-2)]
    public void Factors_move_a_score_by_one_step_at_most(int steps) => Try("nfa", "Departs", ["theft"], new GravityFactors(0, steps, "Many")).ThenRefused<MoreThanOneStep>();

    [Theory, Trait("Case", "refused")]
    [InlineData(-1)]
    [InlineData(1)]
    public void Factors_are_about_an_offence_of_the_case(int offence) => Try("nfa", "Departs", ["theft"], new GravityFactors(offence, 0, null)).ThenRefused<NoSuchOffence>();

    [Fact, Trait("Case", "refused")]
    public void Factors_name_an_offence_once() => Try("nfa", "Departs", ["theft"], new(0, 1, "Planned"), new(0, -1, "Sorry")).ThenRefused<FactorsTwice>();

    [Theory, Trait("Case", "refused")]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_score_is_not_moved_without_naming_what_moves_it(int steps) =>
        Try("nfa", "Departs", ["theft"], new GravityFactors(0, steps, " ")).ThenRefused<FieldMissing>().Field.ShouldBe("factors");

    [Fact, Trait("Case", "boundary")]
    public void A_score_that_stays_needs_no_factors() => Decide("outcome-22", null, ["theft"], new GravityFactors(0, 0, null)).FinalScore.ShouldBe(2);

    // R23: the versions the decision was made under stay with it.
    [Fact, Trait("Rule", "R23"), Trait("Case", "accepted")]
    public void The_decision_keeps_the_versions_of_matrix_and_policy()
    {
        var decision = Decide("outcome-22", null, ["theft"]);
        (decision.Matrix, decision.MatrixIllustrative, decision.Policy).ShouldBe(("test-1", true, "standard-1"));
    }

    private static PanelDecision Decide(string disposal, string? departure, string[] offences, params GravityFactors[] factors) =>
        Try(disposal, departure, offences, factors).ThenHappened<ItemDecided>().Decision;

    private static When<Change> Try(string disposal, string? departure, string[] offences, params GravityFactors[] factors) =>
        DecideItemTests.Decide(new DecideItem(new(disposal), "Reasons", departure, factors) { Pack = 1, Conditions = disposal == "youth-conditional-caution" ? [new("Six sessions", "rehabilitative", Any.End)] : [] }, @case: Offences(offences, Any.Offence));

    private static CaseEvent[] Offences(string[] codes, DateOnly on) =>
        Journey.Listed.From(referral => referral with { Offences = [.. codes.Select((code, i) => Any.OffenceOf(code, on.AddDays(i)))] });
}
