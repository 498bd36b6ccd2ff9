using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class ConfirmDecisionTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "confirm-decision"), Trait("Case", "accepted")]
    public async Task A_confirmed_decision_awaits_delivery()
    {
        var journey = await At(Stage.AwaitingConfirmation);
        (await journey.SendAsync(Calls.ConfirmDecision(journey))).ShouldBeAccepted();
        await ShouldBeAt(journey, Stage.AwaitingDelivery);
    }

    [Fact, Trait("Command", "confirm-decision"), Trait("Case", "refused")]
    public async Task A_departure_departs_and_a_confirmation_is_made_once()
    {
        var journey = await At(Stage.AwaitingConfirmation);
        (await Refused(journey, Calls.Depart(journey).With("disposal", "outcome-22"), 422, "no-departure", "R12")).Naming("disposal");
        var chair = People.Chair.As("panel-chair", "police-decision-maker");
        await Refused(journey, Calls.ConfirmDecision(journey).As(chair), 422, "same-person-twice", "R25");
        await journey.DoAsync(Calls.ConfirmDecision);
        await Refused(journey, Calls.ConfirmDecision(journey), 409, "already-confirmed", "R12");
    }

    [Fact, Trait("Command", "confirm-decision"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.AwaitingConfirmation);
        await Forbidden(journey, Calls.ConfirmDecision(journey), People.Seconded);
    }

    [Fact, Trait("Command", "confirm-decision"), Trait("Case", "stale")]
    public async Task It_needs_the_version_it_was_decided_on()
    {
        var journey = await At(Stage.AwaitingConfirmation);
        await Stale(journey, Calls.ConfirmDecision(journey), journey.Case, compulsory: true);
    }
}
