using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class MinutesTests(RunningService service) : CommandOverHttp(service)
{
    [Fact]
    public async Task They_tell_who_was_there_what_was_decided_and_who_did_not_agree()
    {
        var journey = await At(Stage.AwaitingConfirmation);
        (await journey.SendAsync(Calls.RecordView(journey).With("kind", "dissent").With("words", "Too little for health."))).ShouldBeAccepted();
        await journey.DoAsync(Calls.ClosePanel);
        var minutes = (await journey.GetAsync(People.Chair, Address(journey))).Body;
        minutes.GetProperty("state").GetString().ShouldBe("closed");
        minutes.GetProperty("missing").GetArrayLength().ShouldBe(0);
        minutes.GetProperty("members").EnumerateArray().Count(member => member.GetProperty("present").GetBoolean()).ShouldBe(3);
        var item = minutes.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        item.GetProperty("agencies").EnumerateArray().Select(agency => agency.GetString()).ShouldBe(["health", "police", "yjs"]);
        item.GetProperty("decision").GetProperty("reasons").GetString().ShouldBe("An activity answers the causes better than a record would.");
        item.GetProperty("views")[0].GetProperty("words").GetString().ShouldBe("Too little for health.");
        item.GetProperty("carriedOver").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task They_tell_what_was_deferred_ratified_and_carried_over_and_whose_conflict_stood()
    {
        var deferred = await At(Stage.AwaitingPanel);
        await deferred.DoAsync(Calls.DeferItem);
        (await Item(deferred)).GetProperty("deferral").GetProperty("from").GetString().ShouldBe("The school");

        var carried = await At(Stage.AwaitingPanel);
        await carried.DoAsync(Calls.DeclareConflict);
        (await Item(carried)).GetProperty("conflicts")[0].GetProperty("why").GetString().ShouldBe("Lives next door to the family.");
        await carried.DoAsync(Calls.ClosePanel);
        (await Item(carried)).GetProperty("carriedOver").GetBoolean().ShouldBeTrue();

        var ratified = await At(Stage.ReadyForPanel);
        await ratified.DoAsync(Calls.DecideUrgently);
        await ratified.MeetAsync();
        await ratified.DoAsync(Calls.RatifyDecision);
        (await Item(ratified)).GetProperty("ratification").GetProperty("why").GetString().ShouldBe("The panel would have decided the same.");
    }

    [Fact, Trait("Rule", "R21")]
    public async Task They_are_for_those_who_see_the_meeting_and_a_look_at_them_is_logged_on_each_case()
    {
        var journey = await At(Stage.AwaitingPanel);
        (await journey.GetAsync(People.Member, Address(journey))).Status.ShouldBe(200);
        (await journey.GetAsync(People.RecordsManager, $"/records/{journey.Case}/looks")).Text.ShouldContain("\"minutes\"");
        (await journey.GetAsync(People.OtherMember, Address(journey))).Status.ShouldBe(404);
        (await journey.GetAsync(People.Manager.Elsewhere(), Address(journey))).Status.ShouldBe(404);
        (await journey.GetAsync(People.Chair, $"/panels/{Guid.NewGuid()}/minutes")).Status.ShouldBe(404);
        (await journey.GetAsync(People.VictimWorker, Address(journey))).ShouldBeProblem(403, "role-not-allowed");
    }

    private static async Task<System.Text.Json.JsonElement> Item(Journey journey) => (await journey.GetAsync(People.Chair, Address(journey))).Body.GetProperty("items")[0];

    private static string Address(Journey journey) => $"/panels/{journey.Panel}/minutes";
}
