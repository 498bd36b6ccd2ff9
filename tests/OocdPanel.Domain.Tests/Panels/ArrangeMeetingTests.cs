using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

[Trait("Command", "arrange-meeting")]
public class ArrangeMeetingTests
{
    private static readonly ArrangeMeeting _hall = new(new(14, 0), "Shirehall", "The room is too small");

    [Fact, Trait("Case", "accepted")]
    public void What_was_said_before_is_replaced_as_a_whole()
    {
        Arrange(Journey.OnAgenda).Then(new MeetingArranged(new(14, 0), "Shirehall", "The room is too small"));
        var panel = Given([.. Journey.OnAgenda, new MeetingArranged(new(10, 30), "Online", null), new MeetingArranged(null, "Shirehall", "Later")]).State;
        (panel.StartsAt, panel.Place).ShouldBe((null, "Shirehall"));
    }

    [Fact, Trait("Case", "boundary")]
    public void Either_of_the_two_is_enough_of_a_change()
    {
        PanelEvent[] arranged = [.. Journey.Convened, new MeetingArranged(new(14, 0), "Shirehall", null)];
        Arrange(arranged).ThenRefused<MeetingIsArrangedSo>();
        Arrange(arranged, _hall with { StartsAt = new(14, 1) }).ThenHappened<MeetingArranged>();
        Arrange(arranged, _hall with { Place = null }).ThenHappened<MeetingArranged>();
    }

    [Fact, Trait("Case", "refused")]
    public void Not_once_it_was_opened_or_is_over_and_not_without_a_reason()
    {
        Arrange(Journey.Open).ThenRefused<AlreadyOpen>();
        Arrange(Journey.ClosedMeeting).ThenRefused<PanelIsClosed>();
        Arrange(Journey.OnAgenda, _hall with { Why = " " }).ThenRefused<FieldMissing>().Field.ShouldBe("why");
    }

    private static When<PanelEvent> Arrange(PanelEvent[] history, ArrangeMeeting? command = null) => Given(history).When(panel => ArrangeMeeting.Decide(command ?? _hall, panel));
}
