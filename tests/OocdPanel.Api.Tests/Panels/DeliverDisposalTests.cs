using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class DeliverDisposalTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "deliver-disposal"), Trait("Case", "accepted")]
    public async Task A_delivered_disposal_is_on_the_childs_record()
    {
        var journey = await At(Stage.AwaitingDelivery);
        (await journey.SendAsync(Calls.DeliverDisposal(journey))).ShouldBeAccepted().Answer.Of("child").ShouldBe(journey.Child);
        await ShouldBeAt(journey, Stage.Delivered);
    }

    [Fact, Trait("Command", "deliver-disposal"), Trait("Case", "refused")]
    public async Task Nothing_is_delivered_before_the_police_confirm()
    {
        var journey = await At(Stage.AwaitingConfirmation);
        await Refused(journey, Calls.DeliverDisposal(journey), 409, "not-at-that-stage");
    }

    [Fact, Trait("Command", "deliver-disposal"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.AwaitingDelivery);
        await Forbidden(journey, Calls.DeliverDisposal(journey), People.Sergeant);
    }

    [Fact, Trait("Command", "deliver-disposal"), Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = await At(Stage.AwaitingDelivery);
        await Stale(journey, Calls.DeliverDisposal(journey), journey.Case);
    }
}
