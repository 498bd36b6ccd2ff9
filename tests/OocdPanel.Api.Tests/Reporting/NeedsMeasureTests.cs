using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Api.Tests.Reporting.Traps;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting;

/// <summary>Needs of children, and of programmes at their start and end, on histories made by hand.</summary>
public class NeedsMeasureTests(NeedsHistories database) : IClassFixture<NeedsHistories>
{
    /// <summary>Suitable accommodation and mental health of Shropshire’s programmes that ended in Q1, from the log alone.</summary>
    private const string FromTheLog = """
        with one as (
            select e.data->'needs' as ended, (
                select s.data from mt_events s where s.stream_id = (p.data->>'case')::uuid and s.type = 'case.needs-at-start-recorded.v1'
                    and (s.headers->>'occurredAt')::date <= (p.data->>'startedOn')::date order by s.headers->>'occurredAt' desc limit 1) as started
            from mt_events e join mt_events p on p.stream_id = e.stream_id and p.version = 1
            where e.type = 'programme.ended.v2' and (e.data->>'endedOn')::date between '2024-04-01' and '2024-06-30' and (p.data->>'ageAtStart')::int < 18
                and not exists (select from mt_events t where t.stream_id = e.stream_id and t.type = 'programme.transferred.v1'))
        select count(*), count(*) filter (where (started->>'accommodationSuitable')::boolean), count(*) filter (where (ended->>'accommodationSuitable')::boolean),
            count(*) filter (where started->'services' @> '[{"service": "mental-health", "need": true}]'),
            count(*) filter (where ended->'services' @> '[{"service": "mental-health", "need": true, "attended": true}]')
        from one
        """;

    [Theory]
    [InlineData("out-of-court now", "out-of-court", null)]
    [InlineData("out-of-court at 31 December", "out-of-court", "2024-12-31")]
    [InlineData("prevention now", "prevention", null)]
    public async Task Needs_of_children_are_counted_by_tier_as_worked_out_by_hand(string column, string tier, string? asAt) =>
        ShouldBe("Needs", column, await database.CountAsync("needs", "shropshire", "Q3", "tier", asAt: asAt), tier);

    [Theory]
    [InlineData("accommodation Q1", "west-mercia", "Q1", "accommodation", null)]
    [InlineData("education Q1", "west-mercia", "Q1", "education", null)]
    [InlineData("send-plan Q1", "west-mercia", "Q1", "send-plan", null)]
    [InlineData("accommodation Q1 as at 30 June", "west-mercia", "Q1", "accommodation", "2024-06-30")]
    [InlineData("send-plan Q1 as at 30 June", "west-mercia", "Q1", "send-plan", "2024-06-30")]
    [InlineData("education Q2", "west-mercia", "Q2", "education", null)]
    [InlineData("accommodation Warwickshire Q1", "warwickshire", "Q1", "accommodation", null)]
    public async Task Suitability_at_start_and_end_is_as_worked_out_by_hand(string column, string area, string quarter, string need, string? asAt) =>
        ShouldBe("Suitability", column, await database.CountAsync("suitability", area, quarter, "need", asAt: asAt), need);

    [Theory]
    [InlineData("mental-health Q1", "mental-health")]
    [InlineData("substance-use Q1", "substance-use")]
    [InlineData("wider-services Q1", "wider-services")]
    public async Task Services_at_start_and_end_are_as_worked_out_by_hand(string column, string need) =>
        ShouldBe("Services", column, await database.CountAsync("services", "west-mercia", "Q1", "need"), need);

    [Fact]
    public async Task The_figures_are_what_the_log_says()
    {
        var suitable = await RowAsync("suitability", "accommodation");
        var served = await RowAsync("services", "mental-health");
        await using var command = database.Store.CreateCommand(FromTheLog);
        await using var counted = await command.ExecuteReaderAsync();
        await counted.ReadAsync();

        new[] { suitable["programmes"], suitable["start-met"], suitable["end-met"], served["start-needed"], served["end-attended"] }
            .ShouldBe(Enumerable.Range(0, 5).Select(i => $"{counted.GetInt64(i)}"));
    }

    [Theory]
    [InlineData("needs", "Q3", 5)]
    [InlineData("suitability", "Q1", 15)]
    [InlineData("services", "Q1", 15)]
    public async Task The_groups_of_every_breakdown_hold_all_that_is_counted(string measure, string quarter, int all)
    {
        foreach (var by in MeasureCatalogue.Find(measure)!.Breakdowns)
            (await database.CountAsync(measure, "west-mercia", quarter, by.Code)).Rows.Where(row => row.Groups.All(group => group is not null)).Sum(row => row.Figures[0]).ShouldBe(all, by.Code);
    }

    private async Task<Dictionary<string, string>> RowAsync(string measure, string need)
    {
        var report = await database.CountAsync(measure, "west-mercia", "Q1", "need");
        return ExpectedTable.Written(report, report.Rows.Single(row => row.Groups[0] == need));
    }

    private static void ShouldBe(string heading, string column, MeasureReport report, string group) =>
        ExpectedTable.Written(report, report.Rows.Single(row => row.Groups[0] == group)).OrderBy(figure => figure.Key)
            .ShouldBe(ExpectedTable.Of("EXPECTED-needs.md", heading, column).OrderBy(figure => figure.Key));
}
