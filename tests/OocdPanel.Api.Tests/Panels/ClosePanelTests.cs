using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class ClosePanelTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "close-panel"), Trait("Case", "accepted")]
    public async Task What_the_meeting_did_not_hear_is_carried_over()
    {
        var journey = await At(Stage.AwaitingPanel);
        (await journey.SendAsync(Calls.ClosePanel(journey))).ShouldBeAccepted();
        await ShouldBeAt(journey, Stage.ReadyForPanel);
        await Refused(journey, Calls.DecideItem(journey), 409, "panel-closed");
        journey.BackAt(Stage.ReadyForPanel);
        await journey.To(Stage.AwaitingConfirmation);
    }

    [Fact, Trait("Command", "close-panel"), Trait("Case", "refused")]
    public async Task A_meeting_closes_once_and_only_when_it_was_open()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.ListAsync();
        await Refused(journey, Calls.ClosePanel(journey), 409, "panel-not-open");
        await journey.DoAsync(Calls.OpenPanel);
        await journey.DoAsync(Calls.ClosePanel);
        await Refused(journey, Calls.ClosePanel(journey), 409, "panel-closed");
    }

    [Fact, Trait("Command", "close-panel"), Trait("Case", "forbidden")]
    public async Task Only_the_chair_of_the_meeting_closes_it()
    {
        var journey = await At(Stage.AwaitingPanel);
        await Refused(journey, Calls.ClosePanel(journey).As(People.OtherChair), 404, "not-found");
        await Forbidden(journey, Calls.ClosePanel(journey), People.Manager);
    }

    [Fact, Trait("Command", "close-panel"), Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = await At(Stage.AwaitingPanel);
        await Stale(journey, Calls.ClosePanel(journey), journey.Panel);
    }
}
