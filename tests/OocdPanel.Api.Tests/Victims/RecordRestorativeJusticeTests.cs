using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Victims;

public sealed class RecordRestorativeJusticeTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "record-restorative-justice"), Trait("Case", "accepted")]
    public async Task Each_stage_is_listed()
    {
        var journey = await At(Stage.BeingAssessed);
        (await journey.SendAsync(Calls.RecordRestorativeJustice(journey).With("stage", "offered").Without("why"))).ShouldBeAccepted();
        await journey.DoAsync(Calls.RecordRestorativeJustice);
        (await journey.GetAsync(People.VictimWorker, $"/cases/{journey.Case}")).Body.GetProperty("victims")[0].GetProperty("restorative").EnumerateArray().Select(stage => stage.GetProperty("stage").GetString()).ShouldBe(["offered", "could-not-be-explored"]);
    }

    [Fact, Trait("Command", "record-restorative-justice"), Trait("Case", "refused")]
    public async Task Stages_come_in_order_and_with_their_reasons()
    {
        var journey = await At(Stage.BeingAssessed);
        (await Refused(journey, Calls.RecordRestorativeJustice(journey).With("stage", "done"), 409, "not-the-next-stage")).Naming("stage");
        (await Refused(journey, Calls.RecordRestorativeJustice(journey).Without("why"), 422, "field-missing")).Naming("why");
        (await journey.SendAsync(Calls.RecordRestorativeJustice(journey).With("stage", "explained"))).ShouldBeAccepted();
        (await Refused(journey, Calls.RecordRestorativeJustice(journey).With("stage", "agreed").With("wanted", false), 422, "not-wanted")).Naming("wanted");
    }

    [Fact, Trait("Command", "record-restorative-justice"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.BeingAssessed);
        await Forbidden(journey, Calls.RecordRestorativeJustice(journey), People.Seconded);
    }
}
