using OocdPanel.Domain.Reporting;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Reporting;

public class ArithmeticTests
{
    [Theory]
    [InlineData(86, 99, "86.9")]
    [InlineData(1, 16, "6.3")]
    [InlineData(3, 16, "18.8")]
    [InlineData(1, 2000, "0.1")]
    [InlineData(1, 2001, "0.0")]
    [InlineData(12, 33, "36.4")]
    [InlineData(51, 182, "28.0")]
    [InlineData(0, 7, "0.0")]
    [InlineData(7, 7, "100.0")]
    [InlineData(1999, 2000, "100.0")]
    [InlineData(236, 182, "129.7")]
    public void A_percentage_is_rounded_half_up_to_one_decimal(long numerator, long denominator, string percent) =>
        Percent.Of(numerator, denominator)!.Value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(percent);

    [Fact]
    public void Every_half_of_a_tenth_goes_up() =>
        Enumerable.Range(0, 1000).ShouldAllBe(tenths => Percent.Of((2 * tenths) + 1, 2000) == (tenths + 1) / 10.0m);

    [Fact]
    public void Of_nothing_there_is_no_percentage() => Percent.Of(0, 0).ShouldBeNull();

    [Fact]
    public void A_negative_count_is_a_fault() => Should.Throw<ArgumentOutOfRangeException>(() => Percent.Of(-1, 5));

    [Theory]
    [InlineData(50, 62, 62, 127)]
    [InlineData(90, 127, 62, 127)]
    [InlineData(50, 69, 127, 62, 69)]
    [InlineData(90, 127, 127, 62, 69)]
    [InlineData(50, 5, 5)]
    [InlineData(90, 5, 5)]
    [InlineData(90, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)]
    [InlineData(91, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)]
    [InlineData(100, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)]
    [InlineData(1, 1, 1, 2, 3)]
    public void A_percentile_is_the_value_of_the_nearest_rank(int percent, int expected, params int[] values) =>
        Percentile.NearestRank(values, percent).ShouldBe(expected);

    [Fact]
    public void Of_no_values_there_is_no_percentile() => Percentile.NearestRank([], 50).ShouldBeNull();
}
