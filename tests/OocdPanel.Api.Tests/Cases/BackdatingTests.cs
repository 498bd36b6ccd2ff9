using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Xunit;

namespace OocdPanel.Api.Tests.Cases;

/// <summary>Nothing that moves a case on is dated back to before a step that was taken already; what is said about it may be.</summary>
public sealed class BackdatingTests(RunningService service) : CommandOverHttp(service)
{
    private DateTimeOffset Yesterday => Service.Clock.GetUtcNow().AddDays(-1);

    [Fact]
    public async Task A_disposal_is_not_delivered_before_it_was_confirmed()
    {
        var journey = await Journey.ToAsync(Service, Stage.AwaitingDelivery);
        (await Refused(journey, Calls.DeliverDisposal(journey).With("occurredAt", Yesterday), 422, "before-the-last-step")).Naming("occurredAt");
    }

    [Fact]
    public async Task Nothing_is_decided_before_the_assessment_was_countersigned()
    {
        var journey = await Journey.ToAsync(Service, Stage.AwaitingPanel);
        (await Refused(journey, Calls.DecideItem(journey).With("occurredAt", Yesterday), 422, "before-the-last-step")).Naming("occurredAt");
    }

    [Fact]
    public async Task A_victims_views_may_have_been_heard_before_the_last_step()
    {
        var journey = await Journey.ToAsync(Service, Stage.BeingAssessed);
        (await journey.SendAsync(Calls.RecordVictimViews(journey).With("occurredAt", Yesterday))).ShouldBeAccepted();
    }
}
