using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Api.Tests.Reporting.Traps;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting;

/// <summary>Oversight as at a day, on histories made by hand.</summary>
public class OversightTests(OversightHistories database) : IClassFixture<OversightHistories>
{
    /// <summary>From the log alone: $1 areas, $2 the day. Of each case where it was, whether it was over, and what managers recorded of it.</summary>
    private const string FromTheLog = """
        select count(*), count(*) filter (where overseen)
        from (
            select coalesce((
                    select t.data->>'to' from mt_events t where t.stream_id = r.stream_id and t.type = 'case.transferred.v1'
                        and (t.headers->>'occurredAt')::timestamptz::date <= $2 order by t.version desc limit 1), r.data->>'area') as area,
                exists (select from mt_events o where o.stream_id = r.stream_id and o.type in ('case.found-ineligible.v2', 'case.referral-withdrawn.v1', 'case.closed.v1')
                    and (o.headers->>'occurredAt')::timestamptz::date <= $2) as over,
                exists (select from mt_events m where m.headers->>'role' = 'yjs-manager' and m.timestamp::date between $2 - 27 and $2
                    and (m.stream_id = r.stream_id or m.stream_id in (select p.stream_id from mt_events p where p.type = 'programme.plan-agreed.v2' and p.data->>'case' = r.stream_id::text))) as overseen
            from mt_events r where r.type = 'case.referral-submitted.v2' and (r.data->>'referredOn')::date <= $2) found
        where area = any($1) and not over
        """;

    [Theory]
    [InlineData("Q1", "west-mercia", null)]
    [InlineData("Q1 as at 15 June", "west-mercia", "2024-06-15")]
    [InlineData("Q1 as at 2 July", "west-mercia", "2024-07-02")]
    [InlineData("Warwickshire Q1", "warwickshire", null)]
    public async Task Open_cases_are_counted_as_worked_out_by_hand(string column, string area, string? asAt)
    {
        var report = await database.CountAsync("oversight", area, "Q1", asAt: asAt);

        ExpectedTable.Written(report, report.Total).ShouldBe(ExpectedTable.Of("EXPECTED-oversight.md", "Table", column), ignoreOrder: true);
    }

    [Fact]
    public async Task Before_anybody_was_referred_there_is_no_percentage()
    {
        var reports = new MeasureReports(database.Store, TrapDatabase.Reference, TimeProvider.System, new(database.ConnectionString, "", false));
        var report = (await reports.CountAsync(new("oversight", new("west-mercia", "2023-24")), default)).Report!;

        ExpectedTable.Written(report, report.Total).ShouldBe(ExpectedTable.Of("EXPECTED-oversight.md", "Table", "2023-24"), ignoreOrder: true);
    }

    [Theory]
    [InlineData("west-mercia", "Q1", "2024-06-30")]
    [InlineData("west-mercia", "Q2", "2024-09-30")]
    [InlineData("warwickshire", "Q1", "2024-06-30")]
    public async Task The_figures_are_what_the_log_says(string area, string quarter, string day)
    {
        var report = await database.CountAsync("oversight", area, quarter);
        await using var command = database.Store.CreateCommand(FromTheLog);
        command.Parameters.Add(new() { Value = report.About.Areas.Select(span => span.Area.Value).ToArray() });
        command.Parameters.Add(new() { Value = HandMade.Day(day) });
        await using var counted = await command.ExecuteReaderAsync();
        await counted.ReadAsync();

        report.Total.Figures.Take(2).ShouldBe([counted.GetInt64(0), counted.GetInt64(1)]);
    }

    [Fact]
    public async Task The_groups_of_every_breakdown_hold_all_that_is_counted_and_none_is_of_time()
    {
        var breakdowns = MeasureCatalogue.Find("oversight")!.Breakdowns.Select(by => by.Code).ToList();
        foreach (var by in breakdowns)
            (await database.CountAsync("oversight", "west-mercia", "Q1", by)).Rows.Sum(row => row.Figures[0]).ShouldBe(7, by);
        breakdowns.ShouldNotContain("quarter");
        breakdowns.ShouldNotContain("year");
    }
}
