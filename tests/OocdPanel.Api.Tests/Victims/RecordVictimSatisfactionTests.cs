using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Victims;

public sealed class RecordVictimSatisfactionTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "record-victim-satisfaction"), Trait("Case", "accepted")]
    public async Task The_answer_stands_with_the_victim()
    {
        var journey = await At(Stage.BeingAssessed);
        await journey.DoAsync(Calls.RecordVictimSatisfaction);
        (await journey.GetAsync(People.VictimWorker, $"/cases/{journey.Case}")).Body.GetProperty("victims")[0].GetProperty("satisfaction").GetProperty("answer").GetString().ShouldBe("satisfied");
    }

    [Fact, Trait("Command", "record-victim-satisfaction"), Trait("Case", "refused")]
    public async Task There_has_to_be_such_a_victim()
    {
        var journey = await At(Stage.BeingAssessed);
        (await Refused(journey, Calls.RecordVictimSatisfaction(journey).With("victim", 2), 422, "no-such-victim")).Naming("victim");
    }

    [Fact, Trait("Command", "record-victim-satisfaction"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.BeingAssessed);
        await Forbidden(journey, Calls.RecordVictimSatisfaction(journey), People.Seconded);
    }
}
