using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class ArrangeMeetingTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "arrange-meeting"), Trait("Case", "accepted")]
    public async Task Time_and_place_said_with_the_meeting_are_changed_before_it_and_stand_in_its_minutes()
    {
        var journey = new Journey(Service);
        (await journey.SendAsync(Calls.ConvenePanel(journey).With("startsAt", "10:30").With("place", "Online"))).ShouldBeAccepted();
        (await TimeAndPlaceAsync(journey, $"/panels/{journey.Panel}")).ShouldBe(("10:30:00", "Online"));
        await journey.DoAsync(Calls.ArrangeMeeting);
        foreach (var path in new[] { $"/panels/{journey.Panel}", $"/panels/{journey.Panel}/minutes" })
            (await TimeAndPlaceAsync(journey, path)).ShouldBe(("14:00:00", "Shirehall, room 2"));
    }

    [Fact, Trait("Command", "arrange-meeting"), Trait("Case", "refused")]
    public async Task Not_the_same_again_no_time_that_is_none_and_not_once_it_was_opened()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.ListAsync();
        (await Refused(journey, Calls.ArrangeMeeting(journey).With("startsAt", "25:00"), 400, "invalid")).Naming("startsAt");
        (await Refused(journey, Calls.ArrangeMeeting(journey).Without("why"), 400, "invalid")).Naming("why");
        await journey.DoAsync(Calls.ArrangeMeeting);
        await Refused(journey, Calls.ArrangeMeeting(journey), 409, "meeting-is-arranged-so");
        await journey.DoAsync(Calls.OpenPanel);
        await Refused(journey, Calls.ArrangeMeeting(journey).With("startsAt", "15:00"), 409, "already-open");
    }

    [Fact, Trait("Command", "arrange-meeting"), Trait("Case", "forbidden")]
    public async Task Only_its_chair_may()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.ListAsync();
        await Refused(journey, Calls.ArrangeMeeting(journey).As(People.OtherChair), 404, "not-found");
        await Forbidden(journey, Calls.ArrangeMeeting(journey), People.Manager);
    }

    [Fact, Trait("Command", "arrange-meeting"), Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.ListAsync();
        await Stale(journey, Calls.ArrangeMeeting(journey), journey.Panel);
    }

    private static async Task<(string?, string?)> TimeAndPlaceAsync(Journey journey, string path)
    {
        var body = (await journey.GetAsync(People.Chair, path)).Body;
        return (body.GetProperty("startsAt").GetString(), body.GetProperty("place").GetString());
    }
}
