using Npgsql;
using OocdPanel.Api.Children;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Tests.Reporting.Traps;
using OocdPanel.Domain.Reporting;
using OocdPanel.EventStore.ReadModels;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting;

/// <summary>The headline again, counted slowly from the log itself, and the facts again, from a rebuild.</summary>
public class SecondCountTests(TrapDatabase database) : IClassFixture<TrapDatabase>
{
    private const string FromTheLog = """
        with ended as (
            select p.data->>'child' as record, coalesce((
                    select m.data->>'stays' from mt_events m where m.stream_id = (p.data->>'child')::uuid and m.type = 'child.merged-into.v1'
                        and not exists (select from mt_events s where s.stream_id = m.stream_id and s.type = 'child.separated.v1' and s.version > m.version)), p.data->>'child') as child, (e.data->>'completed')::boolean as completed, p.data->>'area' as area, (e.data->>'endedOn')::date as ended_on
            from mt_events e join mt_events p using (stream_id)
            where e.type like 'programme.ended.v%' and p.type like 'programme.plan-agreed.v%' and (p.data->>'ageAtStart')::int between 10 and 17
                and not exists (select from mt_events a where a.stream_id = p.stream_id and a.type = 'programme.appealed.v1'))
        select count(distinct child) filter (where completed), count(distinct child), count(distinct child) filter (where not completed)
        from ended
        where area in ('herefordshire', 'shropshire', 'telford-and-wrekin', 'worcestershire') and ended_on between $1 and $2
            and area = (select d.area from unnest($3, $4) as d (district, area) where d.district = (
                select r.data->>'district' from mt_events r
                where (r.stream_id = record::uuid or r.stream_id in (select a.stream_id from mt_events a where a.type = 'child.merged-into.v1' and a.data->>'stays' = record))
                    and r.type = 'child.referred.v2' and (r.headers->>'occurredAt')::timestamptz::date <= ended_on
                order by r.headers->>'occurredAt' desc limit 1))
        """;

    [Theory]
    [InlineData("2022-23", null)]
    [InlineData("2023-24", null)]
    [InlineData("2023-24", "Q1")]
    [InlineData("2023-24", "Q2")]
    [InlineData("2023-24", "Q3")]
    [InlineData("2023-24", "Q4")]
    [InlineData("2024-25", null)]
    [InlineData("2024-25", "Q2")]
    [InlineData("2024-25", "Q4")]
    [InlineData("2025-26", "Q4")]
    public async Task The_headline_is_what_the_log_says(string year, string? quarter)
    {
        var report = (await database.Reports.CompletionAsync(new("west-mercia", year, quarter), default)).Report!;
        var period = Period.Of(year, quarter).Value;
        var districts = TrapDatabase.Reference.Areas.Districts(period.To);
        await using var command = database.Store.CreateCommand(FromTheLog);
        foreach (var value in new object[] { period.From, period.To, districts.Select(d => d.Code.Value).ToArray(), districts.Select(d => d.Area.Value).ToArray() })
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var counted = await command.ExecuteReaderAsync();
        await counted.ReadAsync();

        (report.Headline.Numerator, report.Headline.Denominator, report.NotCompleted).ShouldBe((counted.GetInt64(0), counted.GetInt64(1), counted.GetInt64(2)));
    }

    [Fact]
    public async Task Rebuilt_facts_are_the_facts_that_were_written()
    {
        var tables = TrapDatabase.ReadModels.Where(model => model is ChildFacts or MergedChildren or ProgrammeFacts or DecisionFacts).SelectMany(model => model.Tables.Select(table => table.Name)).ToList();
        var written = await DumpAsync(tables);

        await new Rebuild(database.Store, EventCatalogue.Types, TrapDatabase.Keys, TrapDatabase.ReadModels).RunAsync(null, null, default);

        tables.Count.ShouldBe(5);
        written.Count.ShouldBeGreaterThan(100);
        (await DumpAsync(tables)).ShouldBe(written);
    }

    private async Task<List<string>> DumpAsync(IEnumerable<string> tables)
    {
        var rows = new List<string>();
        foreach (var table in tables)
        {
            await using var command = database.Store.CreateCommand($"select '{table} ' || to_jsonb(t)::text from {table} t order by 1");
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
