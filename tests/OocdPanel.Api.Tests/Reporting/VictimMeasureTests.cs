using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Api.Tests.Reporting.Traps;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting;

/// <summary>The figures of victims (KPI 10, and Westminster’s table) on histories made by hand.</summary>
public class VictimMeasureTests(VictimHistories database) : IClassFixture<VictimHistories>
{
    /// <summary>From the log alone, with working days counted one by one: $1 areas, $2 and $3 the period, $4 bank holidays.</summary>
    private const string FromTheLog = """
        with submitted as (select * from mt_events where type = 'case.referral-submitted.v2'
                and not exists (select from mt_events w where w.stream_id = mt_events.stream_id and w.type = 'case.referral-withdrawn.v1')),
        victim as (
            select s.stream_id, (v->>'number')::int as n, (s.data->>'referredOn')::date as known, s.data->>'area' as area
            from submitted s cross join jsonb_array_elements(s.data->'victims') v
            union all
            select a.stream_id, (a.data->>'victim')::int, (a.data->>'on')::date, coalesce(
                (select t.data->>'to' from mt_events t where t.stream_id = a.stream_id and t.type = 'case.transferred.v1'
                    and (t.headers->>'occurredAt')::timestamptz::date <= (a.data->>'on')::date order by t.version desc limit 1), s.data->>'area')
            from mt_events a join submitted s using (stream_id) where a.type = 'case.victim-added.v1'),
        said as (select e.*, (e.data->>'victim')::int as n, (e.headers->>'occurredAt')::timestamptz as at from mt_events e),
        one as (
            select v.*,
                (select d::date from generate_series(v.known + 1, v.known + 30, interval '1 day') d where extract(isodow from d) < 6 and d::date <> all($4) order by d
                    offset case when (select (x.data->'details'->>'enhancedRights')::boolean from said x where x.stream_id = v.stream_id and x.n = v.n and x.data ? 'details' order by x.version desc limit 1) then 0 else 4 end
                    limit 1) as by,
                (select min((x.data->>'on')::date) from said x where x.stream_id = v.stream_id and x.n = v.n and x.type = 'case.victim-contact-attempted.v1' and (x.data->>'reached')::boolean) as reached,
                (select min(x.at)::date from said x where x.stream_id = v.stream_id and (x.type in ('case.found-ineligible.v2', 'case.closed.v1') or x.n = v.n and x.type = 'case.victim-views-recorded.v1')) as ended,
                coalesce((select (x.data->>'given')::boolean from said x where x.stream_id = v.stream_id and x.n = v.n and x.type = 'case.victim-consent-recorded.v1' order by x.version desc limit 1), false) as consented,
                coalesce((select x.data->>'stage' in ('under-way', 'done') from said x where x.stream_id = v.stream_id and x.n = v.n and x.type = 'case.restorative-justice-recorded.v1' order by x.version desc limit 1), false) as engaged,
                coalesce((select min(x.at) from said x where x.stream_id = v.stream_id and x.n = v.n and (x.type = 'case.victim-views-asked.v1' or x.data->>'state' in ('known', 'refused')))
                    <= coalesce((select min(x.at) from said x where x.stream_id = v.stream_id and x.type in ('case.panel-decision-recorded.v2', 'case.decided-urgently.v1')), 'infinity'), false) as asked,
                (select x.data->>'answer' from said x where x.stream_id = v.stream_id and x.n = v.n and x.type = 'case.victim-satisfaction-recorded.v1' order by x.version desc limit 1) as satisfaction
            from victim v where v.area = any($1) and v.known between $2 and $3
                and not exists (select from said r where r.stream_id = v.stream_id and r.n = v.n and r.type = 'case.victim-removed.v1'))
        select count(*), count(reached),
            count(*) filter (where reached is not null or coalesce(ended, (select max(timestamp)::date from mt_events)) > by),
            count(*) filter (where reached <= by), count(*) filter (where consented), count(*) filter (where consented and engaged), count(*) filter (where consented and asked),
            count(*) filter (where engaged), count(*) filter (where satisfaction <> 'not-obtained'), count(*) filter (where satisfaction like '%satisfied' and satisfaction not like '%dis%')
        from one
        """;

    private static readonly string[] CountedSlowly = ["victims", "contacted", "due", "in-time", "consented", "consented-engaged", "asked", "engaged", "satisfaction-said", "satisfied"];

    [Theory]
    [InlineData("Q1", "west-mercia", "Q1", null)]
    [InlineData("Q1 as at 30 June", "west-mercia", "Q1", "2024-06-30")]
    [InlineData("Q1 as at 12 June", "west-mercia", "Q1", "2024-06-12")]
    [InlineData("Q2", "west-mercia", "Q2", null)]
    [InlineData("Warwickshire Q1", "warwickshire", "Q1", null)]
    public async Task Victims_are_counted_as_worked_out_by_hand(string column, string area, string quarter, string? asAt)
    {
        var report = await database.CountAsync("victims", area, quarter, asAt: asAt);

        ExpectedTable.Written(report, report.Total).OrderBy(figure => figure.Key).ShouldBe(ExpectedTable.Of("EXPECTED-victims.md", "Tables", column).OrderBy(figure => figure.Key));
    }

    [Theory]
    [InlineData("west-mercia", "Q1")]
    [InlineData("west-mercia", "Q2")]
    [InlineData("warwickshire", "Q1")]
    public async Task The_figures_are_what_the_log_says(string area, string quarter)
    {
        var report = await database.CountAsync("victims", area, quarter);
        await using var command = database.Store.CreateCommand(FromTheLog);
        foreach (var value in new object[]
        {
            report.About.Areas.Select(span => span.Area.Value).ToArray(), report.About.Period.From, report.About.Period.To,
            File.ReadLines(Path.Combine(ReferenceFiles.Shipped, "bank-holidays.csv")).Skip(1).Select(line => HandMade.Day(line[..10])).ToArray(),
        })
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var counted = await command.ExecuteReaderAsync();
        await counted.ReadAsync();
        var figures = report.Columns.Zip(report.Total.Figures).ToDictionary(pair => pair.First.Code, pair => (long?)pair.Second);

        CountedSlowly.Select(code => figures[code]).ShouldBe(Enumerable.Range(0, CountedSlowly.Length).Select(i => (long?)counted.GetInt64(i)));
    }

    [Fact]
    public async Task Every_victim_is_contacted_or_not_and_restorative_justice_came_to_one_of_four_things()
    {
        var rows = (await database.CountAsync("victims", "west-mercia", null, "restorative-justice")).Rows.Select(row => (row.Groups[0], row.Figures[0]));

        rows.ShouldBe([("not-explored", 1), ("engaged", 3), ("did-not", 10), ("not-pursued", 1)]);
    }

    [Fact]
    public async Task The_groups_of_every_breakdown_hold_all_that_is_counted()
    {
        foreach (var by in MeasureCatalogue.Find("victims")!.Breakdowns)
            (await database.CountAsync("victims", "west-mercia", "Q1", by.Code)).Rows.Sum(row => row.Figures[0]).ShouldBe(13, by.Code);
    }
}
