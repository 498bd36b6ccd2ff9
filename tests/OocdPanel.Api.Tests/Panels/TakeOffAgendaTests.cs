using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class TakeOffAgendaTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "take-off-agenda"), Trait("Case", "accepted")]
    public async Task The_case_says_why_until_it_is_listed_again()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.ListAsync();
        await journey.DoAsync(Calls.TakeOffAgenda);
        await ShouldBeAt(journey, Stage.ReadyForPanel);
        (await WhyAsync(journey)).ShouldBe("The interpreter cannot come that day.");
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}/history")).Text.ShouldContain("taken off the agenda before the meeting: The interpreter");
        var panel = (await journey.GetAsync(People.Chair, $"/panels/{journey.Panel}")).Body;
        (panel.GetProperty("items").GetArrayLength(), panel.GetProperty("takenOff").GetInt32()).ShouldBe((0, 1));
        (await Service.ScalarAsync("select taken_off from read.case_list where case_id = $1", journey.Case)).ShouldBe(true);

        await journey.DoAsync(Calls.ListCase);
        (await WhyAsync(journey)).ShouldBeNull();
        (await Service.ScalarAsync("select taken_off from read.case_list where case_id = $1", journey.Case)).ShouldBe(false);
    }

    [Fact, Trait("Command", "take-off-agenda"), Trait("Case", "refused")]
    public async Task Not_without_a_reason_and_not_at_a_meeting_that_was_opened()
    {
        var journey = await At(Stage.AwaitingPanel);
        await Refused(journey, Calls.TakeOffAgenda(journey), 409, "already-open");
        (await Refused(journey, Calls.TakeOffAgenda(journey).Without("why"), 400, "invalid")).Naming("why");
    }

    [Fact, Trait("Command", "take-off-agenda"), Trait("Case", "refused")]
    public async Task Its_pack_is_closed()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.ListAsync();
        await journey.DoAsync(Calls.TakeOffAgenda);
        (await journey.GetAsync(People.Member, $"/panels/{journey.Panel}/items/{journey.Case}/pack")).Status.ShouldBe(404);
        await Refused(journey, Calls.TakeOffAgenda(journey), 404, "not-found");
    }

    [Fact, Trait("Command", "take-off-agenda"), Trait("Case", "forbidden")]
    public async Task Only_the_chair_of_the_meeting_may()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.ListAsync();
        await Refused(journey, Calls.TakeOffAgenda(journey).As(People.OtherChair), 404, "not-found");
        await Forbidden(journey, Calls.TakeOffAgenda(journey), People.Member);
    }

    [Fact, Trait("Command", "take-off-agenda"), Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.ListAsync();
        await Stale(journey, Calls.TakeOffAgenda(journey), journey.Case);
    }

    private static async Task<string?> WhyAsync(Journey journey) =>
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).Body.TryGetProperty("takenOffBecause", out var why) ? why.GetString() : null;
}
