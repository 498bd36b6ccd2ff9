using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class CancelPanelTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "cancel-panel"), Trait("Case", "accepted")]
    public async Task Its_cases_go_to_another_meeting()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.ListAsync();
        await journey.DoAsync(Calls.CancelPanel);
        (await journey.GetAsync(People.Chair, $"/panels/{journey.Panel}")).Body.GetProperty("state").GetString().ShouldBe("cancelled");
        await ShouldBeAt(journey, Stage.ReadyForPanel);
        await journey.To(Stage.AwaitingConfirmation);
    }

    [Fact, Trait("Command", "cancel-panel"), Trait("Case", "refused")]
    public async Task A_meeting_that_was_opened_is_closed_instead()
    {
        var journey = await At(Stage.AwaitingPanel);
        await Refused(journey, Calls.CancelPanel(journey), 409, "already-open");
        await Refused(journey, Calls.CancelPanel(journey).Without("why"), 400, "invalid");
    }

    [Fact, Trait("Command", "cancel-panel"), Trait("Case", "forbidden")]
    public async Task Only_its_chair_may()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.ListAsync();
        await Refused(journey, Calls.CancelPanel(journey).As(People.OtherChair), 404, "not-found");
        await Forbidden(journey, Calls.CancelPanel(journey), People.Manager);
    }

    [Fact, Trait("Command", "cancel-panel"), Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.ListAsync();
        await Stale(journey, Calls.CancelPanel(journey), journey.Panel);
    }
}
