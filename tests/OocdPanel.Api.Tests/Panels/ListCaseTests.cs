using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class ListCaseTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "list-case"), Trait("Case", "accepted")]
    public async Task A_listed_case_awaits_the_panel()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.DoAsync(Calls.ConvenePanel);
        (await journey.SendAsync(Calls.ListCase(journey))).ShouldBeAccepted();
        await ShouldBeAt(journey, Stage.AwaitingPanel);
    }

    [Fact, Trait("Command", "list-case"), Trait("Case", "refused")]
    public async Task A_case_stands_on_one_agenda_of_its_own_area_once()
    {
        var journey = await At(Stage.Referred);
        await journey.DoAsync(Calls.ConvenePanel);
        await Refused(journey, Calls.ListCase(journey), 409, "not-at-that-stage");
        await journey.To(Stage.ReadyForPanel);
        (await Refused(journey, Calls.ListCase(journey).With("occurredAt", Service.Clock.GetUtcNow().AddDays(-8)), 422, "before-the-offence")).Naming("occurredAt");
        await journey.DoAsync(Calls.ListCase);
        await Refused(journey, Calls.ListCase(journey), 409, "already-listed");
        await journey.DoAsync(Calls.ConvenePanel);
        await Refused(journey, Calls.ListCase(journey), 409, "not-at-that-stage");
        (await journey.SendAsync(Calls.ConvenePanel(journey).With("area", "worcestershire"))).ShouldBeAccepted();
        var other = await At(Stage.ReadyForPanel);
        var elsewhere = Calls.ListCase(other) with { Path = $"/panels/{journey.Panel}/items/{other.Case}" };
        await Refused(other, elsewhere, 422, "another-area");
    }

    [Fact, Trait("Command", "list-case"), Trait("Case", "forbidden")]
    public async Task Only_the_chair_of_the_meeting_or_a_manager_lists()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.DoAsync(Calls.ConvenePanel);
        await Refused(journey, Calls.ListCase(journey).As(People.OtherChair), 404, "not-found");
        await Refused(journey, Calls.ListCase(journey).As(People.Manager.Elsewhere()), 404, "not-found");
        await Forbidden(journey, Calls.ListCase(journey), People.Practitioner);
    }

    [Fact, Trait("Command", "list-case"), Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.DoAsync(Calls.ConvenePanel);
        await Stale(journey, Calls.ListCase(journey), journey.Case);
    }
}
