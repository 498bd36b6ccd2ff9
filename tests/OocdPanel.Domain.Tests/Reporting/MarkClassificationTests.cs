using OocdPanel.Domain.Reporting;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Reporting;

public class MarkClassificationTests
{
    [Theory]
    [InlineData(5, 5, MarkPlace.Highest)]
    [InlineData(4, 5, MarkPlace.Next)]
    [InlineData(3, 5, MarkPlace.Third)]
    [InlineData(2, 5, MarkPlace.Lower)]
    [InlineData(1, 5, MarkPlace.Lower)]
    [InlineData(10, 10, MarkPlace.Highest)]
    [InlineData(5, 10, MarkPlace.Lower)]
    public void A_mark_goes_by_how_far_it_is_from_the_top_of_its_scale(int mark, int scale, string place) => MarkPlace.Of(mark, scale).ShouldBe(place);
}
