using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Victims;

public sealed class RecordVictimViewsTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "record-victim-views"), Trait("Case", "accepted")]
    public async Task Views_stand_on_the_case()
    {
        var journey = await At(Stage.BeingAssessed);
        (await journey.SendAsync(Calls.RecordVictimViews(journey))).ShouldBeAccepted();
        var victim = (await journey.GetAsync(People.VictimWorker, $"/cases/{journey.Case}")).Body.GetProperty("victims")[0];
        victim.GetProperty("state").GetString().ShouldBe("known");
        victim.GetProperty("views").GetString().ShouldBe("Wants to hear an apology.");
    }

    [Fact, Trait("Command", "record-victim-views"), Trait("Case", "refused")]
    public async Task Known_views_are_given_and_belong_to_a_victim_of_the_case()
    {
        var journey = await At(Stage.BeingAssessed);
        (await Refused(journey, Calls.RecordVictimViews(journey).Without("views"), 422, "field-missing", "R9")).Naming("views");
        (await Refused(journey, Calls.RecordVictimViews(journey).With("victim", 2), 422, "no-such-victim")).Naming("victim");
        (await Refused(journey, Calls.RecordVictimViews(journey).With("occurredAt", Service.Clock.GetUtcNow().AddDays(-8)), 422, "before-the-offence")).Naming("occurredAt");
    }

    [Fact, Trait("Command", "record-victim-views"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.BeingAssessed);
        await Forbidden(journey, Calls.RecordVictimViews(journey), People.Practitioner);
    }

    [Fact, Trait("Command", "record-victim-views"), Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = await At(Stage.BeingAssessed);
        await Stale(journey, Calls.RecordVictimViews(journey), journey.Case);
    }
}
