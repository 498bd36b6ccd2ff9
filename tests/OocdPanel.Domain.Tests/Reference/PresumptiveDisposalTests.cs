using System.Collections.Immutable;
using OocdPanel.Domain.Reference;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Reference.PresumptiveDisposal;

namespace OocdPanel.Domain.Tests.Reference;

/// <summary>R11.</summary>
public class PresumptiveDisposalTests
{
    private static readonly DateOnly _june = new(2024, 6, 1);
    private static readonly GravityMatrix _matrix = Sample.Data.MatrixInForce(_june)!;

    [Theory]
    [InlineData("drunk", 0, 1, "nfa")]
    [InlineData("drunk", -1, 1, "nfa")]
    [InlineData("drunk", 1, 2, "community-resolution outcome-22")]
    [InlineData("theft", 0, 2, "community-resolution outcome-22")]
    [InlineData("theft", -1, 1, "nfa")]
    [InlineData("affray", 0, 3, "youth-caution")]
    [InlineData("arson", 0, 4, "youth-conditional-caution")]
    [InlineData("arson", 1, 5, "charge")]
    [InlineData("robbery", 0, 5, "charge")]
    [InlineData("robbery", 1, 5, "charge")]
    [InlineData("robbery", -1, 4, "youth-conditional-caution")]
    public void The_final_score_presumes_and_stays_within_1_to_5(string offence, int adjustment, int score, string disposals)
    {
        var presumed = Of([new(new(offence), _june, adjustment)], _matrix).ShouldBeOfType<Presumed>();

        presumed.Score.ShouldBe(score);
        string.Join(' ', presumed.Disposals).ShouldBe(disposals);
        presumed.LeadOffence.ShouldBe(0);
        presumed.MatrixVersion.ShouldBe("test-1");
        presumed.Illustrative.ShouldBeTrue();
    }

    [Fact]
    public void The_highest_final_score_leads_not_the_highest_base_score() =>
        Lead(Offence("affray", 1, -1), Offence("theft", 2, 1)).ShouldBe((3, 1));

    [Fact]
    public void Of_equal_scores_the_earliest_offence_leads() =>
        Lead(Offence("affray", 3), Offence("affray", 2), Offence("theft", 1)).ShouldBe((3, 1));

    [Fact]
    public void Of_equal_scores_on_one_day_the_first_listed_leads() =>
        Lead(Offence("theft", 1), Offence("affray", 2), Offence("theft", 2, 1)).ShouldBe((3, 1));

    [Theory]
    [InlineData(-2)]
    [InlineData(2)]
    public void An_adjustment_of_more_than_one_step_is_refused(int adjustment) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Of([Offence("theft", 1, adjustment)], _matrix));

    [Fact]
    public void Nothing_is_presumed_without_a_matrix() =>
        Of([Offence("theft", 1)], null).ShouldBe(new NonePresumed("No gravity matrix was in force"));

    [Fact]
    public void Nothing_is_presumed_without_an_offence() =>
        Of([], _matrix).ShouldBe(new NonePresumed("There is no offence to score"));

    [Fact]
    public void Nothing_is_presumed_while_an_offence_has_no_score() =>
        Of([Offence("robbery", 1), Offence("unscored", 2), Offence("unscored", 3)], _matrix)
            .ShouldBe(new NonePresumed("The gravity matrix test-1 has no score for unscored"));

    [Fact]
    public void The_matrix_begins_on_1_September_2023()
    {
        Sample.Data.MatrixInForce(new(2023, 8, 31)).ShouldBeNull();
        Sample.Data.MatrixInForce(new(2023, 9, 1)).ShouldNotBeNull().Version.ShouldBe("test-1");
    }

    private static (int Score, int Lead) Lead(params ImmutableArray<ScoredOffence> offences)
    {
        var presumed = Of(offences, _matrix).ShouldBeOfType<Presumed>();
        return (presumed.Score, presumed.LeadOffence);
    }

    private static ScoredOffence Offence(string code, int day, int adjustment = 0) => new(new(code), new(2024, 6, day), adjustment);
}
