using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Assessments;

public sealed class RecordSystemCheckTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "record-system-check"), Trait("Case", "accepted")]
    public async Task A_check_stands_on_the_case_for_those_who_work_with_the_child()
    {
        var journey = await At(Stage.BeingAssessed);
        await journey.DoAsync(Calls.RecordSystemCheck);
        (await journey.SendAsync(Calls.RecordSystemCheck(journey).As(People.Practitioner).With("result", "none").Without("what"))).ShouldBeAccepted();
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).Body.GetProperty("systemChecks").EnumerateArray().Select(check => check.GetProperty("agency").GetString()).ShouldBe(["police", "yjs"]);
        (await journey.GetAsync(People.VictimWorker, $"/cases/{journey.Case}")).Body.GetProperty("systemChecks").GetArrayLength().ShouldBe(0);
        (await journey.GetAsync(People.Officer, $"/cases/{journey.Case}/history")).Text.ShouldNotContain("Stopped twice");
    }

    [Fact, Trait("Command", "record-system-check"), Trait("Case", "refused"), Trait("Rule", "R27")]
    public async Task Who_has_a_conflict_does_not_look_the_child_up_and_somebody_else_of_the_agency_does()
    {
        var journey = await At(Stage.AwaitingPanel);
        await journey.DoAsync(Calls.DeclareConflict);
        var check = Calls.RecordSystemCheck(journey).As(People.Member);
        await Refused(journey, check, 409, "takes-no-part", "R27");
        (await journey.SendAsync(check.Again().As(People.Practitioner))).ShouldBeAccepted();
    }

    [Fact, Trait("Command", "record-system-check"), Trait("Case", "refused")]
    public async Task Something_known_is_said()
    {
        var journey = await At(Stage.BeingAssessed);
        (await Refused(journey, Calls.RecordSystemCheck(journey).Without("what"), 422, "field-missing")).Naming("what");
        (await Refused(journey, Calls.RecordSystemCheck(journey).With("on", journey.Today.AddDays(1)), 422, "check-out-of-time")).Naming("on");
        await Refused(journey, Calls.RecordSystemCheck(journey).As(People.Seconded with { Agency = null }), 422, "no-systems-to-check");
    }

    [Fact, Trait("Command", "record-system-check"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.BeingAssessed);
        await NotAllocated(journey, Calls.RecordSystemCheck(journey));
        await Forbidden(journey, Calls.RecordSystemCheck(journey), People.VictimWorker);
    }

    [Fact, Trait("Command", "record-system-check"), Trait("Case", "accepted")]
    public async Task A_member_records_their_own_agencys_for_a_case_in_their_pack_only()
    {
        var before = await At(Stage.BeingAssessed);
        await Refused(before, Calls.RecordSystemCheck(before).As(People.Member), 404, "not-found");
        var journey = await At(Stage.AwaitingPanel);
        await Refused(journey, Calls.RecordSystemCheck(journey).As(People.OtherMember), 404, "not-found");
        (await journey.SendAsync(Calls.RecordSystemCheck(journey).As(People.Member))).ShouldBeAccepted();
        await journey.DoAsync(Calls.RefreshPack);
        var pack = (await journey.GetAsync(People.Member, $"/panels/{journey.Panel}/items/{journey.Case}/pack")).Body;
        pack.GetProperty("case").GetProperty("systemChecks")[0].GetProperty("agency").GetString().ShouldBe("health");
    }
}
