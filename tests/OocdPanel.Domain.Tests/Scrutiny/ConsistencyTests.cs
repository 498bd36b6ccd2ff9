using OocdPanel.Domain.Scrutiny;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Scrutiny;

/// <summary>Worked out by hand before anything counted it; the arithmetic stands beside each.</summary>
public class ConsistencyTests
{
    /// <summary>
    /// Of 3 and 2 among 5 there are 10 pairs, 3 + 1 alike: 0.6 unlike. 6 of 6 alike: 0. The cell of 4 is too small. (5 × 0.6 + 6 × 0) / 11 = 0.27273.
    /// Variance of the first cell (Simpson): (4·5·4·3·0.28 + 2·5·4·0.52 − 2·5·4·7·0.52²) / 20² = (67.2 + 20.8 − 75.712) / 400 = 0.03072; of the second 0.
    /// (5/11)² × 0.03072 = 0.0063471; 1.96 × √ = 0.15615: 11.7 to 42.9.
    /// </summary>
    [Fact]
    public void Two_like_cases_got_unlike_disposals_so_often() => Consistency.Of(
    [
        .. Many(3, "theft", "community-resolution"), .. Many(2, "theft", "youth-caution"), .. Many(6, "violence", "outcome-22"), .. Many(3, "drugs", "nfa"), .. Many(1, "drugs", "charge"),
    ]).ShouldBe(new Consistency(Cells: 2, Compared: 11, LeftOut: 4, new WeightedShare(27.3m, 11.7m, 42.9m)));

    [Fact]
    public void Where_like_cases_always_got_the_same_it_is_nothing() => Consistency.Of([.. Many(5, "theft", "nfa")]).Unlike.ShouldBe(new WeightedShare(0, 0, 0));

    [Fact]
    public void Without_a_cell_of_five_there_is_nothing_to_compare()
    {
        var none = Consistency.Of([.. Many(4, "theft", "nfa")]);
        none.Unlike.ShouldBeNull();
        none.LeftOut.ShouldBe(4);
    }

    /// <summary>Gravity, earlier outcomes and age each make another cell: 5 and 5 that differ in one of them are never compared.</summary>
    [Fact]
    public void Only_like_cases_are_compared()
    {
        var like = new LikeCases("theft", 2, false, "10-14");
        foreach (var other in new[] { like with { Gravity = 3 }, like with { EarlierOutcomes = true }, like with { AgeBand = "15-17" }, like with { OffenceGroup = "drugs" } })
            Consistency.Of([.. Many(5, like, "nfa"), .. Many(5, other, "charge")]).Unlike!.Percent.ShouldBe(0);
        // In one cell, 25 of the 45 pairs are unlike.
        Consistency.Of([.. Many(5, like, "nfa"), .. Many(5, like, "charge")]).Unlike!.Percent.ShouldBe(55.6m);
    }

    private static IEnumerable<DecidedCase> Many(int count, string group, string disposal) => Many(count, new LikeCases(group, 2, false, "10-14"), disposal);

    private static IEnumerable<DecidedCase> Many(int count, LikeCases like, string disposal) => Enumerable.Repeat(new DecidedCase(like, new(disposal)), count);
}
