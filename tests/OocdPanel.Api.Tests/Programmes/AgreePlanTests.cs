using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Programmes;

public sealed class AgreePlanTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "agree-plan"), Trait("Case", "accepted")]
    public async Task An_agreed_plan_starts_a_programme()
    {
        var journey = await At(Stage.Delivered);
        (await journey.SendAsync(Calls.AgreePlan(journey))).ShouldBeAccepted();
        await ShouldBeAt(journey, Stage.InProgramme);
        (await journey.GetAsync(People.Practitioner, $"/programmes/{journey.Programme}")).Body.GetProperty("ageAtStart").GetInt32().ShouldBe(14);
    }

    [Fact, Trait("Command", "agree-plan"), Trait("Case", "refused")]
    public async Task There_is_one_programme_at_a_time_and_its_activities_lie_ahead()
    {
        var journey = await At(Stage.AwaitingDelivery);
        await Refused(journey, Calls.AgreePlan(journey), 409, "not-at-that-stage");
        await journey.To(Stage.Delivered);
        (await Refused(journey, Calls.AgreePlan(journey).With("activities[0].by", journey.Today.AddDays(-1)), 422, "activity-ends-before-it-starts")).Naming("activities");
        await journey.DoAsync(Calls.AgreePlan);
        await Refused(journey, Calls.AgreePlan(journey), 409, "programme-open", "R15");
    }

    [Fact, Trait("Command", "agree-plan"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.Delivered);
        await NotAllocated(journey, Calls.AgreePlan(journey));
        await Forbidden(journey, Calls.AgreePlan(journey), People.Manager);
    }

    [Fact, Trait("Command", "agree-plan"), Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = await At(Stage.Delivered);
        await Stale(journey, Calls.AgreePlan(journey), journey.Case);
    }
}
