using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Api.Tests.Reporting.Traps;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;
using OocdPanel.Testing;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting;

/// <summary>A database with the histories of first-time entrants.</summary>
public sealed class EntrantDatabase : TestDatabase
{
    protected override Task PrepareAsync(string connectionString) => Recording.IntoAsync(connectionString, EntrantHistories.All());
}

[Trait("Rule", "R20")]
public class EntrantTests(EntrantDatabase database) : IClassFixture<EntrantDatabase>
{
    private const string File = "EXPECTED-entrants.md";

    private static readonly string[] Outcomes = ["youth-caution", "youth-conditional-caution", "referral-order"];

    public static TheoryData<string> Periods => [.. Expected.Periods];

    public static TheoryData<string> Then =>
    [
        "Q1 at 2023-07-11", "Q1 at 2023-07-12", "Q2 at 2023-08-14", "Q2 at 2023-08-15", "Q2 at 2023-11-19", "Q2 at 2023-11-20", "Q3 at 2023-12-19", "Q3 at 2023-12-20",
        "Q3 at 2024-01-15", "Q4 at 2024-03-03", "Q4 at 2024-03-04", "Q4 at 2024-03-12",
    ];

    [Theory]
    [MemberData(nameof(Periods))]
    public async Task Entrants_are_as_worked_out_by_hand(string period)
    {
        var expected = Expected.Table("First-time entrants", period, File);
        var report = await CountAsync("west-mercia", "2023-24", period == "year" ? null : period);

        report.Total.Figures.Select((figure, i) => i == 2 ? $"{figure:0.0}" : $"{figure}").ShouldBe([expected["outcomes"], expected["entrants"], expected["share"], expected["avoided"]]);
        FirstOutcomes(report).ShouldBe(Outcomes.Select(code => expected[$"by {code}"]));
    }

    [Theory]
    [MemberData(nameof(Then))]
    public async Task Entrants_as_known_then_are_as_worked_out_by_hand(string column)
    {
        var expected = Expected.Table("As known then", column, File);
        var words = column.Split(" at ");
        var report = await CountAsync("west-mercia", "2023-24", words[0], new(Histories.Day(words[1]), new TimeOnly(23, 0), TimeSpan.Zero));

        new[] { 0, 1, 3 }.Select(i => $"{report.Total.Figures[i]}").ShouldBe([expected["outcomes"], expected["entrants"], expected["avoided"]]);
        FirstOutcomes(report).ShouldBe(Outcomes.Select(code => expected[$"by {code}"]));
    }

    [Fact]
    public async Task What_changed_is_told_with_the_appeal_or_the_merge_that_moved_it()
    {
        async Task<string[]> Why(string quarter, string day)
        {
            await using var source = StoreDataSource.Create(database.ConnectionString);
            var changed = (await Measured(source).ChangesAsync(new("first-time-entrants", new("west-mercia", "2023-24", quarter), AsAt: new(Histories.Day(day), new TimeOnly(23, 0), TimeSpan.Zero)), "entrants", [], null, default)).Report!;
            changed.Is.ShouldBe(changed.Was + changed.Changes.Count(change => change.Counts) - changed.Changes.Count(change => !change.Counts));
            return [.. changed.Changes.Select(change => change.Because!.Event).Distinct().Order(StringComparer.Ordinal)];
        }

        (await Why("Q2", "2023-11-19")).ShouldBe(["child.outcome-appealed.v1"]); // D: quashed, and the next is the first
        (await Why("Q3", "2024-01-14")).ShouldBe(["child.outcome-appealed.v1"]); // E
        (await Why("Q4", "2024-03-03")).ShouldContain(one => one == "child.merged-into.v1" || one == "child.absorbed.v1"); // J and K
    }

    [Theory]
    [InlineData("warwickshire", "2023-24", "Q3")]
    [InlineData("west-mercia", "2022-23", "Q4")]
    public async Task A_transfer_or_an_earlier_conviction_counts_where_and_when_it_belongs(string area, string year, string quarter) =>
        (await CountAsync(area, year, quarter)).Total.Figures.Take(2).ShouldBe([1, 1]);

    [Fact]
    public async Task Westmorland_and_Furness_had_44_entrants_of_73()
    {
        var report = await CountAsync("westmorland-and-furness", "2023-24", null);

        report.Total.Figures.Take(3).ShouldBe([73, 44, 60.3m]);
        FirstOutcomes(report).ShouldBe(["13", "12", "19"]);
    }

