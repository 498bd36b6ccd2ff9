using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class RecordRefusalTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "record-refusal"), Trait("Case", "accepted")]
    public async Task A_disposal_that_the_child_does_not_take_goes_back_to_the_panel()
    {
        var journey = await At(Stage.AwaitingDelivery);
        (await journey.SendAsync(Calls.RecordRefusal(journey))).ShouldBeAccepted();
        await ShouldBeAt(journey, Stage.ReadyForPanel);
        journey.BackAt(Stage.ReadyForPanel);
        await journey.To(Stage.AwaitingDelivery);
    }

    [Fact, Trait("Command", "record-refusal"), Trait("Case", "refused")]
    public async Task Nothing_is_refused_before_the_police_confirm()
    {
        var journey = await At(Stage.AwaitingConfirmation);
        await Refused(journey, Calls.RecordRefusal(journey), 409, "not-at-that-stage");
    }

    [Fact, Trait("Command", "record-refusal"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.AwaitingDelivery);
        await Forbidden(journey, Calls.RecordRefusal(journey), People.Sergeant);
    }
}
