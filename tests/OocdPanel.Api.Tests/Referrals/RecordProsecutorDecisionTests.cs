using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Referrals;

public sealed class RecordProsecutorDecisionTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "record-prosecutor-decision"), Trait("Case", "accepted")]
    public async Task A_robbery_can_end_in_a_caution_once_the_prosecutor_has_decided()
    {
        var journey = new Journey(Service);
        (await journey.SendAsync(Calls.SubmitReferral(journey).With("offences[0].code", "robbery"))).ShouldBeAccepted();
        await journey.DoAsync(Calls.RecordProsecutorDecision);
        await ShouldBeAt(journey, Stage.Referred);
        (await journey.GetAsync(People.Officer, $"/cases/{journey.Case}")).Body.GetProperty("prosecutorDecision").GetProperty("decision").GetString().ShouldBe("out-of-court");
    }

    [Fact]
    public async Task A_robbery_is_not_cautioned_without_the_prosecutor()
    {
        var journey = await At(Stage.AwaitingPanel);
        await journey.SendAsync(Calls.CorrectReferral(journey).With("offence", new { place = 0, code = "robbery" }).With("admission", "full"));
        var caution = Calls.DecideItem(journey).With("disposal", "youth-caution").With("departureReasons", "A first act.");
        await Refused(journey, caution, 409, "prosecutor-not-asked", "R6");
        await journey.DoAsync(Calls.RecordProsecutorDecision);
        (await journey.SendAsync(caution.Again().Seeing(journey.Version))).ShouldBeAccepted();
    }

    [Fact, Trait("Command", "record-prosecutor-decision"), Trait("Case", "refused")]
    public async Task Not_in_the_future()
    {
        var journey = await At(Stage.Referred);
        (await Refused(journey, Calls.RecordProsecutorDecision(journey).With("on", journey.Today.AddDays(1)), 422, "prosecutor-out-of-time", "R6")).Naming("on");
        (await Refused(journey, Calls.RecordProsecutorDecision(journey).With("decision", "hang"), 400, "invalid")).Naming("decision");
    }

    [Fact, Trait("Command", "record-prosecutor-decision"), Trait("Case", "forbidden")]
    public async Task Others_may_not_record_it()
    {
        var journey = await At(Stage.Referred);
        await Forbidden(journey, Calls.RecordProsecutorDecision(journey), People.VictimWorker);
    }
}
