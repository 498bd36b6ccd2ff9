using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Scrutiny;

public sealed class PlanExerciseTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "plan-exercise"), Trait("Case", "accepted")]
    public async Task Whoever_plans_an_exercise_leads_it_and_lists_it()
    {
        var journey = await At(Stage.Referred);
        await journey.DoAsync(j => Calls.PlanExercise(j).With("area", "west-mercia"));
        var exercise = (await journey.GetAsync(People.ScrutinyLead, $"/exercises/{journey.Exercise}")).Body;
        exercise.GetProperty("state").GetString().ShouldBe("planned");
        exercise.GetProperty("plan").GetProperty("areas").GetArrayLength().ShouldBe(4);
        var listed = (await journey.GetAsync(People.ScrutinyLead, "/exercises")).Body.EnumerateArray().Select(row => row.GetProperty("exerciseId").GetGuid());
        listed.ShouldContain(journey.Exercise);
        (await journey.GetAsync(People.ScrutinyMember, "/exercises")).Body.GetArrayLength().ShouldBe(0);
    }

    [Fact, Trait("Command", "plan-exercise"), Trait("Case", "refused")]
    public async Task Neither_for_what_there_is_not_nor_for_others_areas()
    {
        var journey = await At(Stage.Referred);
        var call = Calls.PlanExercise(journey);
        (await Refused(journey, call.With("area", "atlantis"), 422, "unknown-code", "R23")).Naming("area");
        (await Refused(journey, call.With("area", "warwickshire"), 422, "not-your-area")).Naming("area");
        (await Refused(journey, call.With("to", journey.Today.AddDays(-301)), 422, "period-backwards")).Naming("to");
        (await Refused(journey, call.With("theme.disposals", new[] { "stocks" }), 422, "unknown-code", "R23")).Naming("theme.disposals");
        (await Refused(journey, call.With("size", 0), 400, "invalid")).Naming("size");
        (await Refused(journey, call.With("kind", "secret"), 400, "invalid")).Naming("kind");
    }

    [Fact, Trait("Command", "plan-exercise"), Trait("Case", "forbidden")]
    public async Task Only_a_lead_of_scrutiny_plans()
    {
        var journey = await At(Stage.Referred);
        await Refused(journey, Calls.PlanExercise(journey).As(People.Manager), 403, "role-not-allowed");
        await Refused(journey, Calls.PlanExercise(journey).As(People.ScrutinyMember), 403, "role-not-allowed");
    }
}
