using OocdPanel.Api.Platform;
using OocdPanel.Api.Reporting.Audits;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Api.Tests.Reporting.Traps;
using OocdPanel.Domain.Reporting;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting;

/// <summary>What standards are rated, on histories made by hand.</summary>
public class AuditMeasureTests(AuditHistories database) : IClassFixture<AuditHistories>
{
    /// <summary>From the log alone: $1 areas, $2 and $3 the period. The last of each day of a case.</summary>
    private const string FromTheLog = """
        select answer->>'standard' || ' ' || (answer->>'question'), count(*) filter (where (answer->>'met')::boolean), count(*)
        from (
            select distinct on (a.stream_id, a.data->>'on') a.data, coalesce((
                select t.data->>'to' from mt_events t where t.stream_id = a.stream_id and t.type = 'case.transferred.v1'
                    and (t.headers->>'occurredAt')::timestamptz::date <= (a.data->>'on')::date order by t.version desc limit 1), r.data->>'area') as area
            from mt_events a join mt_events r on r.stream_id = a.stream_id and r.version = 1
            where a.type = 'case.audited.v1' order by a.stream_id, a.data->>'on', a.version desc) last
        cross join jsonb_array_elements(data->'answers') answer
        where area = any($1) and (data->>'on')::date between $2 and $3 group by 1 order by 1
        """;

    [Theory]
    [InlineData("Q1", "west-mercia", "Q1", null)]
    [InlineData("Q1 as at 30 June", "west-mercia", "Q1", "2024-06-30")]
    [InlineData("Q1 as at 15 May", "west-mercia", "Q1", "2024-05-15")]
    [InlineData("Q2", "west-mercia", "Q2", null)]
    [InlineData("Q3", "west-mercia", "Q3", null)]
    [InlineData("Warwickshire Q1", "warwickshire", "Q1", null)]
    public async Task Standards_are_rated_as_worked_out_by_hand(string column, string area, string quarter, string? asAt)
    {
        var report = (await AskAsync(new(new(area, "2024-25", quarter), asAt is null ? null : HandMade.At($"{asAt} 23:59")))).Report!;

        report.Standards.SelectMany(standard => standard.Questions
                .Select(question => ($"{standard.Code} {question.Code}", Written(question.Met)))
                .Append((standard.Code, standard.Rating ?? "-")))
            .ShouldBe(ExpectedTable.Of("EXPECTED-audits.md", "Tables", column).Select(figure => (figure.Key, figure.Value)));
    }

    [Theory]
    [InlineData("west-mercia", "Q1")]
    [InlineData("west-mercia", "Q2")]
    [InlineData("warwickshire", "Q1")]
    public async Task The_figures_are_what_the_log_says(string area, string quarter)
    {
        var report = await database.CountAsync("case-audits", area, quarter);
        await using var command = database.Store.CreateCommand(FromTheLog);
        foreach (var value in new object[] { report.About.Areas.Select(span => span.Area.Value).ToArray(), report.About.Period.From, report.About.Period.To })
            command.Parameters.Add(new() { Value = value });
        await using var counted = await command.ExecuteReaderAsync();
        var slow = new List<(string, long, long)>();
        while (await counted.ReadAsync())
            slow.Add((counted.GetString(0), counted.GetInt64(1), counted.GetInt64(2)));

        report.Rows.Select(row => (row.Groups[0]!, (long)row.Figures[1]!, (long)row.Figures[0]!)).OrderBy(row => row.Item1, StringComparer.Ordinal).ShouldBe(slow);
    }

