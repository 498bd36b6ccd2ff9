using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class EscalateDecisionTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "escalate-decision"), Trait("Case", "accepted")]
    public async Task An_agency_that_dissented_stops_the_delivery()
    {
        var journey = await DissentingAsync(Stage.AwaitingDelivery);
        await journey.DoAsync(Calls.EscalateDecision);
        await ShouldBeAt(journey, Stage.Escalated);
        await Refused(journey, Calls.DeliverDisposal(journey), 409, "not-at-that-stage");
    }

    [Fact, Trait("Command", "escalate-decision"), Trait("Case", "refused")]
    public async Task Without_a_dissent_on_record_nothing_is_escalated()
    {
        var journey = await At(Stage.AwaitingConfirmation);
        await Refused(journey, Calls.EscalateDecision(journey), 409, "no-dissent-recorded", "R12");
    }

    [Fact, Trait("Command", "escalate-decision"), Trait("Case", "forbidden")]
    public async Task Only_a_member_of_the_meeting_escalates()
    {
        var journey = await DissentingAsync(Stage.AwaitingConfirmation);
        await Refused(journey, Calls.EscalateDecision(journey).As(People.OtherMember), 404, "not-found");
        await Refused(journey, Calls.EscalateDecision(journey).As(People.Practitioner), 403, "role-not-allowed");
    }

    [Fact, Trait("Command", "escalate-decision"), Trait("Case", "stale")]
    public async Task It_needs_the_version_that_was_seen()
    {
        var journey = await DissentingAsync(Stage.AwaitingConfirmation);
        await Stale(journey, Calls.EscalateDecision(journey), journey.Case, compulsory: true);
    }

    private async Task<Journey> DissentingAsync(Stage stage)
    {
        var journey = await At(stage);
        (await journey.SendAsync(Calls.RecordView(journey).With("kind", "dissent"))).ShouldBeAccepted();
        return journey;
    }
}