    [Theory]
    [InlineData("west-mercia")]
    [InlineData("westmorland-and-furness")]
    public async Task A_slow_count_of_the_log_finds_the_same_entrants(string area)
    {
        await using var source = StoreDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(FromTheLog);
        command.Parameters.Add(new NpgsqlParameter { Value = area == "west-mercia" ? new[] { "herefordshire", "shropshire", "telford-and-wrekin", "worcestershire" } : [area] });

        (await command.ExecuteScalarAsync()).ShouldBe((long)(await CountAsync(area, "2023-24", null)).Total.Figures[1]!);
    }

    [Fact]
    public async Task The_cases_behind_the_entrants_are_as_many_and_paging_meets_each_once()
    {
        await using var source = StoreDataSource.Create(database.ConnectionString);
        var behind = (await Measured(source).BehindAsync(new("first-time-entrants", new("westmorland-and-furness", "2023-24"), "disposal"), "entrants", [null], null, default)).Report!;

        behind.Cases.Count.ShouldBe(44);
        behind.Cases.Select(found => (found.Case, found.Fact)).Distinct().Count().ShouldBe(44);
    }

    [Fact]
    public async Task Rebuilt_rows_are_the_rows_that_were_written()
    {
        await using var source = StoreDataSource.Create(database.ConnectionString);
        var written = await RowsAsync(source);

        await new Rebuild(source, EventCatalogue.Types, TrapDatabase.Keys, TrapDatabase.ReadModels).RunAsync(null, null, default);

        written.Count.ShouldBeGreaterThan(100);
        (await RowsAsync(source)).ShouldBe(written);
    }

    /// <summary>Shares nothing with the measure: cautions and convictions less the quashed, the first of each child with their merged records, by the last area of the case.</summary>
    private const string FromTheLog = """
        with mine as (select e.*, coalesce((select m.data->>'stays' from mt_events m where m.stream_id = e.stream_id and m.type like 'child.merged-into.v%'), e.stream_id::text) as who from mt_events e),
        numbered as (
            select who, stream_id, seq_id, type, data, row_number() over (partition by stream_id order by version) as number from mine
            where type like 'child.disposal-received.v%' or type like 'child.disposal-given-outside.v%' or type like 'child.court-outcome-recorded.v%'),
        stand as (
            select n.*, coalesce((select a.data->>'changedTo' from mt_events a where a.stream_id = n.stream_id and a.type like 'child.outcome-appealed.v%' and (a.data->>'outcome')::int = n.number),
                n.data->>'disposal', n.data->>'outcome') as code
            from numbered n
            where not exists (select from mt_events a where a.stream_id = n.stream_id and a.type like 'child.outcome-appealed.v%' and (a.data->>'outcome')::int = n.number and a.data->>'result' = 'quashed')),
        first as (
            select distinct on (who) * from stand where code in ('youth-caution', 'youth-conditional-caution', 'convicted') order by who, data->>'on', seq_id)
        select count(*) from first f
        where f.data->>'on' between '2023-04-01' and '2024-03-31' and coalesce(f.data->>'area',
            (select t.data->>'to' from mt_events t where t.stream_id::text = f.data->>'case' and t.type like 'case.transferred.v%'),
            (select r.data->>'area' from mt_events r where r.stream_id::text = f.data->>'case' and r.type like 'case.referral-submitted.v%')) = any($1)
        """;

    private static IEnumerable<string> FirstOutcomes(MeasureReport report) =>
        Outcomes.Select(code => $"{report.Rows.SingleOrDefault(row => row.Groups[0] == code)?.Figures[1] ?? 0}");

    private static MeasureReports Measured(NpgsqlDataSource source) => new(source, TrapDatabase.Reference, TimeProvider.System, new("", "", false));

    private async Task<MeasureReport> CountAsync(string area, string year, string? quarter, DateTimeOffset? asAt = null)
    {
        await using var source = StoreDataSource.Create(database.ConnectionString);
        var answer = await Measured(source).CountAsync(new("first-time-entrants", new(area, year, quarter), "disposal", AsAt: asAt), default);
        answer.Fault.ShouldBeNull();
        return answer.Report!;
    }

    private static async Task<List<string>> RowsAsync(NpgsqlDataSource source)
    {
        var rows = new List<string>();
        foreach (var table in new[] { "outcome_fact", "given_fact", "offence_fact" })
        {
            await using var command = source.CreateCommand($"select '{table} ' || to_jsonb(t)::text from {table} t order by 1");
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
