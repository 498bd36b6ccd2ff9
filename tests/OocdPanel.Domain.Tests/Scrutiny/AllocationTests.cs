using OocdPanel.Domain.Scrutiny;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Scrutiny;

/// <summary>Shares worked out by hand.</summary>
public class AllocationTests
{
    [Theory]
    [InlineData(10, "a60 b30 c10", "a5 b3 c2")] // one each; 59, 29 and 9 of 97 share seven: 4.26, 2.09 and 0.65, so c gets the one left over
    [InlineData(3, "a60 b30 c10", "a1 b1 c1")]
    [InlineData(2, "a60 b30 c10", "a1 b1 c0")] // too few for one each: 1.2, 0.6, 0.2
    [InlineData(1, "a5 b5", "a1 b0")] // equal remainders: the first by name
    [InlineData(100, "a60 b30 c10", "a60 b30 c10")]
    [InlineData(4, "a1 b1 c100", "a1 b1 c2")] // a and b have no more to give
    [InlineData(5, "a7", "a5")]
    public void Strata_share_the_size(int size, string strata, string shares) =>
        Allocation.Of(Read(strata), size).OrderBy(share => share.Key, StringComparer.Ordinal).Select(share => $"{share.Key}{share.Value}").ShouldBe(shares.Split(' '));

    [Fact]
    public void Whatever_the_strata_the_size_is_met_and_no_stratum_is_asked_for_more_than_it_has()
    {
        for (var n = 1; n <= 400; n++)
        {
            var strata = Enumerable.Range(0, (n % 7) + 1).ToDictionary(i => $"s{i}", i => 1 + (n * (i + 3) * 7919 % 23));
            for (var size = 1; size <= strata.Values.Sum(); size++)
            {
                var shares = Allocation.Of(strata, size);
                shares.Values.Sum().ShouldBe(size);
                shares.ShouldAllBe(share => share.Value >= 0 && share.Value <= strata[share.Key]);
                if (size >= strata.Count)
                    shares.Values.ShouldAllBe(share => share > 0);
            }
        }
    }

    private static Dictionary<string, int> Read(string strata) => strata.Split(' ').ToDictionary(one => one[..1], one => int.Parse(one[1..], System.Globalization.CultureInfo.InvariantCulture));
}
