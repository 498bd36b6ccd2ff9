using System.Text.Json;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Children;

public sealed class CourtOutcomeTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "record-court-outcome"), Trait("Case", "accepted")]
    public async Task A_conviction_is_shown_on_the_case_and_in_its_history()
    {
        var journey = await At(Stage.BeingAssessed);
        await journey.DoAsync(Calls.RecordCourtOutcome);
        var outcome = Outcomes(await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).ShouldHaveSingleItem();
        (outcome.GetProperty("name").GetString(), outcome.GetProperty("given").GetString()).ShouldBe(("Convicted: Referral order", "court"));
        outcome.GetProperty("firstTimeEntrant").GetBoolean().ShouldBeTrue();
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}/history")).Text.ShouldContain("Telford Youth Court dealt with an offence of");
        (await journey.GetAsync(People.Officer, $"/cases/{journey.Case}/history")).Text.ShouldNotContain("Telford Youth Court");
    }

    [Fact, Trait("Command", "record-court-outcome"), Trait("Case", "refused")]
    public async Task What_cannot_be_is_refused()
    {
        var journey = await At(Stage.Referred);
        var call = Calls.RecordCourtOutcome(journey);
        await Refused(journey, call.Without("order"), 422, "field-missing");
        await Refused(journey, call.With("outcome", "discontinued"), 422, "order-without-conviction");
        await Refused(journey, call.With("offenceOn", journey.Today), 422, "offence-after-the-court");
        await Refused(journey, call.With("offenceOn", journey.Today.AddYears(-6)), 422, "under-age", "R1");
        await Refused(journey, call.Without("court"), 400, "invalid");
        (await journey.SendAsync(call)).ShouldBeAccepted();
        await Refused(journey, call.Again(), 409, "on-the-record-already");
    }

    [Fact, Trait("Command", "record-court-outcome"), Trait("Case", "forbidden")]
    public async Task Another_role_or_another_area_may_not()
    {
        var journey = await At(Stage.Referred);
        await Forbidden(journey, Calls.RecordCourtOutcome(journey), People.Officer);
    }

    [Fact, Trait("Command", "record-appeal"), Trait("Case", "accepted")]
    public async Task A_quashed_disposal_leaves_completion_and_no_first_time_entrant()
    {
        var journey = await At(Stage.AwaitingPanel);
        await journey.DeliverAsync("youth-caution");
        await journey.DoAsync(Calls.AgreePlan);
        await journey.DoAsync(Calls.EndProgramme);
        (await WhyNotAsync(journey)).ShouldBe("");
        var reply = (await journey.SendAsync(Calls.RecordAppeal(journey))).ShouldBeAccepted();
        reply.Answer.Changed.Select(changed => changed.Type).ShouldBe(["child", "case", "programme"], ignoreOrder: true);

        (await WhyNotAsync(journey)).ShouldBe("appealed");
        var outcome = Outcomes(await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).ShouldHaveSingleItem();
        outcome.GetProperty("appealed").GetString().ShouldBe("quashed");
        outcome.GetProperty("firstTimeEntrant").GetBoolean().ShouldBeFalse();
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}/history")).Text.ShouldContain("quashed outcome 1 on the child’s record: New evidence.");
        (await journey.GetAsync(People.Officer, $"/cases/{journey.Case}/history")).Text.ShouldContain("was quashed on appeal.");
        (await journey.SendAsync(Calls.CloseCase(journey))).ShouldBeAccepted();
    }

    [Fact, Trait("Command", "record-appeal"), Trait("Case", "refused")]
    public async Task Under_a_quashed_disposal_no_plan_is_agreed_and_the_case_can_be_closed()
    {
        var journey = await At(Stage.AwaitingPanel);
        await journey.DeliverAsync("youth-conditional-caution");
        await Refused(journey, Calls.CloseCase(journey), 409, "programme-not-held");
        await journey.DoAsync(Calls.RecordAppeal);
        await Refused(journey, Calls.RecordAppeal(journey), 409, "quashed-already");
        await Refused(journey, Calls.AgreePlan(journey), 409, "disposal-was-appealed");
        await journey.DoAsync(Calls.CloseCase);
    }

    [Fact, Trait("Command", "record-appeal"), Trait("Case", "refused")]
    public async Task What_is_not_on_the_record_or_cannot_be_is_refused()
    {
        var journey = await At(Stage.Referred);
        var call = Calls.RecordAppeal(journey);
        await Refused(journey, call, 422, "no-such-outcome");
        await journey.DoAsync(Calls.RecordCourtOutcome);
        await Refused(journey, call.With("on", journey.Today.AddDays(-2)), 422, "appeal-before-the-outcome");
        await Refused(journey, call.With("changedTo", "fine"), 422, "quashed-and-changed");
        await Refused(journey, call.With("result", "changed").With("changedTo", "community-resolution"), 422, "unknown-code", "R23");
        await Refused(journey, call.Without("why"), 400, "invalid");
        (await journey.SendAsync(call.With("result", "changed").With("changedTo", "fine"))).ShouldBeAccepted();
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).Text.ShouldContain("Convicted: Fine");
    }

    [Fact, Trait("Command", "record-appeal"), Trait("Case", "forbidden")]
    public async Task Nobody_else_records_an_appeal()
    {
        var journey = await At(Stage.Referred);
        await journey.DoAsync(Calls.RecordCourtOutcome);
        await Forbidden(journey, Calls.RecordAppeal(journey), People.Officer);
    }

    /// <summary>Why completion leaves the programme out, as the facts say now; empty where it counts.</summary>
    private async Task<string> WhyNotAsync(Journey journey) =>
        (string)(await Service.ScalarAsync("select coalesce(why_not, '') from read.programme_fact where programme_id = $1 and known_to is null and ended_on is not null", journey.Programme))!;

    private static List<JsonElement> Outcomes(Reply reply) => [.. reply.Body.GetProperty("outcomes").EnumerateArray()];
}
