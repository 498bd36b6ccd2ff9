using OocdPanel.Api.Platform;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Cases;

public sealed class TransferCaseTests(RunningService service) : CommandOverHttp(service)
{
    private static readonly Person TheirManager = People.Manager with { User = new("m.there"), Areas = [new("warwickshire")] };
    private static readonly Person TheirPractitioner = People.Practitioner with { User = new("p.there"), Areas = [new("warwickshire")] };

    [Fact, Trait("Command", "transfer-case"), Trait("Case", "accepted")]
    public async Task The_other_area_sees_it_and_goes_on_and_this_one_no_longer_does()
    {
        var journey = await At(Stage.InProgramme);
        (await journey.GetAsync(TheirManager, $"/cases/{journey.Case}")).ShouldBeProblem(404, "not-found");
        (await journey.SendAsync(Calls.TransferCase(journey))).ShouldBeAccepted();
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).ShouldBeProblem(404, "not-found");
        var found = (await journey.GetAsync(TheirManager, $"/cases/{journey.Case}")).Body;
        found.GetProperty("area").GetString().ShouldBe("warwickshire");
        found.GetProperty("stage").GetString().ShouldBe(Stage.InProgramme.Code());
        await Refused(journey, Calls.EndProgramme(journey), 404, "not-found");
        (await journey.SendAsync(Calls.AllocateCase(journey).As(TheirManager).With("practitioner", TheirPractitioner.User))).ShouldBeAccepted();
        (await journey.SendAsync(Calls.EndProgramme(journey).As(TheirPractitioner))).ShouldBeAccepted();
        await using var area = Service.Source.CreateCommand($"select area from read.programme_fact where programme_id = '{journey.Programme}' and ended_on is not null and known_to is null");
        (await area.ExecuteScalarAsync()).ShouldBe("warwickshire");
    }

    [Fact, Trait("Command", "transfer-case"), Trait("Case", "refused")]
    public async Task Not_while_it_is_on_an_agenda_nor_to_an_area_that_is_none()
    {
        var journey = await At(Stage.AwaitingPanel);
        await Refused(journey, Calls.TransferCase(journey), 409, "on-an-agenda");
        var allocated = await At(Stage.BeingAssessed);
        (await Refused(allocated, Calls.TransferCase(allocated).With("to", "atlantis"), 422, "unknown-code", "R23")).Naming("to");
    }

    [Fact, Trait("Command", "transfer-case"), Trait("Case", "forbidden")]
    public async Task Only_a_manager_of_the_area_that_has_it_may()
    {
        var journey = await At(Stage.BeingAssessed);
        await Forbidden(journey, Calls.TransferCase(journey), People.Practitioner);
    }

    [Fact, Trait("Command", "transfer-case"), Trait("Case", "stale")]
    public async Task It_needs_the_version_it_was_decided_on()
    {
        var journey = await At(Stage.BeingAssessed);
        await Stale(journey, Calls.TransferCase(journey), journey.Case, compulsory: true);
    }
}
