using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class RecordAttendanceTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "record-attendance"), Trait("Case", "accepted")]
    public async Task Who_is_present_makes_the_quorum()
    {
        var journey = await At(Stage.AwaitingPanel);
        (await journey.GetAsync(People.Chair, $"/panels/{journey.Panel}")).Body.GetProperty("quorate").GetBoolean().ShouldBeTrue();
        (await journey.SendAsync(Calls.RecordAttendance(journey).With("present", false))).ShouldBeAccepted();
        (await journey.GetAsync(People.Chair, $"/panels/{journey.Panel}")).Body.GetProperty("quorate").GetBoolean().ShouldBeFalse();
    }

    [Fact, Trait("Command", "record-attendance"), Trait("Case", "refused")]
    public async Task Only_members_attend_and_each_once()
    {
        var journey = await At(Stage.AwaitingPanel);
        (await Refused(journey, Calls.RecordAttendance(journey), 409, "attendance-unchanged")).Naming("member");
        (await Refused(journey, Calls.RecordAttendance(journey, "x.stranger"), 422, "not-a-member")).Naming("member");
        (await Refused(journey, Calls.RecordAttendance(journey).With("present", false).With("occurredAt", Service.Clock.GetUtcNow().AddDays(-1)), 422, "before-the-meeting-was-called")).Naming("occurredAt");
    }

    [Fact, Trait("Command", "record-attendance"), Trait("Case", "forbidden")]
    public async Task Only_the_chair_of_the_meeting_records_it()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.ListAsync();
        await Refused(journey, Calls.RecordAttendance(journey).As(People.OtherChair), 404, "not-found");
        await Forbidden(journey, Calls.RecordAttendance(journey), People.Manager);
    }

    [Fact, Trait("Command", "record-attendance"), Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.ListAsync();
        await Stale(journey, Calls.RecordAttendance(journey), journey.Panel);
    }
}
