using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using OocdPanel.Web.Platform;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Records;

/// <summary>What tells who somebody is, and what is written about them, stands in plain words in no table and in no log.</summary>
public sealed class NothingPlainTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Text = "PLANTED";
    private const string Tables = """
        select quote_ident(n.nspname) || '.' || quote_ident(c.relname), array(
            select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = 'bytea'::regtype)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
        """;

    [Fact]
    public async Task After_a_whole_journey_nothing_personal_stands_plain_in_any_table_or_log()
    {
        var journey = await WholeAsync();
        string[] planted = [Text, journey.Today.AddYears(-14).AddDays(-40).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];
        (await journey.GetAsync(People.RecordsManager, $"/cases/{journey.Case}")).Text.ShouldContain(Text); // it was there to be found
        await service.Host.Services.GetRequiredService<Drafts>().SaveAsync(People.Officer.User, "referral", new { name = Text, born = planted[1] }, default);

        var found = new List<string>();
        foreach (var (table, binary) in await TablesAsync())
        {
            found.AddRange((await ColumnAsync<string>($"select to_jsonb(t)::text from {table} t")).Where(row => planted.Any(row.ContainsIgnoringCase)).Select(row => $"{table}: {row}"));
            foreach (var column in binary)
                found.AddRange((await ColumnAsync<byte[]>($"select {column} from {table} where {column} is not null"))
                    .Select(Encoding.Latin1.GetString).Where(raw => planted.Any(raw.ContainsIgnoringCase)).Select(raw => $"{table}.{column}: {raw}"));
        }
        found.ShouldBeEmpty();
        service.Logs.Lines.Where(line => planted.Any(line.ContainsIgnoringCase)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_command_that_the_database_refuses_leaves_nothing_personal_in_its_log_or_ours()
    {
        var journey = new Journey(service);
        await ExecuteAsync("alter table public.mt_events add constraint refused check (type <> 'child.registered.v1') not valid");
        var reply = await journey.SendAsync(Referral(journey));
        await ExecuteAsync("alter table public.mt_events drop constraint refused");
        reply.Status.ShouldBe(500);
        reply.Text.ShouldNotContain(Text);

        var server = Path.GetDirectoryName((await ColumnAsync<string>("show data_directory")).Single())!;
        var log = await File.ReadAllTextAsync(Path.Combine(server, "log"));
        log.ShouldContain("violates check constraint \"refused\"");
        log.ShouldNotContain(Text, Shouldly.Case.Insensitive);
        service.Logs.Lines.ShouldContain(line => line.Contains("violates check constraint", StringComparison.Ordinal));
        service.Logs.Lines.ShouldAllBe(line => !line.ContainsIgnoringCase(Text));
    }

    private static Call Referral(Journey j) => Calls.SubmitReferral(j)
        .With("child.givenName", Text).With("child.familyName", $"{Calls.NameOfItsOwn()}{Text}")
        .With("child.identifiers", new[] { new { scheme = "police", value = $"{Text}-{Guid.NewGuid()}" } })
        .With("crimeReference", Text).With("officerInTheCase", Text).With("victims", new[] { new { name = Text, contact = Text } }).With("reason", Text);

    /// <summary>A case that went every way, with something personal wherever something can be said; and every way to look at it.</summary>
    private async Task<Journey> WholeAsync()
    {
        var ineligible = new Journey(service);
        await ineligible.DoAsync(Referral);
        await ineligible.DoAsync(j => Calls.FindIneligible(j).With("why", Text));

        var journey = new Journey(service);
        Task Do(Func<Journey, Call> call, params string[] fields) =>
            journey.DoAsync(j => fields.Append("reason").Aggregate(call(j), (so, field) => so.With(field, Text)));
        await journey.DoAsync(Referral);
        await Do(Calls.ReturnReferral, "why");
        await Do(Calls.ProvideInformation, "answer");
        await Do(Calls.ScreenReferral);
        await Do(Calls.AllocateCase);
        await Do(Calls.RecordVictimViews, "views");
        await Do(Calls.BeginAssessment);
        await Do(Calls.RecordConsent, "words");
        await Do(Calls.RecordAssessmentSession, "where", "notes");
        foreach (var whose in Domain.Assessments.RecordVoice.Four)
            await Do(j => Calls.RecordVoice(j, whose), "words");
        await Do(Calls.RecordNeeds, "notes", "screenings[0].result");
        await Do(Calls.PlanContingency, "actions[0].trigger", "actions[0].action", "actions[0].owner", "actions[0].time");
        await Do(Calls.WritePlans, "childs", "professionals");
        foreach (var section in Assessment.Sections)
            await Do(j => Calls.WriteSection(j, section), "text");
        await Do(Calls.MakeJudgements, "reasons");
        await Do(Calls.ReferToRiskPanel, "why");
        await Do(Calls.RecordRiskPanelOutcome, "outcome");
        await Do(Calls.CompleteAssessment);
        await Do(Calls.SendAssessmentBack, "comment");
        await Do(Calls.CompleteAssessment);
        await Do(Calls.CountersignAssessment, "comment");
        foreach (var programme in new[] { Calls.EndProgrammeUnfinished, Calls.EndProgramme })
        {
            await journey.MeetAsync();
            await Do(j => Calls.DecideItem(j).With("factors", new[] { new { offence = 0, adjustment = 1, factors = Text } }), "reasons", "departureReasons");
            await Do(Calls.ConfirmDecision);
            await Do(Calls.DeliverDisposal, "where");
            await Do(Calls.AgreePlan, "activities[0].what", "activities[0].who");
            await Do(Calls.RecordSession, "notes");
            await Do(programme, programme == Calls.EndProgramme ? ["evidence", "exitPlan"] : ["reasonNotCompleted", "exitPlan"]);
        }
        await Do(Calls.FinaliseOutcome22, "evidence");
        await Do(Calls.CloseCase, "summary");
        foreach (var (by, path) in new[]
        {
            (People.Manager, $"/cases/{journey.Case}"), (People.Manager, $"/cases/{journey.Case}/history"), (People.Manager, $"/programmes/{journey.Programme}"),
            (People.Manager, $"/panels/{journey.Panel}/items/{journey.Case}/pack"), (People.RecordsManager, $"/children/{journey.Child}"),
            (People.Analyst, $"/cases/{journey.Case}"), (People.Manager, $"/cases/{Guid.NewGuid()}"),
        })
            await journey.GetAsync(by, $"{path}?why={Text}");
        (await journey.GetAsync(People.RecordsManager, $"/records/{journey.Case}/looks")).Text.ShouldContain(Text);
        return journey;
    }

    private async Task<IReadOnlyList<(string Table, string[] Binary)>> TablesAsync()
    {
        await using var command = service.Source.CreateCommand(Tables);
        await using var reader = await command.ExecuteReaderAsync();
        var tables = new List<(string, string[])>();
        while (await reader.ReadAsync())
            tables.Add((reader.GetString(0), reader.GetFieldValue<string[]>(1)));
        tables.Select(table => table.Item1).ShouldContain("public.mt_events");
        tables.Count.ShouldBeGreaterThan(15);
        return tables;
    }

    private async Task<IReadOnlyList<T>> ColumnAsync<T>(string sql)
    {
        await using var command = service.Source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<T>();
        while (await reader.ReadAsync())
            values.Add(reader.GetFieldValue<T>(0));
        return values;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = service.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

internal static class Finding
{
    public static bool ContainsIgnoringCase(this string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
