using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Victims;

public sealed class RemoveVictimTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "remove-victim"), Trait("Case", "accepted")]
    public async Task Nobody_waits_for_them_and_no_figure_counts_them()
    {
        var journey = await At(Stage.BeingAssessed);
        await journey.DoAsync(Calls.AddVictim);
        await journey.DoAsync(Calls.RemoveVictim);
        var found = (await journey.GetAsync(People.VictimWorker, $"/cases/{journey.Case}")).Body;
        found.GetProperty("victims").EnumerateArray().Select(victim => victim.GetProperty("number").GetInt32()).ShouldBe([2]);
        found.GetProperty("victimsRemoved").EnumerateArray().Select(removed => removed.GetProperty("why").GetString()).ShouldBe(["A witness, entered in the wrong place."]);
        (await Service.ScalarAsync("select victims_unheard from read.case_list where case_id = $1", journey.Case)).ShouldBe(1);
        (await Service.ScalarAsync("select string_agg(victim::text, ',') from read.victim_fact where known_to is null and case_id = $1", journey.Case)).ShouldBe("2");
        var history = (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}/history")).Text;
        history.ShouldContain("Victim 1 was taken off the case, as added by mistake.");
        history.ShouldNotContain("A witness");
    }

    [Fact, Trait("Command", "remove-victim"), Trait("Case", "refused")]
    public async Task Not_without_a_reason_and_not_once_the_case_was_decided_on()
    {
        var journey = await At(Stage.BeingAssessed);
        (await Refused(journey, Calls.RemoveVictim(journey).Without("why"), 400, "invalid")).Naming("why");
        (await Refused(journey, Calls.RemoveVictim(journey).With("victim", 7), 422, "no-such-victim")).Naming("victim");
        await journey.To(Stage.AwaitingConfirmation);
        (await Refused(journey, Calls.RemoveVictim(journey), 409, "decided-with-the-victim")).Naming("victim");
    }

    [Fact, Trait("Command", "remove-victim"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.BeingAssessed);
        await Forbidden(journey, Calls.RemoveVictim(journey), People.Practitioner);
    }
}
