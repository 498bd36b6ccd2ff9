using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class ResolveEscalationTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "resolve-escalation"), Trait("Case", "accepted")]
    public async Task Two_people_settle_on_the_disposal_of_the_police_which_then_counts()
    {
        var journey = await EscalatedAsync();
        (await journey.SendAsync(Calls.ResolveEscalation(journey).With("outcome", "police-disposal"))).ShouldBeAccepted();
        await ShouldBeAt(journey, Stage.Escalated);
        (await journey.SendAsync(Calls.ResolveEscalation(journey).As(People.Inspector).With("outcome", "police-disposal"))).ShouldBeAccepted();
        await ShouldBeAt(journey, Stage.AwaitingDelivery);
        (await Service.ScalarAsync("select string_agg(disposal, ',') from read.decision_fact where case_id = $1 and known_to is null", journey.Case)).ShouldBe("youth-caution");
        await journey.DoAsync(Calls.DeliverCaution);
        var found = (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).Body;
        found.GetProperty("delivery").GetProperty("disposal").GetString().ShouldBe("youth-caution");
        found.GetProperty("decision").GetProperty("disposal").GetString().ShouldBe("outcome-22");
    }

    [Fact, Trait("Command", "resolve-escalation"), Trait("Case", "refused")]
    public async Task Who_escalated_does_not_resolve_it()
    {
        var journey = await EscalatedAsync();
        await Refused(journey, Calls.ResolveEscalation(journey).As(People.Sergeant), 422, "party-to-the-disagreement", "R12");
    }

    [Fact, Trait("Command", "resolve-escalation"), Trait("Case", "forbidden")]
    public async Task Only_a_manager_or_a_police_decision_maker_of_the_area()
    {
        var journey = await EscalatedAsync();
        await Forbidden(journey, Calls.ResolveEscalation(journey), People.Chair);
    }

    [Fact, Trait("Command", "resolve-escalation"), Trait("Case", "stale")]
    public async Task It_needs_the_version_that_was_seen()
    {
        var journey = await EscalatedAsync();
        await Stale(journey, Calls.ResolveEscalation(journey), journey.Case, compulsory: true);
    }

    private async Task<Journey> EscalatedAsync()
    {
        var journey = await At(Stage.AwaitingConfirmation);
        await journey.DoAsync(Calls.Depart);
        return journey;
    }
}
