using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Xunit;

namespace OocdPanel.Api.Tests.Referrals;

public sealed class AllocateCaseTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "allocate-case"), Trait("Case", "accepted")]
    public async Task An_allocated_case_is_assessed()
    {
        var journey = await At(Stage.AwaitingAllocation);
        (await journey.SendAsync(Calls.AllocateCase(journey))).ShouldBeAccepted();
        await ShouldBeAt(journey, Stage.BeingAssessed);
    }

    [Fact, Trait("Command", "allocate-case"), Trait("Case", "refused")]
    public async Task A_case_is_not_allocated_before_it_is_screened_nor_twice_to_the_same_person()
    {
        var journey = await At(Stage.Referred);
        await Refused(journey, Calls.AllocateCase(journey), 409, "not-at-that-stage");
        await journey.To(Stage.BeingAssessed);
        (await Refused(journey, Calls.AllocateCase(journey), 409, "already-allocated")).Naming("practitioner");
        (await journey.SendAsync(Calls.AllocateCase(journey).With("practitioner", People.OtherPractitioner.User))).ShouldBeAccepted();
    }

    [Fact, Trait("Command", "allocate-case"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.AwaitingAllocation);
        await Forbidden(journey, Calls.AllocateCase(journey), People.Practitioner);
    }

    [Fact, Trait("Command", "allocate-case"), Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = await At(Stage.AwaitingAllocation);
        await Stale(journey, Calls.AllocateCase(journey), journey.Case);
    }
}
