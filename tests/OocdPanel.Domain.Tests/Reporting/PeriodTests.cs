using OocdPanel.Domain.Reporting;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Reporting;

public class PeriodTests
{
    [Theory]
    [InlineData("2023-24", null, "2023-04-01", "2024-03-31")]
    [InlineData("2023-24", "", "2023-04-01", "2024-03-31")]
    [InlineData("2023-24", "Q1", "2023-04-01", "2023-06-30")]
    [InlineData("2023-24", "q2", "2023-07-01", "2023-09-30")]
    [InlineData("2023-24", "3", "2023-10-01", "2023-12-31")]
    [InlineData("2023-24", "Q4", "2024-01-01", "2024-03-31")]
    [InlineData("1999-00", "Q4", "2000-01-01", "2000-03-31")]
    public void A_financial_year_begins_in_April_and_has_four_quarters(string year, string? quarter, string from, string to)
    {
        var period = Period.Of(year, quarter).Value;

        (period.From, period.To).ShouldBe((DateOnly.Parse(from), DateOnly.Parse(to)));
    }

    [Theory]
    [InlineData("2023-25")]
    [InlineData("2023-23")]
    [InlineData("2023/24")]
    [InlineData("2023-2024")]
    [InlineData("2023")]
    [InlineData(" 023-24")]
    [InlineData("+023-24")]
    [InlineData("9999-00")]
    [InlineData("0000-01")]
    [InlineData("")]
    [InlineData(null)]
    public void A_year_that_does_not_exist_is_told_with_how_to_write_it(string? year) =>
        Period.Of(year, "Q1").Why!.ShouldBe($"There is no financial year ‘{year}’: write it as 2023-24, for April 2023 to March 2024");

    [Theory]
    [InlineData("Q0")]
    [InlineData("Q5")]
    [InlineData("0")]
    [InlineData("5")]
    [InlineData("first")]
    [InlineData("Q1 ")]
    public void A_quarter_that_does_not_exist_is_told_with_those_that_do(string quarter) =>
        Period.Of("2023-24", quarter).Why!.ShouldStartWith($"There is no quarter ‘{quarter}’: they are Q1 (April to June)");

    [Fact]
    public void The_quarters_of_a_year_follow_each_other_without_gap_or_overlap()
    {
        var year = Period.Of("2023-24", null).Value;
        var quarters = Period.Quarters.Select(quarter => Period.Of("2023-24", quarter).Value).ToList();

        quarters[0].From.ShouldBe(year.From);
        quarters[^1].To.ShouldBe(year.To);
        quarters.Zip(quarters.Skip(1)).ShouldAllBe(pair => pair.First.To.AddDays(1) == pair.Second.From);
    }
}
