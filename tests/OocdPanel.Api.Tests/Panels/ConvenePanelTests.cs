using OocdPanel.Api.Tests.Journeys;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class ConvenePanelTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "convene-panel"), Trait("Case", "accepted")]
    public async Task Whoever_convenes_is_in_the_chair()
    {
        var journey = new Journey(Service);
        (await journey.SendAsync(Calls.ConvenePanel(journey))).ShouldBeAccepted().Status.ShouldBe(201);
        var panel = (await journey.GetAsync(People.Chair, $"/panels/{journey.Panel}")).Body;
        panel.GetProperty("chair").GetString().ShouldBe("c.diaz");
        panel.GetProperty("state").GetString().ShouldBe("convened");
        panel.GetProperty("quorate").GetBoolean().ShouldBeFalse();
    }

    [Fact, Trait("Command", "convene-panel"), Trait("Case", "refused")]
    public async Task A_meeting_has_a_known_area_known_agencies_a_coming_day_and_each_member_once()
    {
        var journey = new Journey(Service);
        var meeting = Calls.ConvenePanel(journey);
        (await Refused(journey, meeting.With("area", "atlantis"), 422, "unknown-code", "R23")).Naming("area");
        (await Refused(journey, meeting.With("members[1].agency", "guild"), 422, "unknown-code", "R23")).Naming("members");
        (await Refused(journey, meeting.With("on", journey.Today.AddDays(-1)), 422, "panel-in-the-past")).Naming("on");
        (await Refused(journey, meeting.With("members[1].user", People.Seconded.User), 422, "member-twice")).Naming("members");
    }

    [Fact, Trait("Command", "convene-panel"), Trait("Case", "forbidden")]
    public async Task Only_a_chair_convenes_and_only_in_their_own_areas()
    {
        var journey = new Journey(Service);
        await Refused(journey, Calls.ConvenePanel(journey).As(People.Manager), 403, "role-not-allowed");
        (await Refused(journey, Calls.ConvenePanel(journey).As(People.Chair.Elsewhere()), 422, "not-your-area")).Naming("area");
    }

    [Fact, Trait("Command", "convene-panel"), Trait("Case", "stale")]
    public async Task The_same_command_id_with_another_meeting_is_refused()
    {
        var journey = new Journey(Service);
        var meeting = Calls.ConvenePanel(journey);
        var first = (await journey.SendAsync(meeting)).ShouldBeAccepted();
        (await journey.SendAsync(meeting)).Text.ShouldBe(first.Text);
        await Refused(journey, meeting.With("on", journey.Today.AddDays(7)), 422, "command-id-reused");
    }
}
