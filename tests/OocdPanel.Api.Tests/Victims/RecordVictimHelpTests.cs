using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Victims;

public sealed class RecordVictimHelpTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "record-victim-help"), Trait("Case", "accepted")]
    public async Task What_a_victim_asked_for_is_listed()
    {
        var journey = await At(Stage.BeingAssessed);
        await journey.DoAsync(Calls.RecordVictimHelp);
        (await journey.GetAsync(People.VictimWorker, $"/cases/{journey.Case}")).Body.GetProperty("victims")[0].GetProperty("help")[0].GetProperty("step").GetString().ShouldBe("requested");
    }

    [Fact, Trait("Command", "record-victim-help"), Trait("Case", "refused")]
    public async Task Only_a_child_is_referred_to_support()
    {
        var journey = await At(Stage.BeingAssessed);
        (await Refused(journey, Calls.RecordVictimHelp(journey).With("kind", "support").With("step", "referred"), 422, "not-a-child-victim")).Naming("step");
        (await Refused(journey, Calls.RecordVictimHelp(journey).With("step", "referred"), 422, "referred-to-support-only")).Naming("step");
    }

    [Fact, Trait("Command", "record-victim-help"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.BeingAssessed);
        await Forbidden(journey, Calls.RecordVictimHelp(journey), People.Officer);
    }
}
