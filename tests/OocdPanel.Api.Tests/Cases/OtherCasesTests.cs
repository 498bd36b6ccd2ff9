using System.Text.Json;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Cases;

/// <summary>A child with a caution of last time and a case now: who assesses or decides now is told of the one before.</summary>
public sealed class OtherCasesTests(RunningService service) : CommandOverHttp(service)
{
    [Fact]
    public async Task Who_assesses_or_decides_sees_what_was_given_before_and_nothing_else_of_it()
    {
        var (first, again) = await ReferredAgainAsync();
        var earlier = Others(await again.GetAsync(People.Practitioner, $"/cases/{again.Case}")).ShouldHaveSingleItem();
        earlier.GetProperty("case").GetGuid().ShouldBe(first);
        earlier.GetProperty("disposal").GetString().ShouldBe("youth-caution");
        earlier.GetProperty("givenOn").GetString().ShouldBe($"{again.Today:yyyy-MM-dd}");
        earlier.GetProperty("open").GetBoolean().ShouldBeTrue();
        earlier.EnumerateObject().Select(member => member.Name).ShouldBe(["case", "area", "referredOn", "offenceGroup", "disposal", "givenOn", "prosecuted", "open"]);
    }

    [Fact]
    public async Task Of_those_who_see_a_part_of_the_case_nobody_sees_another()
    {
        var (_, again) = await ReferredAgainAsync();
        foreach (var part in new[] { People.Officer, People.VictimWorker })
            Others(await again.GetAsync(part, $"/cases/{again.Case}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_case_of_another_area_is_told_of_and_not_opened()
    {
        var there = Calls.SubmitReferral(new Journey(Service) { District = "E06000063" });
        var elsewhere = new Journey(Service);
        (await elsewhere.SendAsync(there)).ShouldBeAccepted();
        var referral = there.Again().With("child.match", elsewhere.Child).With("child.district", elsewhere.District);
        (await elsewhere.SendAsync(referral)).ShouldBeAccepted();
        var told = Others(await elsewhere.GetAsync(People.Practitioner, $"/cases/{elsewhere.Case}")).ShouldHaveSingleItem();
        told.TryGetProperty("case", out _).ShouldBeFalse();
        told.GetProperty("area").GetString().ShouldBe("cumberland");
        told.GetProperty("open").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_pack_holds_what_was_given_before_it_was_made_and_no_case_to_open()
    {
        var (_, again) = await ReferredAgainAsync();
        again.BackAt(Stage.Referred);
        await again.To(Stage.AwaitingPanel);
        var pack = await again.GetAsync(People.Chair, $"/panels/{again.Panel}/items/{again.Case}/pack");
        var earlier = pack.Body.GetProperty("case").GetProperty("otherCases").EnumerateArray().ShouldHaveSingleItem();
        earlier.GetProperty("disposal").GetString().ShouldBe("youth-caution");
        earlier.TryGetProperty("case", out _).ShouldBeFalse();
    }

    /// <summary>A caution was given in the first case, and the child is referred again.</summary>
    private async Task<(Guid First, Journey Again)> ReferredAgainAsync()
    {
        var journey = new Journey(Service);
        var referral = Calls.SubmitReferral(journey);
        (await journey.SendAsync(referral)).ShouldBeAccepted();
        journey.BackAt(Stage.Referred);
        await journey.To(Stage.AwaitingPanel);
        await journey.DeliverAsync("youth-caution");
        var first = journey.Case;
        (await journey.SendAsync(referral.Again().With("child.match", journey.Child))).ShouldBeAccepted();
        return (first, journey);
    }

    private static JsonElement[] Others(Reply reply) => [.. reply.Body.GetProperty("otherCases").EnumerateArray()];
}
