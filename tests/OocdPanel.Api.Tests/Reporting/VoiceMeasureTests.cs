using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Api.Tests.Reporting.Traps;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting;

/// <summary>Voices and feedback on histories made by hand.</summary>
public class VoiceMeasureTests(VoiceHistories database) : IClassFixture<VoiceHistories>
{
    private const string VoicesFromTheLog = """
        select e.data->>'whose', count(*), count(*) filter (where e.data->>'notObtainedBecause' is null)
        from mt_events e join mt_events r on r.stream_id = e.stream_id and r.version = 1
        where e.type = 'case.voice-recorded.v1' and (e.headers->>'occurredAt')::date between '2024-04-01' and '2024-06-30'
            and not exists (select from mt_events l where l.stream_id = e.stream_id and l.type = e.type and l.data->>'whose' = e.data->>'whose' and l.version > e.version)
            and not exists (select from mt_events t where t.stream_id = e.stream_id and t.type = 'case.transferred.v1' and t.headers->>'occurredAt' <= e.headers->>'occurredAt')
        group by 1
        """;

    private const string FeedbackFromTheLog = """
        select m->>'question', count(*), count(*) filter (where m->>'mark' = e.data->>'scale')
        from mt_events e cross join jsonb_array_elements(e.data->'marks') m
        where e.type = 'programme.feedback-recorded.v1' and (e.data->>'on')::date between '2024-04-01' and '2024-06-30'
            and not exists (select from mt_events t where t.stream_id = e.stream_id and t.type = 'programme.transferred.v1' and t.data->>'on' <= e.data->>'on')
        group by 1
        """;

    [Theory]
    [InlineData("Q1", "west-mercia", "Q1", null, null)]
    [InlineData("child Q1", "west-mercia", "Q1", "child", null)]
    [InlineData("parent-carer Q1", "west-mercia", "Q1", "parent-carer", null)]
    [InlineData("school Q1", "west-mercia", "Q1", "school", null)]
    [InlineData("social-worker Q1", "west-mercia", "Q1", "social-worker", null)]
    [InlineData("Q1 as at 30 June", "west-mercia", "Q1", null, "2024-06-30")]
    [InlineData("Q1 as at 15 June", "west-mercia", "Q1", null, "2024-06-15")]
    [InlineData("Q2", "west-mercia", "Q2", null, null)]
    [InlineData("Warwickshire Q1", "warwickshire", "Q1", null, null)]
    public async Task Voices_are_counted_as_worked_out_by_hand(string column, string area, string quarter, string? whose, string? asAt) =>
        ShouldBe("Voices", column, await database.CountAsync("voices", area, quarter, "whose", asAt: asAt), whose);

    [Theory]
    [InlineData("helped Q1", "west-mercia", "Q1", "helped", null)]
    [InlineData("listened-to Q1", "west-mercia", "Q1", "listened-to", null)]
    [InlineData("listened-to Q1 as at 30 June", "west-mercia", "Q1", "listened-to", "2024-06-30")]
    [InlineData("listened-to Q2", "west-mercia", "Q2", "listened-to", null)]
    [InlineData("listened-to Warwickshire Q1", "warwickshire", "Q1", "listened-to", null)]
    public async Task Feedback_is_counted_as_worked_out_by_hand(string column, string area, string quarter, string question, string? asAt) =>
        ShouldBe("Feedback", column, await database.CountAsync("feedback", area, quarter, "question", asAt: asAt), question);

    [Fact]
    public async Task Each_mark_stands_with_its_scale()
    {
        var rows = (await database.CountAsync("feedback", "west-mercia", "Q1", "question", "mark")).Rows
            .Where(row => row.Groups[0] == "listened-to" && row.Groups[1] is not null && row.Figures[0] > 0).ToDictionary(row => row.Groups[1]!, row => $"{row.Figures[0]}");

        rows.OrderBy(row => row.Key).ShouldBe(ExpectedTable.Of("EXPECTED-voices.md", "Marks", "answers").OrderBy(row => row.Key));
    }

    [Theory]
    [InlineData("voices", "whose", "given", VoicesFromTheLog)]
    [InlineData("feedback", "question", "highest", FeedbackFromTheLog)]
    public async Task The_figures_are_what_the_log_says(string measure, string by, string figure, string fromTheLog)
    {
        var report = await database.CountAsync(measure, "west-mercia", "Q1", by);
        var at = report.Columns.Select(column => column.Code).ToList().IndexOf(figure);
        var slow = new List<(string?, decimal?, decimal?)>();
        await using var command = database.Store.CreateCommand(fromTheLog);
        await using var counted = await command.ExecuteReaderAsync();
        while (await counted.ReadAsync())
            slow.Add((counted.GetString(0), counted.GetInt64(1), counted.GetInt64(2)));

        slow.Count.ShouldBeGreaterThan(1);
        report.Rows.Where(row => row.Figures[0] > 0).Select(row => (row.Groups[0], row.Figures[0], row.Figures[at])).OrderBy(row => row.Item1).ShouldBe(slow.OrderBy(row => row.Item1));
    }

    [Theory]
    [InlineData("voices", 9)]
    [InlineData("feedback", 17)]
    public async Task The_groups_of_every_breakdown_hold_all_that_is_counted(string measure, int all)
    {
        foreach (var by in MeasureCatalogue.Find(measure)!.Breakdowns)
            (await database.CountAsync(measure, "west-mercia", "Q1", by.Code)).Rows.Where(row => row.Groups.All(group => group is not null)).Sum(row => row.Figures[0]).ShouldBe(all, by.Code);
    }

    private static void ShouldBe(string heading, string column, MeasureReport report, string? group)
    {
        var row = group is null ? report.Total : report.Rows.Single(row => row.Groups[0] == group);
        ExpectedTable.Written(report, row).OrderBy(figure => figure.Key).ShouldBe(ExpectedTable.Of("EXPECTED-voices.md", heading, column).OrderBy(figure => figure.Key));
    }
}
