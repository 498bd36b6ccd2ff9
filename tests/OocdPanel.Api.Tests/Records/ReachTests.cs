using OocdPanel.Api.Platform;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Records;

/// <summary>Who sees which record, and what of it.</summary>
public sealed class ReachTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Contact = "01632 960001";

    [Fact]
    public async Task Victims_contacts_are_for_the_victim_worker_and_the_officer_who_entered_them()
    {
        var journey = await Journey.ToAsync(service, Stage.InProgramme);
        var path = $"/cases/{journey.Case}";
        foreach (var person in new[] { People.VictimWorker, People.Officer, People.VictimWorker.As(Roles.YjsManager, Roles.VictimWorker) })
            (await journey.GetAsync(person, path)).Text.ShouldContain(Contact);
        foreach (var person in new[] { People.Seconded, People.Sergeant, People.Practitioner, People.Manager })
            (await journey.GetAsync(person, path)).Text.ShouldNotContain(Contact);
        foreach (var person in new[] { People.VictimWorker, People.Officer, People.Manager })
            (await journey.GetAsync(person, $"{path}/history")).Text.ShouldNotContain(Contact);
        foreach (var person in new[] { People.Chair, People.Member, People.Manager, People.Seconded })
            (await journey.GetAsync(person, $"/panels/{journey.Panel}/items/{journey.Case}/pack")).Text.ShouldNotContain(Contact);
        foreach (var person in new[] { People.VictimWorker, People.Officer, People.Manager })
            (await journey.GetAsync(person, "/work?filter=all")).Text.ShouldNotContain(Contact);
    }

    [Fact]
    public async Task A_case_is_there_for_those_of_its_area_and_for_the_officer_who_referred_it()
    {
        var journey = await Journey.ToAsync(service, Stage.InProgramme);
        foreach (var path in new[] { $"/cases/{journey.Case}", $"/cases/{journey.Case}/history" })
        {
            foreach (var person in new[] { People.Officer, People.Seconded, People.Sergeant, People.Practitioner, People.OtherPractitioner, People.Manager, People.VictimWorker })
                (await journey.GetAsync(person, path)).Status.ShouldBe(200, person.User.Value);
            foreach (var person in new[] { People.OtherOfficer, People.Seconded.Elsewhere(), People.Sergeant.Elsewhere(), People.Practitioner.Elsewhere(), People.Manager.Elsewhere(), People.VictimWorker.Elsewhere() })
                (await journey.GetAsync(person, path)).ShouldBeProblem(404, "not-found");
            foreach (var role in new[] { Roles.Analyst, Roles.Administrator, Roles.PanelMember, Roles.PanelChair, Roles.ScrutinyMember })
                (await journey.GetAsync(People.Analyst.As(role), path)).ShouldBeProblem(403, "role-not-allowed");
        }
    }

    [Fact]
    public async Task A_pack_is_there_for_those_who_sit_on_the_panel_that_hears_the_case()
    {
        var journey = await Journey.ToAsync(service, Stage.AwaitingPanel);
        var other = await Journey.ToAsync(service, Stage.AwaitingPanel);
        var pack = $"/panels/{journey.Panel}/items/{journey.Case}/pack";
        foreach (var person in new[] { People.Chair, People.Member, People.Manager, People.Seconded, People.Sergeant })
            (await journey.GetAsync(person, pack)).Status.ShouldBe(200, person.User.Value);
        foreach (var person in new[] { People.OtherChair, People.OtherMember, People.Manager.Elsewhere() })
            (await journey.GetAsync(person, pack)).ShouldBeProblem(404, "not-found");
        (await journey.GetAsync(People.Chair, $"/panels/{journey.Panel}/items/{other.Case}/pack")).ShouldBeProblem(404, "not-found");
        foreach (var person in new[] { People.OtherChair, People.OtherMember, People.Manager.Elsewhere() })
        {
            (await journey.GetAsync(person, $"/panels/{journey.Panel}")).ShouldBeProblem(404, "not-found");
            (await journey.GetAsync(person, "/panels")).Text.ShouldNotContain(journey.Panel.ToString());
        }
    }

    [Fact]
    public async Task A_worklist_holds_what_is_within_reach_and_nothing_else()
    {
        var journey = await Journey.ToAsync(service, Stage.AwaitingAllocation);
        (await CasesAsync(journey, People.Manager, "filter=mine&stage=awaiting-allocation&limit=100")).ShouldContain(journey.Case.ToString());
        (await CasesAsync(journey, People.Officer, "filter=all&limit=100")).ShouldContain(journey.Case.ToString());
        foreach (var person in new[] { People.OtherOfficer, People.Manager.Elsewhere(), People.Practitioner.Elsewhere() })
            (await CasesAsync(journey, person, "filter=all&limit=100")).ShouldBeEmpty();
        (await journey.GetAsync(People.Analyst, "/work")).ShouldBeProblem(403, "role-not-allowed");
    }

    [Fact]
    public async Task A_worklist_is_read_page_by_page_without_gap_or_repeat()
    {
        var journeys = new List<Journey>();
        for (var i = 0; i < 5; i++)
            journeys.Add(await Journey.ToAsync(service, Stage.Referred));
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = (await journeys[0].GetAsync(People.Officer, $"/work?filter=all&limit=2{(cursor is null ? "" : $"&cursor={cursor}")}")).Body;
            seen.AddRange(page.GetProperty("cases").EnumerateArray().Select(row => row.GetProperty("caseId").GetString()!));
            cursor = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);
        seen.ShouldBeUnique();
        journeys.ShouldAllBe(journey => seen.Contains(journey.Case.ToString()));
    }

    private static async Task<IReadOnlyList<string>> CasesAsync(Journey journey, Person person, string query) =>
        [.. (await journey.GetAsync(person, $"/work?{query}")).Body.GetProperty("cases").EnumerateArray().Select(row => row.GetProperty("caseId").GetString()!)];
}
