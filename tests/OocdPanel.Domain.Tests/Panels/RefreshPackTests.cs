using OocdPanel.Domain.Panels;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

[Trait("Command", "refresh-pack")]
public class RefreshPackTests
{
    [Fact, Trait("Case", "accepted")]
    public void A_pack_is_refreshed_until_the_item_is_heard() => Refresh(Journey.Open).Then(new PackRefreshed(Any.Case, new Pack(2, 20, 3)));

    [Fact, Trait("Case", "accepted")]
    public void Each_pack_has_the_next_number() => Refresh([.. Journey.Open, new PackRefreshed(Any.Case, new Pack(2, 20, 3))]).ThenHappened<PackRefreshed>().Pack.Number.ShouldBe(3);

    [Fact, Trait("Case", "refused")]
    public void Not_once_heard() => Refresh([.. Journey.Quorate, new ItemDecided(Any.Case, Any.Decision("nfa"))]).ThenRefused<AlreadyDecided>();

    [Fact, Trait("Case", "refused")]
    public void Not_for_a_case_that_is_not_on_the_agenda() => Refresh(Journey.Convened).ThenRefused<NotOnTheAgenda>();

    [Fact, Trait("Case", "refused")]
    public void Not_once_closed() => Refresh(Journey.ClosedMeeting).ThenRefused<PanelIsClosed>();

    private static When<PanelEvent> Refresh(PanelEvent[] history) => Given(history).When(panel => RefreshPack.Decide(new(20, 3), panel, Given(Journey.Listed).State));
}
