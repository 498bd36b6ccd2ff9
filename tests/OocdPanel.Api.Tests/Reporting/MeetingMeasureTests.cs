using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Api.Tests.Reporting.Traps;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting;

/// <summary>Meetings, attendance and agendas on histories made by hand.</summary>
public class MeetingMeasureTests(MeetingHistories database) : IClassFixture<MeetingHistories>
{
    /// <summary>Who came while the meeting was open, from the log alone: whose last mark before the opening, or any after it, is present.</summary>
    private const string AttendanceFromTheLog = """
        with met as (
            select c.stream_id, o.version as opened from mt_events c join mt_events o on o.stream_id = c.stream_id and o.type = 'panel.opened.v1'
            where c.type = 'panel.convened.v2' and c.data->>'area' = 'shropshire' and (c.data->>'on')::date between '2024-04-01' and '2024-06-30'),
        member as (
            select m.stream_id, m.opened, p->>'user' as who, p->>'agency' as agency
            from met m join mt_events c on c.stream_id = m.stream_id and c.type = 'panel.convened.v2' cross join jsonb_array_elements(c.data->'members') p
            union all
            select m.stream_id, m.opened, i.data->'member'->>'user', i.data->'member'->>'agency' from met m join mt_events i on i.stream_id = m.stream_id and i.type = 'panel.member-invited.v1'),
        came as (
            select stream_id, agency, bool_or(exists (
                select from mt_events a where a.stream_id = n.stream_id and a.type = 'panel.attendance-recorded.v1' and a.data->>'member' = n.who and (a.data->>'present')::boolean
                    and (a.version > n.opened or not exists (
                        select from mt_events l where l.stream_id = a.stream_id and l.type = a.type and l.data->>'member' = n.who and l.version between a.version + 1 and n.opened)))) as present
            from member n group by 1, 2)
        select agency, count(*), count(*) filter (where present) from came group by 1
        """;

    private const string AgendaFromTheLog = """
        select replace(replace(replace(e.type, 'panel.item-', ''), '.v1', ''), '.v2', ''), count(*)
        from mt_events e join mt_events c on c.stream_id = e.stream_id and c.type = 'panel.convened.v2'
        where e.type in ('panel.item-decided.v2', 'panel.item-ratified.v1', 'panel.item-deferred.v1') and c.data->>'area' = 'shropshire' and (c.data->>'on')::date between '2024-04-01' and '2024-06-30'
        group by 1
        union all
        select 'carried-over', sum(jsonb_array_length(e.data->'carriedOver'))
        from mt_events e join mt_events c on c.stream_id = e.stream_id and c.type = 'panel.convened.v2'
        where e.type = 'panel.closed.v1' and c.data->>'area' = 'shropshire' and (c.data->>'on')::date between '2024-04-01' and '2024-06-30'
        order by 1
        """;

    [Theory]
    [InlineData("Meetings", "Q1", "west-mercia", "Q1", null)]
    [InlineData("Meetings", "Q1 as at 30 June", "west-mercia", "Q1", "2024-06-30")]
    [InlineData("Meetings", "Q1 as at 12 June", "west-mercia", "Q1", "2024-06-12")]
    [InlineData("Meetings", "Q2", "west-mercia", "Q2", null)]
    [InlineData("Meetings", "Warwickshire Q1", "warwickshire", "Q1", null)]
    [InlineData("Attendance", "all Q1", "west-mercia", "Q1", null)]
    [InlineData("Attendance", "all Q1 as at 30 June", "west-mercia", "Q1", "2024-06-30")]
    [InlineData("Agenda", "Q1", "west-mercia", "Q1", null)]
    [InlineData("Agenda", "Q1 as at 30 June", "west-mercia", "Q1", "2024-06-30")]
    [InlineData("Agenda", "Q2", "west-mercia", "Q2", null)]
    public async Task Meetings_and_agendas_are_counted_as_worked_out_by_hand(string heading, string column, string area, string quarter, string? asAt)
    {
        var report = await database.CountAsync(heading.ToLowerInvariant(), area, quarter, asAt: asAt);

        ShouldBe(heading, column, report, report.Total);
    }

