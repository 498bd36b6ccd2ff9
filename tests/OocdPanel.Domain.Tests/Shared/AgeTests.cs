using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Shared;

public class AgeTests
{
    [Theory]
    [InlineData("2010-06-15", "2020-06-14", 9)]
    [InlineData("2010-06-15", "2020-06-15", 10)]
    [InlineData("2010-06-15", "2028-06-14", 17)]
    [InlineData("2010-06-15", "2028-06-15", 18)]
    [InlineData("2010-06-15", "2010-06-15", 0)]
    [InlineData("2010-06-15", "2010-06-14", -1)]
    [InlineData("2008-02-29", "2026-02-28", 17)]
    [InlineData("2008-02-29", "2026-03-01", 18)]
    [InlineData("2008-02-29", "2028-02-28", 19)]
    [InlineData("2008-02-29", "2028-02-29", 20)]
    [InlineData("2008-02-28", "2028-02-28", 20)]
    [InlineData("2008-03-01", "2028-02-29", 19)]
    public void Age_is_whole_years_on_the_day(string born, string day, int years) =>
        Age.On(DateOnly.Parse(born, null), DateOnly.Parse(day, null)).ShouldBe(years);

    [Theory]
    [InlineData("2008-02-29", 17, "2025-03-01")]
    [InlineData("2008-02-29", 20, "2028-02-29")]
    [InlineData("2008-12-31", 18, "2026-12-31")]
    public void A_birthday_on_a_leap_day_is_on_1_March_in_other_years(string born, int years, string day) =>
        Age.Reaches(DateOnly.Parse(born, null), years).ShouldBe(DateOnly.Parse(day, null));
}
