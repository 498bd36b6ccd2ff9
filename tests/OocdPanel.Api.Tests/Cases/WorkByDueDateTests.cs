using System.Text.Json;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Clocks;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Cases;

/// <summary>R18: worklists are sorted by what is due next, and say how it stands today.</summary>
[Trait("Rule", "R18")]
public sealed class WorkByDueDateTests(RunningService service) : IClassFixture<RunningService>, IDisposable
{
    public void Dispose() => service.Clock.Ahead = default;

    [Fact]
    public async Task What_is_due_next_comes_first_also_across_pages()
    {
        var first = await Journey.ToAsync(service, Stage.Referred);
        await Journey.ToAsync(service, Stage.Referred);
        await Journey.ToAsync(service, Stage.Closed);
        await first.DoAsync(j => Calls.SetBailDate(j).With("on", j.Today.ToString("yyyy-MM-dd", null)));

        var rows = new List<JsonElement>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await first.GetAsync(People.Seconded, $"/work?filter=all&limit=1{(cursor.Length == 0 ? "" : $"&cursor={cursor}")}")).Body;
            rows.AddRange(page.GetProperty("cases").EnumerateArray());
            cursor = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        var due = rows.Select(row => row.TryGetProperty("due", out var day) && day.GetString() is { } told ? told : "never").ToList();
        due.ShouldBe(due.Order(StringComparer.Ordinal));
        rows.Single(row => row.GetProperty("stage").GetString() == "closed").GetProperty("clock").GetString().ShouldBe("follow-up-6-months", "nothing else is waited for on a closed case");
        rows[0].GetProperty("caseId").GetGuid().ShouldBe(first.Case);
        rows.Select(row => row.GetProperty("caseId").GetGuid()).ShouldBeUnique();
        (rows[0].GetProperty("clock").GetString(), rows[0].GetProperty("dueState").GetString(), rows[0].GetProperty("waitsFor").GetString())
            .ShouldBe(("bail-return", "due-soon", "seconded-officer"));
    }

    [Fact]
    public async Task The_state_is_that_of_the_day_it_is_looked_at()
    {
        var journey = await Journey.ToAsync(service, Stage.ReturnedForInformation);
        var wanted = journey.Today.AddDays(5);
        (await NextAsync(journey, People.Officer)).ShouldBe(("return-for-information", $"{wanted:yyyy-MM-dd}"));
        service.Clock.Ahead = TimeSpan.FromDays(5);
        (await StateAsync(journey)).ShouldBe("due-soon");
        service.Clock.Ahead = TimeSpan.FromDays(6);
        (await StateAsync(journey)).ShouldBe("overdue");
        (await ClocksAsync(journey, People.Officer)).ShouldBe([("return-for-information", "overdue")]);
        await journey.DoAsync(Calls.ProvideInformation);
        (await ClocksAsync(journey, People.Officer)).ShouldBe([("return-for-information", "done")]);
    }

    [Fact]
    public async Task Each_sees_the_clocks_of_their_part_only()
    {
        var journey = await Journey.ToAsync(service, Stage.BeingAssessed);
        await journey.DoAsync(Calls.SetBailDate);
        (await NextAsync(journey, People.VictimWorker)).Kind.ShouldBe(ClockKind.VictimContact);
        (await NextAsync(journey, People.Officer)).Kind.ShouldBe(ClockKind.BailReturn);
        (await NextAsync(journey, People.Practitioner)).Kind.ShouldBe(ClockKind.VictimContact);
        (await ClocksAsync(journey, People.VictimWorker)).Select(clock => clock.Kind).ShouldBe([ClockKind.VictimContact]);
        (await ClocksAsync(journey, People.Officer)).Select(clock => clock.Kind).ShouldBe([ClockKind.BailReturn]);
        (await ClocksAsync(journey, People.Practitioner)).Select(clock => clock.Kind)
            .ShouldBe([ClockKind.VictimContact, ClockKind.Assessment, ClockKind.PoliceTold, ClockKind.BailReturn]);
    }

    private static async Task<(string? Kind, string? Due)> NextAsync(Journey journey, Person person)
    {
        var row = await RowAsync(journey, person);
        return (row.GetProperty("clock").GetString(), row.GetProperty("due").GetString());
    }

    private static async Task<string?> StateAsync(Journey journey) => (await RowAsync(journey, People.Officer)).GetProperty("dueState").GetString();

    private static async Task<JsonElement> RowAsync(Journey journey, Person person) =>
        (await journey.GetAsync(person, "/work?filter=all&limit=100")).Body.GetProperty("cases").EnumerateArray().Single(row => row.GetProperty("caseId").GetGuid() == journey.Case);

    private static async Task<IReadOnlyList<(string? Kind, string? State)>> ClocksAsync(Journey journey, Person person) =>
        [.. (await journey.GetAsync(person, $"/cases/{journey.Case}")).Body.GetProperty("clocks").EnumerateArray()
            .Select(clock => (clock.GetProperty("kind").GetString(), clock.GetProperty("state").GetString()))];
}
