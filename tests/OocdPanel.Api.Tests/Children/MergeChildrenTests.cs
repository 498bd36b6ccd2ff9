using System.Text.Json;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Children;

[Trait("Command", "merge-children")]
public sealed class MergeChildrenTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Case", "accepted")]
    public async Task From_then_on_both_cases_are_of_the_child_of_the_record_that_stays()
    {
        var journey = await At(Stage.BeingAssessed);
        await journey.ReferOtherAsync(Stage.Referred, ("child.givenName", "Robyn"));
        await journey.DoAsync(Calls.MergeChildren);

        var (one, other) = (await CaseAsync(journey), await CaseAsync(journey.Other!));
        other.GetProperty("child").ToString().ShouldBe(one.GetProperty("child").ToString());
        one.GetProperty("child").GetProperty("givenName").GetString().ShouldBe("Robin");
        one.GetProperty("otherCases").EnumerateArray().Select(beside => beside.GetProperty("case").GetGuid()).ShouldBe([journey.Other!.Case]);
        other.GetProperty("otherCases").EnumerateArray().Select(beside => beside.GetProperty("case").GetGuid()).ShouldBe([journey.Case]);
        (await NamesInWorkAsync(journey)).Distinct().Count().ShouldBe(1);
    }

    [Fact, Trait("Case", "accepted")]
    public async Task The_history_of_each_case_tells_what_was_found_about_its_own_record()
    {
        var journey = await At(Stage.Referred);
        await journey.MergeOtherAsync();

        var (one, other) = (await HistoryAsync(journey), await HistoryAsync(journey.Other!));
        one.ShouldContain($"Another record ({journey.Other!.Child}) was found to be of this child and merged into this one: Both have the PNC number 24/1A.");
        one.ShouldNotContain("and merged into it");
        other.ShouldContain($"This record was found to be of the same child as another ({journey.Child}), and merged into it: Both have the PNC number 24/1A.");
        (await journey.GetAsync(People.Officer, $"/cases/{journey.Case}/history")).Text.ShouldNotContain("merged");
    }

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R5")]
    public async Task A_caution_on_the_other_record_makes_a_programme_compulsory_until_they_are_separated()
    {
        var journey = await At(Stage.AwaitingPanel);
        await journey.ReferOtherAsync(Stage.AwaitingPanel);
        await journey.Other!.DeliverAsync("youth-conditional-caution");
        await journey.DoAsync(Calls.MergeChildren);
        await journey.DeliverAsync("youth-caution");

        (await CaseAsync(journey)).GetProperty("programmeCompulsory").GetBoolean().ShouldBeTrue();
        await Refused(journey, Calls.CloseCase(journey), 409, "programme-compulsory", "R5");
        (await HistoryAsync(journey)).ShouldContain("it makes no first-time entrant");

        (await journey.SendAsync(Calls.SeparateChildren(journey).Seeing(await VersionAsync(journey)))).ShouldBeAccepted();
        (await CaseAsync(journey)).GetProperty("programmeCompulsory").GetBoolean().ShouldBeFalse();
    }

    [Fact, Trait("Case", "accepted")]
    public async Task What_is_given_while_they_are_one_stays_with_the_case_it_was_given_on()
    {
        var journey = await At(Stage.Referred);
        await journey.MergeOtherAsync(Stage.AwaitingPanel);
        await journey.Other!.DeliverAsync("youth-caution");
        Numbers(await CaseAsync(journey)).ShouldBe([1001]);
        (await journey.SendAsync(Calls.RecordAppeal(journey).With("outcome", 1001))).ShouldBeAccepted().Answer.Changed
            .Select(changed => changed.Id).ShouldBe([journey.Other.Child, journey.Other.Case]);

        (await journey.SendAsync(Calls.SeparateChildren(journey).Seeing(await VersionAsync(journey)))).ShouldBeAccepted();
        Numbers(await CaseAsync(journey)).ShouldBeEmpty();
        var outcome = (await CaseAsync(journey.Other)).GetProperty("outcomes").EnumerateArray().ShouldHaveSingleItem();
        (outcome.GetProperty("number").GetInt32(), outcome.GetProperty("appealed").GetString()).ShouldBe((1, "quashed"));
    }

    [Fact, Trait("Case", "accepted")]
    public async Task Who_is_referred_as_the_merged_record_was_is_found_as_the_one_that_stays()
    {
        var journey = await At(Stage.Referred);
        var referral = Calls.SubmitReferral(journey);
        await journey.ReferOtherAsync(Stage.Referred, ("child.familyName", referral.Body["child"]!["familyName"]!.GetValue<string>()));
        var (stays, merged) = (journey.Child, journey.Other!.Child);
        (await MatchesAsync(journey, referral)).ShouldBe([merged]);
        await journey.DoAsync(Calls.MergeChildren);

        (await MatchesAsync(journey, referral)).ShouldBe([stays]);
        (await Refused(journey, referral.With("child.match", merged), 409, "merged-away")).Naming("child.match");
        (await journey.SendAsync(Calls.SeparateChildren(journey))).ShouldBeAccepted();
        (await MatchesAsync(journey, referral)).ShouldBe([merged]);
        await journey.DoAsync(Calls.MergeChildren);
        (await journey.SendAsync(referral.Again().With("child.match", stays))).ShouldBeAccepted().Answer.Of("child").ShouldBe(stays);
    }

    [Fact, Trait("Case", "accepted")]
    public async Task Whoever_is_corrected_on_either_case_is_corrected_on_both()
    {
        var journey = await At(Stage.Referred);
        await journey.MergeOtherAsync();
        await journey.Other!.DoAsync(Calls.CorrectReferral);
        (await CaseAsync(journey)).GetProperty("child").GetProperty("givenName").GetString().ShouldBe("Robyn");
    }

    [Fact, Trait("Case", "refused")]
    public async Task Whatever_is_asked_of_the_merged_record_is_refused_with_the_one_that_stays()
    {
        var journey = await At(Stage.Ineligible);
        await journey.MergeOtherAsync(Stage.Referred);
        var other = journey.Other!;
        (await Refused(other, Calls.RecordCourtOutcome(other), 409, "merged-away")).Text.ShouldContain(journey.Child.ToString());
        await Refused(other, Calls.EraseChild(other).Seeing(await VersionAsync(other)), 409, "merged-away");
    }

    [Fact, Trait("Case", "refused")]
    public async Task No_chain_is_made_and_no_record_is_merged_into_itself()
    {
        var journey = await At(Stage.Referred);
        await journey.MergeOtherAsync();
        await journey.Other!.ReferOtherAsync();
        var third = journey.Other.Other!;
        var call = Calls.MergeChildren(journey);
        await Refused(journey, call, 409, "merged-already");
        await Refused(journey, call.With("other", journey.Child), 422, "same-record");
        await Refused(third, Upon(third, journey.Other, call), 409, "merged-away");
        await Refused(third, Upon(journey.Other, third, call).Seeing(await VersionAsync(journey.Other)), 409, "merged-away");
        await Refused(third, Upon(third, journey, call), 409, "has-absorbed");
        await Refused(journey, call.With("other", journey.Case), 422, "no-such-child");
        (await journey.SendAsync(Upon(journey, third, call))).ShouldBeAccepted();
        (await CaseAsync(journey)).GetProperty("otherCases").GetArrayLength().ShouldBe(2);
    }

    [Fact, Trait("Case", "refused")]
    public async Task The_other_record_is_within_reach_and_nobody_erased()
    {
        var journey = await At(Stage.Referred);
        var away = new Journey(Service) { District = "E06000063" };
        await away.To(Stage.Referred);
        var gone = await At(Stage.Ineligible);
        var call = Calls.MergeChildren(await WithOtherAsync(journey)).With("other", away.Child);
        await Refused(journey, call, 422, "no-such-child");
        (await journey.GetAsync(People.Manager, $"/children/{journey.Child}/records/{away.Child}")).ShouldBeProblem(404, "not-found");
        (await gone.SendAsync(Calls.EraseChild(gone))).ShouldBeAccepted();
        await Refused(journey, call.With("other", gone.Child), 409, "person-erased");
        await Refused(journey, call.With("why", " "), 400, "invalid");
        await Refused(journey, call.With("occurredAt", Service.Clock.GetUtcNow().AddDays(-1)), 422, "before-the-last-step");
    }

    [Fact, Trait("Case", "boundary")]
    public async Task A_records_manager_merges_records_of_any_areas()
    {
        var journey = await At(Stage.Referred);
        var away = new Journey(Service) { District = "E06000063" };
        await away.To(Stage.Referred);
        (await journey.SendAsync(Calls.MergeChildren(await WithOtherAsync(journey)).With("other", away.Child).As(People.RecordsManager.Elsewhere()))).ShouldBeAccepted();
        (await CaseAsync(journey)).GetProperty("otherCases")[0].TryGetProperty("case", out _).ShouldBeFalse();
    }

    [Fact, Trait("Case", "forbidden")]
    public async Task Only_managers_of_the_area_and_of_records_may()
    {
        var journey = await At(Stage.Referred);
        await Forbidden(await WithOtherAsync(journey), Calls.MergeChildren(journey), People.Practitioner);
    }

    [Fact, Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = await At(Stage.Referred);
        await Stale(await WithOtherAsync(journey), Calls.MergeChildren(journey), journey.Child, compulsory: true);
    }

    private static Call Upon(Journey stays, Journey other, Call like) =>
        (like.Again() with { Path = $"/children/{stays.Child}/merges" }).With("other", other.Child).Seeing(stays.VersionOf(stays.Child));

    private static async Task<Journey> WithOtherAsync(Journey journey)
    {
        await journey.ReferOtherAsync();
        return journey;
    }

    private static async Task<List<Guid>> MatchesAsync(Journey journey, Call referral) =>
        [.. (await journey.SendAsync(referral.Again())).ShouldBeProblem(409, "possible-match").Body.GetProperty("matches").EnumerateArray().Select(match => match.GetProperty("child").GetGuid())];

    private static async Task<JsonElement> CaseAsync(Journey journey) => (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).Body;

    private static async Task<string> HistoryAsync(Journey journey) => (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}/history")).Text;

    private static async Task<long> VersionAsync(Journey journey) =>
        (await journey.GetAsync(People.Manager, $"/children/{journey.Child}/records")).Body.GetProperty("record").GetProperty("version").GetInt64();

    private static IEnumerable<int> Numbers(JsonElement found) => found.GetProperty("outcomes").EnumerateArray().Select(outcome => outcome.GetProperty("number").GetInt32());

    private static async Task<List<string>> NamesInWorkAsync(Journey journey)
    {
        var names = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await journey.GetAsync(People.Manager, $"/work?filter=all&limit=100{(cursor.Length > 0 ? $"&cursor={Uri.EscapeDataString(cursor)}" : "")}")).Body;
            names.AddRange(page.GetProperty("cases").EnumerateArray()
                .Where(row => row.GetProperty("caseId").GetGuid() is var id && (id == journey.Case || id == journey.Other!.Case))
                .Select(row => $"{row.GetProperty("givenName").GetString()} {row.GetProperty("familyName").GetString()}"));
            cursor = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        names.Count.ShouldBe(2);
        return names;
    }
}
