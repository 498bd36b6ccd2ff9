using Npgsql;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Api.Tests.Reporting.Traps;
using OocdPanel.EventStore;
using OocdPanel.Testing;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting;

/// <summary>A database with the histories of new offences.</summary>
public sealed class ReoffendingDatabase : TestDatabase
{
    protected override Task PrepareAsync(string connectionString) => Recording.IntoAsync(connectionString, ReoffendingHistories.All());
}

public class ReoffendingTests(ReoffendingDatabase database) : IClassFixture<ReoffendingDatabase>
{
    private const string File = "EXPECTED-reoffending.md";

    [Theory]
    [InlineData("2023-11-30")]
    [InlineData("2024-02-28")]
    [InlineData("2024-02-29")]
    [InlineData("2024-03-15")]
    [InlineData("2024-09-01")]
    public async Task New_offences_as_known_then_are_as_worked_out_by_hand(string day)
    {
        var report = await CountAsync("reoffending", "west-mercia", EndOf(day));

        foreach (var (figure, expected) in Expected.Table("Reoffending", day, File))
            Written(report, report.Total, figure).ShouldBe(expected, figure);
    }

    [Theory]
    [InlineData("2024-01-19")]
    [InlineData("2024-01-20")]
    [InlineData("2024-07-10")]
    public async Task Referred_again_as_known_then_is_as_worked_out_by_hand(string day)
    {
        var report = await CountAsync("outcome-22", "warwickshire", EndOf(day));

        foreach (var (figure, expected) in Expected.Table("Referred again after outcome 22", day, File))
            Written(report, report.Total, figure).ShouldBe(expected, figure);
    }

    [Fact]
    public async Task By_disposal_each_has_its_own_rate()
    {
        var report = await CountAsync("reoffending", "west-mercia", EndOf("2024-09-01"), "disposal");
        var resolution = report.Rows.Single(row => row.Groups[0] == "community-resolution");

        new[] { "passed-12", "children-12", "reoffended-12", "rate-12" }.Select(figure => Written(report, resolution, figure)).ShouldBe(["6", "5", "4", "80.0"]);
        Written(report, report.Rows.Single(row => row.Groups[0] == "charge"), "rate-12").ShouldBe("-");
    }

    [Fact]
    public async Task A_window_that_passes_while_nothing_is_recorded_has_passed()
    {
        var lastRecorded = await ScalarAsync<DateTime>("select max(timestamp) from mt_events");
        var now = await CountAsync("reoffending", "west-mercia", null);

        lastRecorded.ShouldBeLessThan(new DateTime(2024, 9, 12)); // 12 months after the last disposal, on 12 September 2023
        Written(now, now.Total, "passed-12").ShouldBe("9");
    }

    [Fact]
    public async Task At_a_position_the_day_is_the_last_on_which_the_log_ended_there()
    {
        var position = await ScalarAsync<long>("select max(seq_id) from mt_events where timestamp < '2024-03-10'");
        var then = await CountAsync("reoffending", "west-mercia", null, position: position);

        then.About.Position.ShouldBe(position);
        Written(then, then.Total, "passed-6").ShouldBe("8"); // until 10 March, when the next event was recorded: not that of 12 March
    }

    /// <summary>Shares nothing with the measure but the day: children of West Mercia with a disposal of 2023-24 and an offence within 12 months of it.</summary>
    [Fact]
    public async Task A_slow_count_of_the_log_finds_the_same_children()
    {
        var slow = await ScalarAsync<long>("""
            with mine as (select e.*, coalesce((select m.data->>'stays' from mt_events m where m.stream_id = e.stream_id and m.type like 'child.merged-into.v%'), e.stream_id::text) as who from mt_events e),
            referred as (select r.stream_id, r.data from mt_events r where r.type like 'case.referral-submitted.v%'),
            given as (
                select d.who, (d.data->>'on')::date as day from mine d
                where (d.type like 'child.disposal-received.v%' or d.type like 'child.disposal-given-outside.v%')
                    and coalesce(d.data->>'area', (select r.data->>'area' from referred r where r.stream_id::text = d.data->>'case')) = 'shropshire'
                    and not exists (select from mt_events a where a.stream_id = d.stream_id and a.type like 'child.outcome-appealed.v%')),
            offended as (
                select (select distinct m.who from mine m where m.stream_id::text = r.data->>'child') as who, (o->>'on')::date as day
                from referred r cross join jsonb_array_elements(r.data->'offences') o
                where not exists (select from mt_events w where w.stream_id = r.stream_id and w.type like 'case.referral-withdrawn.v%')
                union all
                select who, (data->>'offenceOn')::date from mine where type like 'child.court-outcome-recorded.v%' and data->>'outcome' = 'convicted'
                union all
                select (select distinct m.who from mine m where m.stream_id::text = r.data->>'child'), (f.data->>'offenceOn')::date
                from mt_events f join referred r on r.stream_id = f.stream_id where f.type like 'case.follow-up-recorded.v%')
            select count(distinct g.who) from given g join offended o on o.who = g.who and o.day > g.day and o.day <= g.day + interval '12 months'
            """);
        var report = await CountAsync("reoffending", "west-mercia", null);

        Written(report, report.Total, "reoffended-12").ShouldBe($"{slow}");
        slow.ShouldBe(6);
    }

    private static DateTimeOffset EndOf(string day) => new(Histories.Day(day), new TimeOnly(22, 0), TimeSpan.Zero);

    private static string Written(MeasureReport report, MeasureRow row, string figure)
    {
        var i = report.Columns.Select(column => column.Code).ToList().IndexOf(figure);
        return row.Figures[i] is not { } number ? "-" : Units.IsShare(report.Columns[i].Unit) ? $"{number:0.0}" : $"{number:0}";
    }

    private async Task<MeasureReport> CountAsync(string measure, string area, DateTimeOffset? asAt, string? by = null, long? position = null)
    {
        await using var source = StoreDataSource.Create(database.ConnectionString);
        var answer = await new MeasureReports(source, TrapDatabase.Reference, TimeProvider.System, new("", "", false))
            .CountAsync(new(measure, new(area, "2023-24", null, position), by, AsAt: asAt), default);
        answer.Fault.ShouldBeNull();
        return answer.Report!;
    }

    private async Task<T> ScalarAsync<T>(string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
