using OocdPanel.Api.Platform;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Children;

/// <summary>Which other records may be of the child, and what each holds.</summary>
public sealed class OneChildReadingTests(RunningService service) : CommandOverHttp(service)
{
    [Fact]
    public async Task Who_may_be_the_same_child_is_offered_where_the_reader_reaches_them()
    {
        var number = new[] { new { scheme = "pnc", value = $"24/{Guid.NewGuid():N}" } };
        var journey = new Journey(Service);
        (await journey.SendAsync(Calls.SubmitReferral(journey).With("child.identifiers", number))).ShouldBeAccepted();
        await journey.ReferOtherAsync(Stage.Referred, ("child.identifiers", number), ("child.match", "new"));
        var away = new Journey(Service) { District = "E06000063" };
        (await away.SendAsync(Calls.SubmitReferral(away).With("child.identifiers", number).With("child.match", "new"))).ShouldBeAccepted();

        (await PossibleAsync(journey, People.Manager)).ShouldBe([journey.Other!.Child]);
        (await PossibleAsync(journey, People.RecordsManager)).ShouldBe([journey.Other.Child, away.Child], ignoreOrder: true);
        await journey.DoAsync(Calls.MergeChildren);
        (await PossibleAsync(journey, People.Manager)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_records_are_shown_side_by_side_and_the_look_is_logged_for_both()
    {
        var journey = await At(Stage.Referred);
        await journey.ReferOtherAsync();
        var found = (await journey.GetAsync(People.Manager, $"/children/{journey.Child}/records/{journey.Other!.Child}?why=A+doubt")).Body;
        found.GetProperty("one").GetProperty("child").GetProperty("id").GetGuid().ShouldBe(journey.Child);
        found.GetProperty("other").GetProperty("cases")[0].GetProperty("id").GetGuid().ShouldBe(journey.Other.Case);
        foreach (var record in new[] { journey.Child, journey.Other.Child })
            (await journey.GetAsync(People.RecordsManager, $"/records/{record}/looks")).Text.ShouldContain("\"what\":\"records of one child\"");
    }

    [Fact]
    public async Task What_was_merged_is_told_of_either_record_to_the_records_manager()
    {
        var journey = await At(Stage.Referred);
        await journey.MergeOtherAsync();
        var stays = (await journey.GetAsync(People.RecordsManager, $"/children/{journey.Child}")).Body;
        stays.GetProperty("merged").EnumerateArray().Select(id => id.GetGuid()).ShouldBe([journey.Other!.Child]);
        stays.GetProperty("cases").GetArrayLength().ShouldBe(2);
        var merged = (await journey.GetAsync(People.RecordsManager, $"/children/{journey.Other.Child}")).Body;
        merged.GetProperty("mergedInto").GetGuid().ShouldBe(journey.Child);
        merged.GetProperty("cases").EnumerateArray().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Nobody_else_compares_records()
    {
        var journey = await At(Stage.Referred);
        await journey.ReferOtherAsync();
        foreach (var path in new[] { $"/children/{journey.Child}/records", $"/children/{journey.Child}/records/{journey.Other!.Child}" })
        {
            (await journey.GetAsync(People.Practitioner, path)).ShouldBeProblem(403, "role-not-allowed");
            (await journey.GetAsync(People.Manager.Elsewhere(), path)).ShouldBeProblem(404, "not-found");
        }
    }

    private static async Task<List<Guid>> PossibleAsync(Journey journey, Person person) =>
        [.. (await journey.GetAsync(person, $"/children/{journey.Child}/records")).Body.GetProperty("possible").EnumerateArray().Select(match => match.GetProperty("child").GetGuid())];
}
