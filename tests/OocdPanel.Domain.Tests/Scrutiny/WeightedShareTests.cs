using OocdPanel.Domain.Scrutiny;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Scrutiny;

/// <summary>Worked out by hand before anything counted it; the arithmetic stands beside each.</summary>
public class WeightedShareTests
{
    /// <summary>14 of 20: p = 0.7; 1 + z²/n = 1.19208; centre (0.7 + 0.09604) / 1.19208 = 0.66777; half 1.96 √(0.0105 + 0.002401) / 1.19208 = 0.18675.</summary>
    [Fact]
    public void One_stratum_has_the_share_found_and_its_Wilson_interval() =>
        WeightedShare.Of([(100, 20, 14)]).ShouldBe(new WeightedShare(70.0m, 48.1m, 85.5m));

    /// <summary>Two strata drawn in proportion, 10 of 50 and 10 of 50: the weights are those of the sample, so it is as if there were one.</summary>
    [Fact]
    public void Drawn_in_proportion_it_is_as_if_there_were_one_stratum() =>
        WeightedShare.Of([(50, 10, 9), (50, 10, 5)]).ShouldBe(new WeightedShare(70.0m, 48.1m, 85.5m));

    /// <summary>
    /// 8 of 10 where there are 90, 2 of 10 where there are 10: 0.9 × 0.8 + 0.1 × 0.2 = 0.74, not 10 of 20. Effective size 1 / (0.81/10 + 0.01/10) = 12.195;
    /// 1 + z²/n = 1.31501; centre (0.74 + 0.157506) / 1.31501 = 0.68251; half 1.96 √(0.1924/12.195 + 3.8416/594.88) / 1.31501 = 0.22225.
    /// </summary>
    [Fact]
    public void Drawn_out_of_proportion_each_stratum_weighs_as_much_as_it_has_decisions() =>
        WeightedShare.Of([(90, 10, 8), (10, 10, 2)]).ShouldBe(new WeightedShare(74.0m, 46.0m, 90.5m));

    /// <summary>0 of 10: centre 0.19208 / 1.38416 = 0.13877; half 1.96 × √(3.8416/400) / 1.38416 = 0.13877.</summary>
    [Fact]
    public void Nothing_found_still_has_an_interval() => WeightedShare.Of([(10, 10, 0)]).ShouldBe(new WeightedShare(0.0m, 0.0m, 27.8m));

    [Fact]
    public void A_stratum_of_which_nothing_was_reviewed_weighs_nothing() => WeightedShare.Of([(100, 20, 14), (7, 0, 0)]).ShouldBe(new WeightedShare(70.0m, 48.1m, 85.5m));

    [Fact]
    public void Of_nothing_there_is_no_share() => WeightedShare.Of([(7, 0, 0)]).ShouldBeNull();
}
