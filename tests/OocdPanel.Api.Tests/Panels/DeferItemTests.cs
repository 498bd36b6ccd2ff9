using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class DeferItemTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "defer-item"), Trait("Case", "accepted")]
    public async Task The_case_waits_for_what_is_awaited_and_is_heard_at_another_meeting()
    {
        var journey = await At(Stage.AwaitingPanel);
        await journey.DoAsync(Calls.DeferItem);
        await ShouldBeAt(journey, Stage.ReadyForPanel);
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).Body.GetProperty("deferral").GetProperty("from").GetString().ShouldBe("The school");
        await journey.DoAsync(Calls.ClosePanel);
        await journey.MeetAsync();
        await journey.DoAsync(Calls.DecideItem);
    }

    [Fact, Trait("Command", "defer-item"), Trait("Case", "refused")]
    public async Task It_is_awaited_from_today_on_and_deferred_once()
    {
        var journey = await At(Stage.AwaitingPanel);
        (await Refused(journey, Calls.DeferItem(journey).With("until", journey.Today.AddDays(-1)), 422, "deferred-to-the-past")).Naming("until");
        await journey.DoAsync(Calls.DeferItem);
        await Refused(journey, Calls.DeferItem(journey), 409, "item-is-done");
        await Refused(journey, Calls.ListCase(journey), 409, "heard-at-this-meeting");
    }

    [Fact, Trait("Command", "defer-item"), Trait("Case", "forbidden")]
    public async Task Only_the_chair_of_the_meeting_defers()
    {
        var journey = await At(Stage.AwaitingPanel);
        await Refused(journey, Calls.DeferItem(journey).As(People.OtherChair), 404, "not-found");
        await Forbidden(journey, Calls.DeferItem(journey), People.Member);
    }
}
