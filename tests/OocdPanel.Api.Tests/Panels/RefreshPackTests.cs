using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class RefreshPackTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "refresh-pack"), Trait("Case", "accepted")]
    public async Task A_fresh_pack_holds_what_happened_since()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.ListAsync();
        await journey.DoAsync(Calls.RecordVictimViews);
        (await journey.SendAsync(Calls.RefreshPack(journey))).ShouldBeAccepted();
        var pack = (await journey.GetAsync(People.Member, $"/panels/{journey.Panel}/items/{journey.Case}/pack")).Body;
        pack.GetProperty("number").GetInt32().ShouldBe(2);
        pack.GetProperty("changesSince").GetInt64().ShouldBe(0);
    }

    [Fact, Trait("Command", "refresh-pack"), Trait("Case", "refused")]
    public async Task A_decided_item_keeps_its_pack()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.ListAsync();
        (await Refused(journey, Calls.RefreshPack(journey).With("occurredAt", Service.Clock.GetUtcNow().AddDays(-8)), 422, "before-the-offence")).Naming("occurredAt");
        journey = await At(Stage.AwaitingConfirmation);
        await Refused(journey, Calls.RefreshPack(journey), 409, "already-decided");
    }

    [Fact, Trait("Command", "refresh-pack"), Trait("Case", "forbidden")]
    public async Task Only_the_chair_of_the_meeting_or_a_manager_refreshes()
    {
        var journey = await At(Stage.AwaitingPanel);
        await Refused(journey, Calls.RefreshPack(journey).As(People.OtherChair), 404, "not-found");
        await Forbidden(journey, Calls.RefreshPack(journey), People.Member);
    }

    [Fact, Trait("Command", "refresh-pack"), Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = await At(Stage.AwaitingPanel);
        await Stale(journey, Calls.RefreshPack(journey), journey.Panel);
    }
}
