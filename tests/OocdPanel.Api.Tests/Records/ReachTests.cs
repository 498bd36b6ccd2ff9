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

    /// <summary>What the practitioner, the manager, the panel and the officers weighed and found.</summary>
    private static readonly string[] Weighed =
    [
        "PLANTED-section", "PLANTED-judgement", "PLANTED-comment", "PLANTED-sent-back", "PLANTED-decision", "PLANTED-departure", "PLANTED-factors",
        "PLANTED-evidence", "PLANTED-closure",
    ];

    [Fact]
    public async Task The_victim_worker_and_the_referring_officer_see_the_disposal_and_nothing_of_what_was_weighed()
    {
        var journey = await WeighedAsync();
        var (found, history) = ($"/cases/{journey.Case}", $"/cases/{journey.Case}/history");
        var whole = (await journey.GetAsync(People.Manager, found)).Text + (await journey.GetAsync(People.Manager, history)).Text;
        Weighed.ShouldAllBe(text => whole.Contains(text, StringComparison.Ordinal));
        foreach (var person in new[] { People.VictimWorker, People.Officer, People.Officer.As(Roles.ReferringOfficer, Roles.VictimWorker) })
        {
            var part = await journey.GetAsync(person, found);
            part.Text.ShouldNotContain("PLANTED");
            part.Text.ShouldNotContain(journey.Programme.ToString());
            part.Body.GetProperty("decision").GetProperty("disposal").GetString().ShouldBe("outcome-22");
            part.Body.GetProperty("crimeReference").GetString().ShouldBe("22/12345/26");
            (await journey.GetAsync(person, history)).Text.ShouldNotContain("PLANTED");
            (await EventsAsync(journey, person)).ShouldBe(
            [
                "case.referral-submitted.v2", "case.found-eligible.v1", "case.allocated.v1", "case.victim-views-recorded.v1", "case.listed.v1",
                "case.panel-decision-recorded.v2", "case.decision-confirmed.v1", "case.disposal-delivered.v2", "case.outcome-22-finalised.v1", "case.closed.v1",
            ], ignoreOrder: true);
        }
    }

    [Fact]
    public async Task Who_has_a_fuller_role_as_well_sees_the_whole_where_that_role_reaches()
    {
        var journey = await WeighedAsync();
        var path = $"/cases/{journey.Case}";
        (await journey.GetAsync(People.VictimWorker.As(Roles.VictimWorker, Roles.YjsManager), path)).Text.ShouldContain("PLANTED-decision");
        var managerElsewhere = People.Officer.As(Roles.ReferringOfficer, Roles.YjsManager) with { Areas = [new AreaCode("warwickshire")] };
        (await journey.GetAsync(managerElsewhere, path)).Text.ShouldNotContain("PLANTED");
    }

    [Fact]
    public async Task What_victims_said_is_not_for_the_referring_officer_but_whether_they_did_is()
    {
        var journey = await Journey.ToAsync(service, Stage.BeingAssessed);
        await journey.DoAsync(Calls.RecordVictimViews);
        var path = $"/cases/{journey.Case}";
        foreach (var person in new[] { People.VictimWorker, People.Manager })
            (await journey.GetAsync(person, path)).Text.ShouldContain("Wants to hear an apology.");
        var officers = await journey.GetAsync(People.Officer, path);
        officers.Text.ShouldNotContain("Wants to hear an apology.");
        officers.Body.GetProperty("victims")[0].GetProperty("state").GetString().ShouldBe("known");
    }

    [Fact]
    public async Task What_passed_between_the_officer_and_screening_is_not_for_the_victim_worker()
    {
        var returned = await Journey.ToAsync(service, Stage.ReturnedForInformation);
        await returned.DoAsync(Calls.ProvideInformation);
        var ineligible = await Journey.ToAsync(service, Stage.Ineligible);
        foreach (var (journey, text) in new[]
        {
            (returned, "The interview record is missing."), (returned, "The interview record is attached."), (ineligible, "The offence is not proved."),
        })
        {
            foreach (var path in new[] { $"/cases/{journey.Case}", $"/cases/{journey.Case}/history" })
            {
                (await journey.GetAsync(People.Officer, path)).Text.ShouldContain(text);
                (await journey.GetAsync(People.VictimWorker, path)).Text.ShouldNotContain(text);
            }
        }
        (await EventsAsync(returned, People.VictimWorker)).ShouldBe(["case.referral-submitted.v2", "case.referral-returned.v1", "case.information-provided.v1"]);
        (await EventsAsync(ineligible, People.VictimWorker)).ShouldBe(["case.referral-submitted.v2", "case.found-ineligible.v2"]);
    }

    [Fact]
    public async Task The_childs_identifiers_are_not_for_the_victim_worker()
    {
        var journey = new Journey(service);
        var number = $"{Random.Shared.Next(100000, 999999)}-PLANTED";
        await journey.DoAsync(j => Calls.SubmitReferral(j).With("child.identifiers", new[] { new { scheme = "police", value = number } }));
        (await journey.GetAsync(People.Officer, $"/cases/{journey.Case}")).Text.ShouldContain(number);
        (await journey.GetAsync(People.VictimWorker, $"/cases/{journey.Case}")).Text.ShouldNotContain(number);
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

    /// <summary>A closed case that every free text was planted in.</summary>
    private async Task<Journey> WeighedAsync()
    {
        var journey = await Journey.ToAsync(service, Stage.BeingAssessed);
        await journey.DoAsync(Calls.RecordVictimViews);
        await journey.DoAsync(Calls.BeginAssessment);
        await journey.DoAsync(j => Calls.RecordConsent(j).With("words", "PLANTED-consent"));
        await journey.DoAsync(j => Calls.RecordAssessmentSession(j).With("notes", "PLANTED-session"));
        foreach (var whose in Domain.Assessments.RecordVoice.Four)
            await journey.DoAsync(j => Calls.RecordVoice(j, whose).With("words", "PLANTED-voice"));
        await journey.DoAsync(j => Calls.RecordNeeds(j).With("notes", "PLANTED-needs"));
        await journey.DoAsync(j => Calls.PlanContingency(j).With("actions[0].trigger", "PLANTED-trigger"));
        await journey.DoAsync(j => Calls.WritePlans(j).With("childs", "PLANTED-plan"));
        foreach (var section in Assessment.Sections)
            await journey.DoAsync(j => Calls.WriteSection(j, section).With("text", "PLANTED-section"));
        await journey.DoAsync(j => Calls.MakeJudgements(j).With("reasons", "PLANTED-judgement"));
        await journey.DoAsync(j => Calls.ReferToRiskPanel(j).With("why", "PLANTED-risk"));
        await journey.DoAsync(j => Calls.RecordRiskPanelOutcome(j).With("outcome", "PLANTED-risk-outcome"));
        await journey.DoAsync(Calls.CompleteAssessment);
        await journey.DoAsync(j => Calls.SendAssessmentBack(j).With("comment", "PLANTED-sent-back"));
        await journey.DoAsync(Calls.CompleteAssessment);
        await journey.DoAsync(j => Calls.CountersignAssessment(j).With("comment", "PLANTED-comment"));
        await journey.MeetAsync();
        await journey.DoAsync(j => Calls.DecideItem(j).With("reasons", "PLANTED-decision").With("departureReasons", "PLANTED-departure")
            .With("factors", new[] { new { offence = 0, adjustment = 1, factors = "PLANTED-factors" } }));
        journey.BackAt(Stage.AwaitingConfirmation);
        await journey.To(Stage.ProgrammeEnded);
        await journey.DoAsync(j => Calls.FinaliseOutcome22(j).With("evidence", "PLANTED-evidence"));
        await journey.DoAsync(j => Calls.CloseCase(j).With("summary", "PLANTED-closure"));
        return journey;
    }

    private static async Task<IReadOnlyList<string>> EventsAsync(Journey journey, Person person) =>
        [.. (await journey.GetAsync(person, $"/cases/{journey.Case}/history")).Body.EnumerateArray().Select(line => line.GetProperty("event").GetString()!)];

    private static async Task<IReadOnlyList<string>> CasesAsync(Journey journey, Person person, string query) =>
        [.. (await journey.GetAsync(person, $"/work?{query}")).Body.GetProperty("cases").EnumerateArray().Select(row => row.GetProperty("caseId").GetString()!)];
}
