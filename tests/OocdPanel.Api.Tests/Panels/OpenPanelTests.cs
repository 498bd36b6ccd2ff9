using OocdPanel.Api.Tests.Journeys;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class OpenPanelTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "open-panel"), Trait("Case", "accepted")]
    public async Task A_meeting_opens_on_its_day()
    {
        var journey = new Journey(Service);
        await journey.DoAsync(Calls.ConvenePanel);
        (await journey.SendAsync(Calls.OpenPanel(journey))).ShouldBeAccepted();
        (await journey.GetAsync(People.Chair, $"/panels/{journey.Panel}")).Body.GetProperty("state").GetString().ShouldBe("open");
    }

    [Fact, Trait("Command", "open-panel"), Trait("Case", "refused")]
    public async Task A_meeting_opens_once_and_not_before_its_day()
    {
        var journey = new Journey(Service);
        (await journey.SendAsync(Calls.ConvenePanel(journey).With("on", journey.Today.AddDays(1)))).ShouldBeAccepted();
        await Refused(journey, Calls.OpenPanel(journey), 409, "not-the-day");
        await journey.DoAsync(Calls.ConvenePanel);
        await journey.DoAsync(Calls.OpenPanel);
        await Refused(journey, Calls.OpenPanel(journey), 409, "already-open");
    }

    [Fact, Trait("Command", "open-panel"), Trait("Case", "forbidden")]
    public async Task Only_the_chair_of_the_meeting_opens_it()
    {
        var journey = new Journey(Service);
        await journey.DoAsync(Calls.ConvenePanel);
        await Refused(journey, Calls.OpenPanel(journey).As(People.OtherChair), 404, "not-found");
        await Forbidden(journey, Calls.OpenPanel(journey), People.Manager);
    }

    [Fact, Trait("Command", "open-panel"), Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = new Journey(Service);
        await journey.DoAsync(Calls.ConvenePanel);
        await Stale(journey, Calls.OpenPanel(journey), journey.Panel);
    }
}
