using System.Diagnostics;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace OocdPanel.Api.Tests.Scrutiny;

/// <summary>A member reads the history of a sampled decision, and nothing of who it is about; nobody else reads it.</summary>
public sealed class ReviewHistoryTests(RunningService service, ITestOutputHelper output) : CommandOverHttp(service)
{
    private const int WarmingUp = 5, Opened = 30;

    /// <summary>Everybody and everything that a journey’s records name.</summary>
    private static readonly string[] Named =
    [
        "Robin", "Robyn", "Walker", "Sandy Lee", "01632 96", "22/12345/26", "2101", "Reid", "o.reid", "s.cole", "d.marsh", "p.okoye", "m.hart", "c.diaz", "h.wu", "Okoye", "Olivia", "Priya",
        "E06000051", "shropshire", "2026-", "2025-", "2012-",
    ];

    [Fact]
    public async Task Neither_before_the_release_nor_after_it_does_anything_name_anybody()
    {
        var (journey, review) = await Reviewing.DrawnAsync(Service, Stage.ProgrammeEnded);
        foreach (var released in new[] { false, true })
        {
            if (released)
                (await journey.SendAsync(await Reviewing.ReleaseAsync(journey, review))).ShouldBeAccepted();
            foreach (var path in new[] { "history", "history?format=csv", "history?at=5", "answers?on=3&matrix=illustrative-2023-09" })
            {
                var read = await journey.GetAsync(People.ScrutinyMember, $"/reviews/{review}/{path}");
                read.Status.ShouldBe(200, read.Text);
                foreach (var name in Named)
                    read.Text.ShouldNotContain(name);
                foreach (var id in new[] { journey.Case, journey.Child, journey.Panel, journey.Programme })
                    read.Text.ShouldNotContain(id.ToString());
            }
        }
    }

