using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Records;

public sealed class EraseVictimTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "erase-victim"), Trait("Case", "accepted")]
    public async Task One_victim_is_erased_and_the_child_and_the_other_victim_stay()
    {
        var journey = new Journey(Service);
        await journey.DoAsync(j => Calls.SubmitReferral(j).With("victims", new[] { new { name = "Sandy Lee", contact = "01632 960001" }, new { name = "Kim Poe", contact = "01632 960002" } }));
        await journey.DoAsync(Calls.RecordVictimViews);
        await journey.DoAsync(Calls.FindIneligible);
        (await journey.SendAsync(Calls.EraseVictim(journey))).ShouldBeAccepted();

        var found = await journey.GetAsync(People.VictimWorker, $"/cases/{journey.Case}");
        foreach (var gone in new[] { "Sandy Lee", "01632 960001", "Wants to hear an apology." })
            found.Text.ShouldNotContain(gone);
        found.Text.ShouldContain("Kim Poe");
        found.Text.ShouldContain("01632 960002");
        found.Text.ShouldContain("Walker");
        found.Body.GetProperty("victims")[0].GetProperty("name").GetString().ShouldBe("[erased]");
        found.Body.GetProperty("victims")[0].GetProperty("state").GetString().ShouldBe("known");
        (await journey.GetAsync(People.VictimWorker, $"/cases/{journey.Case}/history")).Text.ShouldContain("Victim 1 was erased (retention ended)");
    }

    [Fact, Trait("Command", "erase-victim"), Trait("Case", "accepted")]
    public async Task A_victim_is_erased_after_the_child_as_well()
    {
        var journey = await At(Stage.Ineligible);
        await journey.DoAsync(Calls.EraseChild);
        (await journey.SendAsync(Calls.EraseVictim(journey).With("reason", "As asked."))).ShouldBeAccepted();
        (await journey.GetAsync(People.VictimWorker, $"/cases/{journey.Case}")).Text.ShouldNotContain("Sandy Lee");
    }

    [Fact, Trait("Command", "erase-victim"), Trait("Case", "refused")]
    public async Task Not_while_the_case_goes_on_not_twice_and_nobody_who_is_not_there()
    {
        var journey = await At(Stage.Referred);
        await Refused(journey, Calls.EraseVictim(journey), 409, "case-open");
        await journey.DoAsync(Calls.FindIneligible);
        await Refused(journey, Calls.EraseVictim(journey).With("victim", 2), 422, "no-such-victim");
        await journey.DoAsync(Calls.EraseVictim);
        await Refused(journey, Calls.EraseVictim(journey), 409, "erased-already");
    }

    [Fact, Trait("Command", "erase-victim"), Trait("Case", "forbidden")]
    public async Task Only_a_records_manager_may()
    {
        var journey = await At(Stage.Ineligible);
        await Refused(journey, Calls.EraseVictim(journey).As(People.VictimWorker), 403, "role-not-allowed");
        (await journey.SendAsync(Calls.EraseVictim(journey).As(People.RecordsManager.Elsewhere()))).ShouldBeAccepted();
    }

    [Fact, Trait("Command", "erase-victim"), Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = await At(Stage.Ineligible);
        await Stale(journey, Calls.EraseVictim(journey), journey.Case, compulsory: true);
    }
}