    [Fact]
    public async Task A_panel_of_managers_lifts_one_standard_one_band_with_its_reason()
    {
        AuditReportQuestion asked = new(new("west-mercia", "2024-25", "Q2"), Lift: "assessment", Because: "One case alone.", Panel: "m.hart, k.north");
        var report = (await AskAsync(asked)).Report!;

        report.Standards.Select(standard => (standard.Code, standard.Rating, standard.LiftedFrom)).ShouldBe([
            ("assessment", AuditRating.RequiresImprovement, AuditRating.Inadequate), ("planning", AuditRating.Outstanding, null), ("delivery", AuditRating.Outstanding, null)]);
        report.About.Notes.ShouldContain("Assessment is lifted one band by m.hart, k.north: One case alone.");
        Api.Reporting.ReportFormat.Render("csv", report).ShouldContain("requires-improvement,inadequate,\"m.hart, k.north\",One case alone.");
        Api.Reporting.ReportFormat.Render("text", report).ShouldContain("Requires improvement (lifted from Inadequate)");

        async Task<string?> Why(AuditReportQuestion question, string role = Roles.YjsManager) => (await AskAsync(question, role)).Fault is { } fault ? $"{fault.Field}: {fault.Message}" : null;
        (await Why(asked, Roles.Analyst)).ShouldBe("lift: Ratings are lifted by managers.");
        (await Why(asked with { Panel = "m.hart" })).ShouldBe("panel: A rating is lifted by a panel of two managers at least.");
        (await Why(asked with { Panel = "m.hart, m.hart" })).ShouldBe("panel: A rating is lifted by a panel of two managers at least.");
        (await Why(asked with { Panel = "m.hart, mickey.mouse" })).ShouldBe("panel: ‘mickey.mouse’ is not known as a manager of all the areas of the report.");
        (await Why(asked with { Panel = "m.hart, a.stone" })).ShouldBe("panel: ‘a.stone’ is not known as a manager of all the areas of the report."); // an analyst
        (await Why(asked with { Panel = "m.hart, f.elsewhere" })).ShouldBe("panel: ‘f.elsewhere’ is not known as a manager of all the areas of the report.");
        (await Why(asked with { Panel = "k.north, l.south" })).ShouldBe("panel: You are not on the panel yourself.");
        (await Why(asked with { Because = new string('x', 1001) })).ShouldBe("because: The reason has more than 1,000 characters.");
        (await Why(asked with { Because = " " })).ShouldBe("because: The reason for lifting the rating is missing.");
        (await Why(asked with { Lift = "weather" })).ShouldBe("lift: There is no standard ‘weather’.");
        (await Why(asked with { Lift = "planning" })).ShouldBe("lift: Planning has the highest rating, so there is nothing to lift.");
        (await Why(asked with { Of = new("west-mercia", "2024-25", "Q3") })).ShouldBe("lift: Assessment has no rating, so there is nothing to lift.");
        (await Why(asked with { Lift = null })).ShouldBe("lift: A reason or a panel is given, and no standard to lift.");
    }

    [Fact]
    public async Task The_groups_of_every_breakdown_hold_all_that_is_counted()
    {
        foreach (var by in MeasureCatalogue.Find("case-audits")!.Breakdowns)
            (await database.CountAsync("case-audits", "west-mercia", "Q1", by.Code)).Rows.Where(row => row.Groups.All(group => group is not null)).Sum(row => row.Figures[0]).ShouldBe(45, by.Code);
    }

    private static string Written(Share share) => FormattableString.Invariant($"{share.Numerator} of {share.Denominator}, {(share.Percent is { } percent ? FormattableString.Invariant($"{percent:0.0}") : "-")}");

    private async Task<Api.Reporting.Reported<AuditReport>> AskAsync(AuditReportQuestion question, string role = Roles.YjsManager)
    {
        await ServiceTables.EnsureAsync(database.Store, default);
        var people = new KnownPeople(database.Store, TimeProvider.System);
        foreach (var (user, known, area) in new[] { ("m.hart", Roles.YjsManager, "west-mercia"), ("k.north", Roles.YjsManager, "west-mercia"), ("l.south", Roles.YjsManager, "west-mercia"), ("a.stone", Roles.Analyst, "west-mercia"), ("f.elsewhere", Roles.YjsManager, "warwickshire") })
            await people.AddAsync(new(new Person(new(user), [known], [new(area)], new("yjs")), user, null), null, default);
        return await new AuditReports(new(database.Store, TrapDatabase.Reference, TimeProvider.System, new(database.ConnectionString, "", false)), TrapDatabase.Reference, people)
            .CountAsync(question, new Person(new("m.hart"), [role], [new("west-mercia")], new("yjs")), default);
    }
}
