using OocdPanel.Domain.Children;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Children;

[Trait("Rule", "R19")]
public class SpentTests
{
    [Theory, Trait("Case", "accepted")]
    [InlineData("youth-caution", null, "2024-06-12")]
    [InlineData("youth-caution", "2024-07-01", "2024-06-12")]
    [InlineData("youth-conditional-caution", "2024-07-01", "2024-07-01")]
    [InlineData("youth-conditional-caution", null, "2024-09-12")]
    [InlineData("youth-conditional-caution", "2024-10-02", "2024-09-12")]
    public void A_caution_is_spent_at_once_or_when_its_conditions_ended_or_after_three_months(string disposal, string? ended, string spent) => On(disposal, "2024-06-12", ended).ShouldBe(Day(spent));

    [Theory, Trait("Case", "boundary")]
    [InlineData("2024-06-12", "2024-09-11", "2024-09-11")]
    [InlineData("2024-06-12", "2024-09-12", "2024-09-12")]
    [InlineData("2024-06-12", "2024-09-13", "2024-09-12")]
    [InlineData("2023-11-30", null, "2024-02-29")]
    [InlineData("2024-11-30", null, "2025-02-28")]
    public void The_earlier_of_the_two_counts(string given, string? ended, string spent) => On("youth-conditional-caution", given, ended).ShouldBe(Day(spent));

    [Theory, Trait("Case", "refused")]
    [InlineData("outcome-22")]
    [InlineData("community-resolution")]
    [InlineData("charge")]
    public void What_is_no_caution_is_never_spent(string disposal) => On(disposal, "2024-06-12", "2024-07-01").ShouldBeNull();

    private static DateOnly? On(string disposal, string given, string? ended) => Spent.On(new(disposal), Day(given), ended is null ? null : Day(ended));

    private static DateOnly Day(string day) => DateOnly.Parse(day, null);
}
