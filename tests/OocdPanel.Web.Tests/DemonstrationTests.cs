using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.SignIn;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using OocdPanel.Host.Demonstration;
using OocdPanel.Testing;
using OocdPanel.Web.Tests.Browsing;
using Shouldly;
using Xunit;

namespace OocdPanel.Web.Tests;

/// <summary>All profiles, loaded as <c>oocd demo</c> loads them, say on the command line, over HTTP and on the page what the published plans say.</summary>
[Collection(LoadedDemonstration.Once)]
public sealed class DemonstrationTests(LoadedDemonstration demonstration)
{
    [Fact]
    public async Task West_Mercia_completed_86_of_99_on_the_command_line()
    {
        using var report = Process.Start(new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "OocdPanel.Host.dll"), "report", "completion", "--area", "west-mercia", "--year", "2023-24"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ConnectionStrings__OocdPanel"] = demonstration.ConnectionString, ["ASPNETCORE_ENVIRONMENT"] = "Development" },
        })!;
        var errors = report.StandardError.ReadToEndAsync();
        (await report.StandardOutput.ReadToEndAsync()).ShouldContain("86 of 99 children (86.9 %) completed a programme; 13 had one that was not completed.", customMessage: await errors);
    }

    [Fact]
    public async Task West_Mercia_completed_86_of_99_over_HTTP_and_the_answer_says_that_it_is_a_demonstration()
    {
        using var http = demonstration.Host.Client();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", DevelopmentToken.Mint(
            DevelopmentPeople.All.Single(known => known.Person.User.Value == "a.stone").Person, DevelopmentKey.In(TestHost.Keys), TimeProvider.System));
        using var answer = await http.GetAsync(new Uri("/reports/completion?area=west-mercia&year=2023-24", UriKind.Relative));
        var report = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        report.GetProperty("about").GetProperty("demonstration").GetBoolean().ShouldBeTrue();
        answer.Headers.GetValues("Oocd-Demonstration").ShouldBe(["yes"]);
        var headline = report.GetProperty("headline");
        (headline.GetProperty("numerator").GetInt32(), headline.GetProperty("denominator").GetInt32(), headline.GetProperty("percent").GetDecimal()).ShouldBe((86, 99, 86.9m));
    }

    [Fact]
    public async Task West_Mercia_completed_86_of_99_on_the_page_which_says_that_it_is_a_demonstration()
    {
        var visitor = new Visitor(demonstration.Host.Address);
        await visitor.SendAsync(await visitor.OpenAsync("/app/sign-in"), ("user", "a.stone"));
        var page = await visitor.OpenAsync("/app/reports/completion?area=west-mercia&year=2023-24");
        page.Text().ShouldContain("86 of 99 children (86.9 %) completed a programme");
        page.Body!.TextContent.ShouldContain("DEMONSTRATION");
    }

    [Fact]
    public async Task Cumberland_has_3_conditional_cautions_and_9_community_resolutions_delivered_July_2023_to_May_2024()
    {
        await using var command = demonstration.Source.CreateCommand("""
            select d.data->>'disposal', count(*), min((d.data->>'on')::date), max((d.data->>'on')::date)
            from mt_events d join mt_events r on r.stream_id = d.stream_id and r.version = 1
            where d.type like 'case.disposal-delivered.v%' and r.data->>'area' = 'cumberland' group by 1 order by 1
            """);
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<(string, long)>();
        while (await rows.ReadAsync())
        {
            found.Add((rows.GetString(0), rows.GetInt64(1)));
            rows.GetFieldValue<DateOnly>(2).ShouldBeGreaterThanOrEqualTo(new DateOnly(2023, 7, 1));
            rows.GetFieldValue<DateOnly>(3).ShouldBeLessThanOrEqualTo(new DateOnly(2024, 5, 31));
        }

        found.ShouldBe([("community-resolution", 9), ("youth-conditional-caution", 3)]);
    }

    [Fact]
    public async Task Loading_it_twice_adds_nothing_even_when_it_was_broken_off_and_is_taken_up_on_a_later_day()
    {
        var before = await demonstration.EventsAsync();
        (await DemoLoader.LoadAsync(demonstration.ConnectionString, TestHost.RingOf(demonstration.ConnectionString), DemoProfile.All, LoadedDemonstration.At, _ => { }, CancellationToken.None)).ShouldBe(0);
        await using (var forget = demonstration.Source.CreateCommand("update oocd.demonstration set complete = false"))
            await forget.ExecuteNonQueryAsync();
        (await DemoLoader.LoadAsync(demonstration.ConnectionString, TestHost.RingOf(demonstration.ConnectionString), DemoProfile.All, LoadedDemonstration.At.AddDays(3), _ => { }, CancellationToken.None)).ShouldBeGreaterThan(3_000);
        (await demonstration.EventsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task The_worklist_s_stage_is_the_folded_one_in_every_case()
    {
        var log = new EventStore.EventLog(demonstration.Source, EventCatalogue.Types, TestHost.RingOf(demonstration.ConnectionString), []);
        var folded = new Dictionary<Guid, Domain.Cases.Case>();
        await foreach (var happened in log.ReadAllAsync(EventStore.LogPlace.Start, CancellationToken.None))
        {
            if (happened.Data is CaseEvent e)
                folded[happened.Stream] = Domain.Cases.Case.Evolve(folded.GetValueOrDefault(happened.Stream, new Domain.Cases.Case(new CaseId(happened.Stream))), e);
        }

        await using var command = demonstration.Source.CreateCommand("select case_id, stage from read.case_list");
        await using var rows = await command.ExecuteReaderAsync();
        var listed = 0;
        for (; await rows.ReadAsync(); listed++)
            rows.GetString(1).ShouldBe(folded[rows.GetGuid(0)].Stage.Code());
        listed.ShouldBe(folded.Count);
    }
}
