using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Reporting;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Reporting;

public class AuditRatingTests
{
    private static readonly RatingBands _bands = new(50, 65, 80);

    [Theory]
    [InlineData(92, 92, 0, "inadequate")]
    [InlineData(100, 100, 49, "inadequate")]
    [InlineData(100, 100, 50, "requires-improvement")]
    [InlineData(100, 64, 100, "requires-improvement")]
    [InlineData(65, 100, 100, "good")]
    [InlineData(79, 100, 100, "good")]
    [InlineData(80, 100, 100, "outstanding")]
    [InlineData(100, 100, 100, "outstanding")]
    public void The_lowest_question_rates_the_standard(int one, int another, int third, string rating) =>
        AuditRating.Of([Share.Of(one, 100), Share.Of(another, 100), Share.Of(third, 100)], _bands).ShouldBe(rating);

    [Theory] // Cumberland, of 12 cases
    [InlineData(11, 7, 5, "inadequate")]
    [InlineData(11, 8, 7, "requires-improvement")]
    [InlineData(11, 8, 8, "good")]
    public void As_the_inspectorate_rated_Cumberland(int one, int another, int third, string rating) =>
        AuditRating.Of([Share.Of(one, 12), Share.Of(another, 12), Share.Of(third, 12)], _bands).ShouldBe(rating);

    [Fact]
    public void No_rounding_lifts_a_share_over_an_edge() => // 647 of 1000 is 64.7, 649 of 999 is 64.96 and told as 65.0
        AuditRating.Of([Share.Of(649, 999)], _bands).ShouldBe("requires-improvement");

    [Fact]
    public void What_was_never_asked_is_not_rated()
    {
        AuditRating.Of([], _bands).ShouldBeNull();
        AuditRating.Of([Share.Of(5, 5), Share.Of(0, 0)], _bands).ShouldBeNull();
    }

    [Fact]
    public void A_rating_is_lifted_one_band_and_the_highest_not_at_all()
    {
        AuditRating.Lifted("inadequate").ShouldBe("requires-improvement");
        AuditRating.Lifted("requires-improvement").ShouldBe("good");
        AuditRating.Lifted("good").ShouldBe("outstanding");
        AuditRating.Lifted("outstanding").ShouldBeNull();
    }
}
