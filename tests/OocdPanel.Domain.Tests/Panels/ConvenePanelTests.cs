using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Panels;

[Trait("Command", "convene-panel")]
public class ConvenePanelTests
{
    private static readonly ConvenePanel _meeting = new(Any.Area, Any.Meeting, Journey.Members);

    [Fact, Trait("Case", "accepted")]
    public void Whoever_convenes_it_is_in_the_chair() => Convene(_meeting).Then(new PanelConvened(Any.Area, Any.Meeting, Any.Chair, Journey.Members));

    [Fact, Trait("Case", "accepted")]
    public void Time_and_place_are_said_with_it_where_they_are_known()
    {
        Convene(_meeting with { StartsAt = new(10, 30), Place = "Online" }).Then(
            new PanelConvened(Any.Area, Any.Meeting, Any.Chair, Journey.Members), new MeetingArranged(new(10, 30), "Online", null));
        Convene(_meeting with { Place = "Online" }).ThenHappened<MeetingArranged>().StartsAt.ShouldBeNull();
    }

    [Fact, Trait("Case", "boundary")]
    public void It_may_be_the_same_day() => Convene(_meeting with { On = Any.Referral }).ThenHappened<PanelConvened>();

    [Fact, Trait("Case", "refused")]
    public void But_not_the_day_before() => Convene(_meeting with { On = Any.Referral.AddDays(-1) }).ThenRefused<PanelInThePast>();

    [Theory, Trait("Case", "refused"), Trait("Rule", "R23")]
    [InlineData("atlantis")]
    [InlineData("cumbria")]
    [InlineData("the-lakes")]
    public void It_is_for_an_area_in_being(string area) => Convene(_meeting with { Area = new(area) }).ThenRefused<UnknownCode>().Field.ShouldBe("area");

    [Fact, Trait("Case", "refused"), Trait("Rule", "R23")]
    public void Its_members_come_from_agencies_on_the_list() =>
        Convene(_meeting with { Members = [new(new("x"), new("circus"))] }).ThenRefused<UnknownCode>().Given.ShouldBe("circus");

    [Fact, Trait("Case", "refused")]
    public void Nobody_sits_for_two_agencies() =>
        Convene(_meeting with { Members = [new(new("x"), new("police")), new(new("x"), new("yjs"))] }).ThenRefused<MemberTwice>().Member.ShouldBe(new("x"));

    private static When<PanelEvent> Convene(ConvenePanel command) => new(ConvenePanel.Decide(command, Any.Act(Any.Chair, Any.Referral), Any.Reference));
}