    [Fact]
    public async Task What_was_known_stands_apart_from_what_came_after_and_any_moment_can_be_looked_from()
    {
        var (journey, review) = await Reviewing.DrawnAsync(Service, Stage.ProgrammeEnded);
        var lines = (await journey.GetAsync(People.ScrutinyMember, $"/reviews/{review}/history")).Body.GetProperty("lines").EnumerateArray().ToList();
        string PartOf(string name) => lines.First(line => line.GetProperty("event").GetString() == name).GetProperty("part").GetString()!;
        PartOf("case.referral-submitted.v2").ShouldBe("in-the-pack");
        PartOf("case.assessment-countersigned.v1").ShouldBe("in-the-pack");
        PartOf("panel.item-listed.v1").ShouldBe("not-in-the-pack");
        PartOf("case.panel-decision-recorded.v2").ShouldBe("decision");
        PartOf("case.decision-confirmed.v1").ShouldBe("after");
        PartOf("programme.ended.v2").ShouldBe("after");
        var early = (await journey.GetAsync(People.ScrutinyMember, $"/reviews/{review}/history?at=2")).Body;
        early.GetProperty("lines").GetArrayLength().ShouldBe(2);
        early.GetProperty("then").EnumerateArray().Select(fact => fact.GetProperty("is").GetString()).ShouldContain("referred");
        early.GetProperty("proof").GetProperty("holds").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Outside_the_sample_in_another_exercise_or_with_a_part_in_the_case_there_is_no_such_review_and_the_look_is_logged()
    {
        var (journey, review) = await Reviewing.DrawnAsync(Service);
        foreach (var (person, status) in new[]
        {
            (People.OtherScrutinyMember, 404), (People.ScrutinyLead.Elsewhere(), 404), (People.Manager.As(Roles.ScrutinyMember), 404), (People.Analyst, 403), (People.Manager, 403),
        })
        {
            (await journey.GetAsync(person, $"/reviews/{review}/history")).Status.ShouldBe(status, person.User.Value);
            (await Service.ScalarAsync("select allowed from oocd.access_log where record = $1 and user_name = $2 order by id desc limit 1", review, person.User.Value)).ShouldBe(false);
        }
        (await journey.GetAsync(People.ScrutinyMember, $"/reviews/{review}/texts")).Status.ShouldBe(403);
        (await journey.GetAsync(People.ScrutinyMember, $"/reviews/{Guid.NewGuid()}/history")).Status.ShouldBe(404);
        (await journey.GetAsync(People.ScrutinyMember, $"/cases/{journey.Case}/answers")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task What_another_case_took_the_place_of_is_outside_the_sample()
    {
        var journey = await At(Stage.AwaitingDelivery);
        await journey.ReferOtherAsync(Stage.AwaitingDelivery);
        await journey.FreezeAsync();
        await journey.DoAsync(Calls.DrawSample);
        var review = (await journey.SampleAsync())[0].GetProperty("review").GetGuid();
        (await journey.GetAsync(People.ScrutinyMember, $"/reviews/{review}/history")).Status.ShouldBe(200);
        await journey.DoAsync(Calls.ReplaceCase);
        foreach (var path in new[] { "", "/history", "/answers", "/similar" })
        {
            (await journey.GetAsync(People.ScrutinyMember, $"/reviews/{review}{path}")).Status.ShouldBe(404, path);
            (await Service.ScalarAsync("select allowed from oocd.access_log where record = $1 order by id desc limit 1", review)).ShouldBe(false, path);
        }
    }

    [Fact]
    public async Task An_interest_declared_closes_the_case_to_the_member()
    {
        var (journey, review) = await Reviewing.DrawnAsync(Service);
        var number = await journey.NumberAsync();
        (await journey.SendAsync(await Reviewing.ReleaseAsync(journey, review))).ShouldBeAccepted();
        string[] paths = ["history", "answers", "similar"];
        foreach (var path in paths)
            (await journey.GetAsync(People.ScrutinyMember, $"/reviews/{review}/{path}")).Status.ShouldBe(200, path);
        (await journey.SendAsync(Calls.DeclareInterest(journey).With("number", number))).ShouldBeAccepted();
        foreach (var path in paths)
            (await journey.GetAsync(People.ScrutinyMember, $"/reviews/{review}/{path}")).ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task What_was_decided_in_similar_cases_is_read_once_the_texts_are()
    {
        var (journey, review) = await Reviewing.DrawnAsync(Service);
        foreach (var person in new[] { People.ScrutinyMember, People.ScrutinyLead })
            (await journey.GetAsync(person, $"/reviews/{review}/similar")).ShouldBeProblem(404, "not-found");
        (await journey.SendAsync(await Reviewing.ReleaseAsync(journey, review))).ShouldBeAccepted();
        foreach (var person in new[] { People.ScrutinyMember, People.ScrutinyLead })
            (await journey.GetAsync(person, $"/reviews/{review}/similar")).ShouldBeRead();
    }

    [Fact]
    public async Task A_manager_asks_their_own_case_who_changed_what_and_why()
    {
        var journey = await At(Stage.BeingAssessed);
        await journey.DoAsync(Calls.CorrectReferral);
        var answers = (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}/answers?matrix=illustrative-2023-09")).Body;
        var corrections = answers.GetProperty("corrections").EnumerateArray().ToList();
        corrections.SelectMany(correction => correction.GetProperty("changes").EnumerateArray()).Select(change => $"{change.GetProperty("what").GetString()}: {change.GetProperty("was").GetString()} → {change.GetProperty("is").GetString()}")
            .ShouldContain("admission: full → responsibility accepted");
        corrections[0].GetProperty("why").GetString().ShouldBe("The interview says so.");
        answers.GetProperty("presumption").GetProperty("finalScore").GetInt32().ShouldBe(2);
        (await journey.GetAsync(People.Manager.Elsewhere(), $"/cases/{journey.Case}/answers")).Status.ShouldBe(404);
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}/answers?matrix=no-such")).ShouldBeProblem(400, "invalid").Naming("matrix");
    }

    [Fact]
    public async Task Sixty_events_redacted_and_checked_open_in_a_tenth_of_a_second()
    {
        var (journey, review) = await Reviewing.DrawnAsync(Service, Stage.InProgramme);
        for (var i = 0; i < 30; i++)
            await journey.DoAsync(Calls.RecordSession);
        (await journey.SendAsync(await Reviewing.ReleaseAsync(journey, review))).ShouldBeAccepted();
        var (times, lines) = (new List<double>(), 0);
        for (var i = -WarmingUp; i < Opened; i++)
        {
            var clock = Stopwatch.StartNew();
            var read = await journey.GetAsync(People.ScrutinyMember, $"/reviews/{review}/history");
            if (i >= 0)
                times.Add(clock.Elapsed.TotalMilliseconds);
            lines = read.Body.GetProperty("lines").GetArrayLength();
        }
        lines.ShouldBeGreaterThanOrEqualTo(60);
        times.Sort();
        output.WriteLine($"{lines} lines, opened {Opened} times: p50 {times[Opened / 2]:0.0} ms, p99 {times[^1]:0.0} ms, least {times[0]:0.0} ms");
        times[Opened / 2].ShouldBeLessThan(100);
    }
}
