using OocdPanel.Domain.Panels;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

[Trait("Command", "open-panel")]
public class OpenPanelTests
{
    [Fact, Trait("Case", "accepted")]
    public void A_meeting_opens_on_its_day() => Open(Journey.Convened, Any.Meeting).Then(new PanelOpened());

    [Fact, Trait("Case", "accepted")]
    public void Or_later() => Open(Journey.Convened, Any.Meeting.AddDays(1)).Then(new PanelOpened());

    [Fact, Trait("Case", "boundary")]
    public void Not_the_day_before() => Open(Journey.Convened, Any.Meeting.AddDays(-1)).ThenRefused<NotTheDay>().On.ShouldBe(Any.Meeting);

    [Fact, Trait("Case", "refused")]
    public void Not_twice() => Open(Journey.Open, Any.Meeting).ThenRefused<AlreadyOpen>();

    [Fact, Trait("Case", "refused")]
    public void Not_once_closed() => Open(Journey.ClosedMeeting, Any.Meeting).ThenRefused<PanelIsClosed>();

    private static When<PanelEvent> Open(PanelEvent[] history, DateOnly on) => Given(history).When(panel => OpenPanel.Decide(new(), Any.Act(Any.Chair, on), panel));
}
