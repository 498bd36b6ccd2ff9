using OocdPanel.Domain.Reporting;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Reporting;

/// <summary>
/// Worked by hand: RR = (a/n1)/(c/n0), interval exp(ln RR ± 1.96 × √(1/a − 1/n1 + 1/c − 1/n0)).
/// 12 of 40 against 30 of 150: RR = 0.3/0.2 = 1.5; 0.0833333 − 0.025 + 0.0333333 − 0.0066667 = 0.085; √ = 0.2915476; × 1.96 = 0.5714333;
/// ln 1.5 = 0.4054651; exp(−0.1659682) = 0.8471; exp(0.9768984) = 2.6562.
/// 5 of 10 against 20 of 80: RR = 2; 0.2 − 0.1 + 0.05 − 0.0125 = 0.1375; √ = 0.3708099; × 1.96 = 0.7267874; ln 2 = 0.6931472;
/// exp(−0.0336402) = 0.9669; exp(1.4199346) = 4.1369.
/// </summary>
public class RelativeRateTests
{
    [Theory]
    [InlineData(12, 40, 30, 150, "1.50 (0.85 to 2.66)")]
    [InlineData(5, 10, 20, 80, "2.00 (0.97 to 4.14)")]
    public void The_interval_is_that_of_the_log_method(int a, int n1, int c, int n0, string expected) => Told(a, n1, c, n0).ShouldBe(expected);

    [Theory]
    [InlineData(0, 40, 30, 150, "0.00")]
    [InlineData(40, 40, 75, 150, "2.00")]
    [InlineData(10, 40, 150, 150, "0.25")]
    public void Where_a_cell_is_zero_there_is_no_interval(int a, int n1, int c, int n0, string expected) => Told(a, n1, c, n0).ShouldBe(expected);

    [Theory]
    [InlineData(0, 0, 30, 150)]
    [InlineData(12, 40, 0, 150)]
    [InlineData(12, 40, 0, 0)]
    public void Where_there_is_no_rate_to_set_it_against_there_is_no_index(int a, int n1, int c, int n0) => Told(a, n1, c, n0).ShouldBe("none");

    [Theory]
    [InlineData(49, 103, 216, 1000, 26.0)]
    [InlineData(30, 103, 384, 1000, -9.3)]
    [InlineData(1, 3, 1, 3, 0.0)]
    public void Points_are_of_the_exact_shares(int a, int of, int over, int overOf, double points) => Percent.Points(Share.Of(a, of), Share.Of(over, overOf)).ShouldBe((decimal)points);

    [Fact]
    public void Without_a_denominator_there_are_no_points() => Percent.Points(Share.Of(0, 0), Share.Of(1, 2)).ShouldBeNull();

    private static string Told(int a, int n1, int c, int n0) =>
        RelativeRate.Of(Share.Of(a, n1), Share.Of(c, n0)) is not { } rate ? "none" :
        rate.Lower is null ? FormattableString.Invariant($"{rate.Index:0.00}") :
        FormattableString.Invariant($"{rate.Index:0.00} ({rate.Lower:0.00} to {rate.Upper:0.00})");
}
