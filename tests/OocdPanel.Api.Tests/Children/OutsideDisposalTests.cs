using System.Text.Json;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Children;

public sealed class OutsideDisposalTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "record-outside-disposal"), Trait("Case", "accepted")]
    public async Task It_is_shown_on_the_case_in_its_history_and_on_the_childs_record()
    {
        var journey = await At(Stage.BeingAssessed);
        (await journey.SendAsync(Calls.RecordOutsideDisposal(journey).With("given.disposal", "youth-caution"))).ShouldBeAccepted();

        var outcome = Outcomes(await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).ShouldHaveSingleItem();
        outcome.GetProperty("name").GetString().ShouldBe("Youth caution");
        outcome.GetProperty("firstTimeEntrant").GetBoolean().ShouldBeTrue();
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}/history")).Text.ShouldContain("Outside the panel, the police gave the child Youth caution on");
        Outcomes(await journey.GetAsync(People.RecordsManager, $"/children/{journey.Child}")).ShouldHaveSingleItem();
    }

    [Fact, Trait("Command", "record-outside-disposal"), Trait("Case", "accepted")]
    public async Task Who_sees_a_part_of_the_case_does_not_see_it()
    {
        var journey = await At(Stage.Referred);
        await journey.DoAsync(Calls.RecordOutsideDisposal);
        foreach (var person in new[] { People.Officer, People.VictimWorker })
        {
            Outcomes(await journey.GetAsync(person, $"/cases/{journey.Case}")).ShouldBeEmpty();
            (await journey.GetAsync(person, $"/cases/{journey.Case}/history")).Text.ShouldNotContain("Outside the panel");
        }
    }

    [Fact, Trait("Command", "record-outside-disposal"), Trait("Case", "refused")]
    public async Task What_is_on_the_record_already_or_cannot_be_is_refused()
    {
        var journey = await At(Stage.Referred);
        var call = Calls.RecordOutsideDisposal(journey);
        await Refused(journey, call.With("given.disposal", "charge"), 422, "unknown-code", "R23");
        await Refused(journey, call.With("given.on", journey.Today.AddDays(1)).With("given.toldOn", journey.Today.AddDays(1)), 422, "in-the-future");
        await Refused(journey, call.With("given.toldOn", journey.Today.AddDays(-21)), 422, "told-before-it-was-given");
        await Refused(journey, call.With("given.disposal", "youth-caution").With("given.by", "early-help"), 422, "caution-not-by-police");
        await Refused(journey, call.With("given.on", journey.Today.AddYears(-6)), 422, "under-age", "R1");
        await Refused(journey, call.Without("given"), 400, "invalid");
        (await journey.SendAsync(call)).ShouldBeAccepted();
        (await journey.SendAsync(call)).ShouldBeAccepted(); // the same command again writes nothing
        await Refused(journey, call.Again().As(People.Manager), 409, "on-the-record-already");
    }

    [Fact, Trait("Command", "record-outside-disposal"), Trait("Case", "refused")]
    public async Task A_refusal_names_the_field_as_the_request_has_it()
    {
        var journey = await At(Stage.Referred);
        var call = Calls.RecordOutsideDisposal(journey);
        await Names(call.With("given.disposal", "charge"), "given.disposal");
        await Names(call.With("given.on", journey.Today.AddDays(1)).With("given.toldOn", journey.Today.AddDays(1)), "given.on");
        await Names(call.With("given.on", journey.Today.AddYears(-6)), "given.on");
        await Names(call.With("given.toldOn", journey.Today.AddDays(-21)), "given.toldOn");
        await Names(call.With("given.disposal", "youth-caution").With("given.by", "early-help"), "given.by");

        async Task Names(Call wrong, string field) =>
            (await journey.SendAsync(wrong)).Body.GetProperty("errors").EnumerateObject().ShouldHaveSingleItem().Name.ShouldBe(field);
    }

    [Fact, Trait("Command", "record-outside-disposal"), Trait("Case", "refused")]
    public async Task Nothing_is_put_on_the_record_of_an_erased_child()
    {
        var journey = await At(Stage.Ineligible);
        await journey.DoAsync(Calls.EraseChild);
        await Refused(journey, Calls.RecordOutsideDisposal(journey), 409, "person-erased");
    }

    [Fact, Trait("Command", "record-outside-disposal"), Trait("Case", "forbidden")]
    public async Task Another_role_or_another_area_may_not()
    {
        var journey = await At(Stage.Referred);
        await Forbidden(journey, Calls.RecordOutsideDisposal(journey), People.Officer);
        await Refused(journey, Calls.RecordOutsideDisposal(journey).As(People.Analyst), 403, "role-not-allowed");
    }

    [Fact, Trait("Command", "report-outside-disposal"), Trait("Case", "accepted")]
    public async Task A_child_who_is_new_is_known_from_then_on()
    {
        var journey = new Journey(Service);
        var call = Calls.ReportOutsideDisposal(journey);
        var reply = (await journey.SendAsync(call)).ShouldBeAccepted();
        reply.Status.ShouldBe(201);
        var record = await journey.GetAsync(People.RecordsManager, $"/children/{journey.Child}");
        Outcomes(record).ShouldHaveSingleItem().GetProperty("name").GetString().ShouldBe("Community resolution");
        record.Body.GetProperty("cases").GetArrayLength().ShouldBe(0);

        var child = journey.Child;
        var again = call.Again().With("given.on", journey.Today.AddDays(-19));
        await Refused(journey, again, 409, "possible-match");
        (await journey.SendAsync(again.Again().With("child.match", child))).ShouldBeAccepted().Status.ShouldBe(200);
        journey.Child.ShouldBe(child);
        Outcomes(await journey.GetAsync(People.RecordsManager, $"/children/{child}")).Count.ShouldBe(2);
    }

    [Fact, Trait("Command", "report-outside-disposal"), Trait("Case", "refused")]
    public async Task What_is_not_filled_in_is_named_by_its_field()
    {
        var journey = new Journey(Service);
        var call = Calls.ReportOutsideDisposal(journey);
        (await Refused(journey, call.Without("given.why").Without("child.sex"), 400, "invalid")).Text.ShouldContain("Say why it was given");
        await Refused(journey, call.With("child.sex", "f"), 422, "unknown-code", "R23");
        await Refused(journey, call.With("child.match", Guid.NewGuid()), 422, "not-a-match");
    }

    [Fact, Trait("Command", "report-outside-disposal"), Trait("Case", "forbidden")]
    public async Task Only_of_a_child_who_lives_in_an_area_of_ones_own()
    {
        var journey = new Journey(Service);
        var call = Calls.ReportOutsideDisposal(journey);
        await Refused(journey, call.As(People.Officer), 403, "role-not-allowed");
        await Refused(journey, call.As(People.Seconded.Elsewhere()), 422, "not-your-district");
        (await journey.SendAsync(call)).ShouldBeAccepted();
    }

    private static List<JsonElement> Outcomes(Reply reply) => [.. reply.Body.GetProperty("outcomes").EnumerateArray()];
}
