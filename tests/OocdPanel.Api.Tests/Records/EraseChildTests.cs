using OocdPanel.Api.Platform;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Records;

public sealed class EraseChildTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "erase-child"), Trait("Case", "accepted")]
    public async Task What_is_personal_is_gone_from_every_answer_and_the_rest_stays()
    {
        var journey = await At(Stage.Closed);
        var name = await NameAsync(journey);
        foreach (var path in Paths(journey))
            (await journey.GetAsync(Reader(path), path)).Text.ShouldMatch($"{name}|Done well|Repair the fence", path);
        (await NameInWorkAsync(journey)).ShouldBe($"Robin {name}");
        (await journey.SendAsync(Calls.EraseChild(journey))).ShouldBeAccepted();

        foreach (var path in Paths(journey))
        {
            var reply = await journey.GetAsync(Reader(path), path);
            reply.Status.ShouldBe(200, path);
            foreach (var gone in new[] { name, "Robin", "22/12345/26", "PC 2101 Reid", "Done well.", "An activity answers", "Repair the fence", "The youth centre", "0001-01-01" })
                reply.Text.ShouldNotContain(gone, Shouldly.Case.Sensitive, path);
        }
        (await NameInWorkAsync(journey)).ShouldBe("[erased] ");
        var found = (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).Body;
        found.GetProperty("stage").GetString().ShouldBe("closed");
        found.GetProperty("child").GetProperty("givenName").GetString().ShouldBe("[erased]");
        found.GetProperty("child").GetProperty("familyName").GetString().ShouldBe("");
        found.GetProperty("child").TryGetProperty("dateOfBirth", out _).ShouldBeFalse();
        found.GetProperty("offences")[0].GetProperty("ageAtOffence").GetInt32().ShouldBe(14);
        found.GetProperty("victims")[0].GetProperty("name").GetString().ShouldBe("Sandy Lee");
        (await journey.GetAsync(People.VictimWorker, $"/cases/{journey.Case}/history")).Text.ShouldContain("The child was erased (subject request)");
    }

    [Fact, Trait("Command", "erase-child"), Trait("Case", "accepted")]
    public async Task The_same_command_again_gives_the_same_answer_and_the_key_stays_destroyed()
    {
        var journey = await At(Stage.Ineligible);
        var call = Calls.EraseChild(journey);
        var first = (await journey.SendAsync(call)).ShouldBeAccepted();
        (await journey.SendAsync(call)).ShouldBeAccepted().Text.ShouldBe(first.Text);
        (await NameAsync(journey)).ShouldBe("");
    }

    [Fact, Trait("Command", "erase-child"), Trait("Case", "accepted")]
    public async Task Referred_again_it_is_a_new_child_and_nobody_is_offered_as_a_match()
    {
        var journey = new Journey(Service);
        var referral = Calls.SubmitReferral(journey).With("child.identifiers", new[] { new { scheme = "police", value = Guid.NewGuid().ToString() } });
        (await journey.SendAsync(referral)).ShouldBeAccepted();
        await journey.DoAsync(Calls.FindIneligible);
        var before = journey.Child;
        await Refused(journey, referral.Again(), 409, "possible-match");
        (await journey.SendAsync(Calls.EraseChild(journey))).ShouldBeAccepted();
        (await journey.SendAsync(referral.Again())).ShouldBeAccepted();
        journey.Child.ShouldNotBe(before);
        await Refused(journey, referral.Again().With("child.match", before), 422, "not-a-match");
    }

    [Fact, Trait("Command", "erase-child"), Trait("Case", "accepted")]
    public async Task What_was_merged_into_the_record_is_gone_with_it()
    {
        var journey = await At(Stage.Ineligible);
        await journey.MergeOtherAsync(Stage.ReadyForPanel);
        var other = journey.Other!;
        await Refused(journey, Calls.EraseChild(journey), 409, "cases-open");
        await other.DoAsync(Calls.WithdrawReferral);
        var call = Calls.EraseChild(journey);
        var first = (await journey.SendAsync(call)).ShouldBeAccepted();

        first.Answer.Id.ShouldBe(journey.Child);
        (await journey.SendAsync(call)).ShouldBeAccepted().Text.ShouldBe(first.Text);
        foreach (var path in new[] { $"/cases/{other.Case}", $"/cases/{other.Case}/history" })
            (await other.GetAsync(People.Manager, path)).ShouldBeRead().ShouldNotMatch("Robin|Walker|PC 2101 Reid|Talked through", path);
        (await Service.Ring.ReadAsync([journey.Child, other.Child], default)).TryGet(other.Child, out _).ShouldBeFalse();
        await Refused(journey, Calls.SeparateChildren(journey).Seeing(first.Answer.Version), 409, "person-erased");
    }

    [Fact, Trait("Command", "erase-child"), Trait("Case", "refused")]
    public async Task Nobody_is_erased_while_a_case_goes_on_or_twice()
    {
        var journey = await At(Stage.Outcome22Final);
        await Refused(journey, Calls.EraseChild(journey), 409, "cases-open");
        await journey.To(Stage.Closed);
        await Refused(journey, Calls.EraseChild(journey).With("basis", "because"), 400, "invalid");
        (await journey.SendAsync(Calls.EraseChild(journey))).ShouldBeAccepted();
        await Refused(journey, Calls.EraseChild(journey), 409, "erased-already");
    }

    [Fact, Trait("Command", "erase-child"), Trait("Case", "refused")]
    public async Task Before_the_last_thing_that_happened_nobody_was_erased()
    {
        var journey = await At(Stage.Ineligible);
        await Refused(journey, Calls.EraseChild(journey).With("occurredAt", Service.Clock.GetUtcNow().AddDays(-1)), 422, "before-the-last-step");
    }

    [Fact, Trait("Command", "erase-child"), Trait("Case", "boundary")]
    public async Task About_whoever_was_erased_nothing_more_is_written_even_where_it_says_nothing_personal()
    {
        var journey = await At(Stage.AwaitingAllocation);
        await Service.Ring.EraseAsync([journey.Child], "tester", default); // as after an old dump of the events was restored
        await Refused(journey, Calls.AllocateCase(journey), 409, "person-erased");
    }

    [Fact, Trait("Command", "erase-child"), Trait("Case", "forbidden")]
    public async Task Only_a_records_manager_may_and_may_anywhere()
    {
        var journey = await At(Stage.Ineligible);
        await Refused(journey, Calls.EraseChild(journey).As(People.Manager), 403, "role-not-allowed");
        (await journey.GetAsync(People.Manager, $"/children/{journey.Child}")).ShouldBeProblem(403, "role-not-allowed");
        await Refused(journey, Calls.EraseChild(journey) with { Path = $"/children/{journey.Case}/erasure" }, 404, "not-found");
        (await journey.SendAsync(Calls.EraseChild(journey).As(People.RecordsManager.Elsewhere()))).ShouldBeAccepted();
    }

    [Fact, Trait("Command", "erase-child"), Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = await At(Stage.Ineligible);
        await Stale(journey, Calls.EraseChild(journey), journey.Child, compulsory: true);
    }

    private static string[] Paths(Journey journey) =>
    [
        $"/cases/{journey.Case}", $"/cases/{journey.Case}/history", $"/children/{journey.Child}",
        $"/panels/{journey.Panel}/items/{journey.Case}/pack", $"/programmes/{journey.Programme}",
    ];

    private static Person Reader(string path) =>
        path.StartsWith("/children", StringComparison.Ordinal) ? People.RecordsManager : People.Manager;

    private static async Task<string> NameInWorkAsync(Journey journey)
    {
        var row = (await journey.GetAsync(People.Manager, "/work?filter=all&stage=closed&limit=100")).Body.GetProperty("cases").EnumerateArray()
            .Single(row => row.GetProperty("caseId").GetGuid() == journey.Case);
        return $"{row.GetProperty("givenName").GetString()} {row.GetProperty("familyName").GetString()}";
    }

    private static async Task<string> NameAsync(Journey journey) =>
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).Body.GetProperty("child").GetProperty("familyName").GetString()!;
}