    [Theory]
    [InlineData("police")]
    [InlineData("yjs")]
    [InlineData("health")]
    [InlineData("education")]
    [InlineData("social-care")]
    public async Task Attendance_by_agency_is_as_worked_out_by_hand(string agency)
    {
        var report = await database.CountAsync("attendance", "west-mercia", "Q1", "agency");

        ShouldBe("Attendance", $"{agency} Q1", report, report.Rows.Single(row => row.Groups[0] == agency));
    }

    [Fact]
    public async Task Attendance_is_what_the_log_says()
    {
        var report = await database.CountAsync("attendance", "west-mercia", "Q1", "agency");
        var slow = new List<(string?, decimal?, decimal?)>();
        await using var command = database.Store.CreateCommand(AttendanceFromTheLog);
        await using var counted = await command.ExecuteReaderAsync();
        while (await counted.ReadAsync())
            slow.Add((counted.GetString(0), counted.GetInt64(1), counted.GetInt64(2)));

        report.Rows.Where(row => row.Figures[0] > 0).Select(row => (row.Groups[0], row.Figures[0], row.Figures[1])).OrderBy(row => row.Item1).ShouldBe(slow.OrderBy(row => row.Item1));
    }

    [Fact]
    public async Task Agendas_are_what_the_log_says()
    {
        var report = await database.CountAsync("agenda", "west-mercia", "Q1");
        var figures = ExpectedTable.Written(report, report.Total);
        var slow = new Dictionary<string, string>();
        await using var command = database.Store.CreateCommand(AgendaFromTheLog);
        await using var counted = await command.ExecuteReaderAsync();
        while (await counted.ReadAsync())
            slow[counted.GetString(0)] = counted.GetValue(1).ToString()!;

        (figures["decided"], figures["heard"], figures["deferred"], figures["carried-over"]).ShouldBe((slow["decided"], slow["ratified"], slow["deferred"], slow["carried-over"]));
    }

    [Theory]
    [InlineData("meetings", 5)]
    [InlineData("attendance", 13)]
    [InlineData("agenda", 6)]
    public async Task The_groups_of_every_breakdown_hold_all_that_is_counted(string measure, int all)
    {
        foreach (var by in MeasureCatalogue.Find(measure)!.Breakdowns)
            (await database.CountAsync(measure, "west-mercia", "Q1", by.Code)).Rows.Where(row => row.Groups.All(group => group is not null)).Sum(row => row.Figures[0]).ShouldBe(all, by.Code);
    }

    [Fact]
    public async Task Agendas_open_down_to_their_cases_and_meetings_have_none()
    {
        var reports = new MeasureReports(database.Store, TrapDatabase.Reference, TimeProvider.System, new(database.ConnectionString, "", false));

        (await reports.BehindAsync(new("agenda", new("west-mercia", "2024-25", "Q1")), "carried-over", [null], null, default)).Report!.Cases.Count.ShouldBe(2);
        (await reports.BehindAsync(new("meetings", new("west-mercia", "2024-25", "Q1")), "quorate", [null], null, default)).Fault!.Code.ShouldBe("no-cases");
        (await reports.ChangesAsync(new("meetings", new("west-mercia", "2024-25", "Q1", Position: 1)), "quorate", [null], null, default)).Fault!.Code.ShouldBe("no-cases");
    }

    private static void ShouldBe(string heading, string column, MeasureReport report, MeasureRow row) =>
        ExpectedTable.Written(report, row).OrderBy(figure => figure.Key).ShouldBe(ExpectedTable.Of("EXPECTED-meetings.md", heading, column).OrderBy(figure => figure.Key));
}
