using OocdPanel.Api.Platform;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Reporting.Documents;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Api.Tests.Reporting.Traps;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting;

/// <summary>No two tables that left the service tell of one fact (R22): what one of them hides, no other can tell.</summary>
public class PublicationTests(TrapDatabase database) : IClassFixture<TrapDatabase>, IAsyncLifetime
{
    private static readonly UserId Somebody = new("a.stone");

    private static readonly string[] Areas = ["west-mercia", "west-mercia-police", "shropshire", "herefordshire", "warwickshire", "cumbria-constabulary", "cumbria", "cumberland", "england-and-wales"];

    private Publications Publications => new(database.Store, TrapDatabase.Reference, TimeProvider.System);

    public async Task InitializeAsync()
    {
        await using var empty = database.Store.CreateCommand("truncate oocd.publication");
        await empty.ExecuteNonQueryAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Published on a day on which no 12 months had passed since a disposal of March, and asked for again long after.</summary>
    [Fact, Trait("Rule", "R22"), Trait("Case", "boundary")]
    public async Task What_was_published_is_counted_as_of_the_day_on_which_it_was()
    {
        var question = new MeasureQuestion("reoffending", new("west-mercia", "2023-24"), Published: true);
        var clock = new SettableClock { Ahead = new DateTimeOffset(2024, 4, 2, 12, 0, 0, TimeSpan.Zero) - TimeProvider.System.GetUtcNow() };
        var then = (await new Publications(database.Store, TrapDatabase.Reference, clock).AskAsync([question], Somebody, default)).Report!.Single();
        var again = (await Publications.AskAsync([question], null, default)).Report!.Single();
        var measures = new MeasureReports(database.Store, TrapDatabase.Reference, TimeProvider.System, new("", "", false));
        var full = (await measures.CountAsync(then with { Published = false }, default)).Report!;
        var passed = MeasureCatalogue.Find("reoffending")!.Columns.ToList().FindIndex(column => column.Code == "passed-12");

        again.ShouldBe(then);
        full.Total.Figures[passed].ShouldNotBe((await measures.CountAsync(question with { Published = false }, default)).Report!.Total.Figures[passed]);
        full.About.Notes.ShouldContain(note => note.Contains("as of 2 April 2024", StringComparison.Ordinal));
    }

    [Theory, Trait("Rule", "R22"), Trait("Case", "refused")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_is_asked_no_area_and_day_of_one_kind_of_fact_is_in_two_published_tables(int seed)
    {
        var random = new Random(seed);
        T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
        var published = new List<(string Facts, string Table, HashSet<(string Area, DateOnly Day)> Told)>();
        for (var i = 0; i < 300; i++)
        {
            var measure = Pick(MeasureCatalogue.All);
            var year = Pick(["2021-22", "2022-23", "2023-24"]);
            var question = new MeasureQuestion(
                measure.Code, new(Pick(Areas), year, Pick([null, null, "Q1", "Q2", "H1", "H2"]), Restated: Pick([null, null, null, "successors", "predecessors"])),
                Pick([null, .. measure.Breakdowns.Select(by => by.Code)]), Since: Pick([null, null, "2021-22"]), Published: true);
            if ((await Publications.AskAsync([question], Somebody, default)).Report is not { } answered || answered[0].Of.Position is null)
                continue;
            var scope = ReportScope.Of(question.Of, TrapDatabase.Reference, question.Since).Report!;
            var told = new HashSet<(string, DateOnly)>();
            foreach (var span in scope.Areas)
                for (var day = span.From; day <= span.To; day = day.AddDays(1))
                    told.Add((span.Area.Value, day));
            published.Add((measure.Source.Facts, $"{question with { Published = false }}", told));
        }

        published.Select(one => one.Table).Distinct().Count().ShouldBeGreaterThan(10);
        foreach (var (one, i) in published.Select((one, i) => (one, i)))
            foreach (var other in published.Skip(i + 1).Where(other => other.Facts == one.Facts && other.Told.Overlaps(one.Told)))
                SameTable(one.Table, other.Table).ShouldBeTrue($"{one.Table}\n{other.Table}");
    }

    [Fact, Trait("Rule", "R22"), Trait("Case", "accepted")]
    public async Task A_table_published_again_is_as_it_was()
    {
        var question = new MeasureQuestion("disposals", new("west-mercia", "2023-24"), "sex", Published: true);
        var first = (await Publications.AskAsync([question], Somebody, default)).Report![0].Of.Position!.Value;
        await using (var later = database.Store.CreateCommand("update oocd.publication set position = position - 3"))
            await later.ExecuteNonQueryAsync(); // as if the log had gone on by three since

        (await Publications.AskAsync([question], new("m.hart"), default)).Report![0].Of.Position.ShouldBe(first - 3);
    }

    [Fact, Trait("Rule", "R22"), Trait("Case", "refused")]
    public async Task A_second_table_of_the_same_facts_is_refused_with_the_first()
    {
        (await Publications.AskAsync([new("disposals", new("west-mercia", "2023-24"), "sex", Published: true)], Somebody, default)).Fault.ShouldBeNull();
        async Task<string?> Why(MeasureQuestion question) => (await Publications.AskAsync([question with { Published = true }], Somebody, default)).Fault?.Code;

        (await Why(new("disposals", new("west-mercia", "2023-24"), "age-band"))).ShouldBe("published-otherwise");
        (await Why(new("disposals", new("west-mercia", "2023-24", "Q2"), "sex"))).ShouldBe("published-otherwise");
        (await Why(new("disposals", new("shropshire", "2023-24"), "sex"))).ShouldBe("published-otherwise");
        (await Why(new("decision-quality", new("west-mercia", "2023-24"), "sex"))).ShouldBe("published-otherwise");
        (await Why(new("disposals", new("west-mercia", "2023-24"), "sex", AsAt: new(2024, 6, 1, 0, 0, 0, TimeSpan.Zero)))).ShouldBe("published-once");
        (await Why(new("disposals", new("west-mercia", "2022-23"), "sex"))).ShouldBeNull();
        (await Why(new("disposals", new("warwickshire", "2023-24"), "age-band"))).ShouldBeNull();
        (await Why(new("completion", new("west-mercia", "2023-24"), "age-band"))).ShouldBeNull();
        var fault = (await Publications.AskAsync([new("disposals", new("west-mercia", "2023-24"), "age-band", Published: true)], Somebody, default)).Fault!;
        fault.Message.ShouldContain("by a.stone: Disposals confirmed by sex, west-mercia, 2023-24.");
    }

    [Fact, Trait("Rule", "R22"), Trait("Case", "boundary")]
    public async Task A_period_is_published_once_it_is_over_and_questions_together_or_not_at_all()
    {
        var today = UkTime.DayOf(TimeProvider.System.GetUtcNow()).AddMonths(-3);
        var now = $"{today.Year}-{(today.Year + 1) % 100:00}";
        (await Publications.AskAsync([new("referrals", new("west-mercia", now), Published: true)], Somebody, default)).Fault!.Code.ShouldBe("not-over");

        MeasureQuestion[] both = [new("voices", new("west-mercia", "2023-24"), Published: true), new("referrals", new("west-mercia", now), Published: true)];
        (await Publications.AskAsync(both, Somebody, default)).Fault!.Code.ShouldBe("not-over");
        await using var recorded = database.Store.CreateCommand("select count(*) from oocd.publication");
        (await recorded.ExecuteScalarAsync()).ShouldBe(0L);
    }

    [Fact]
    public async Task A_board_s_document_is_published_with_one_table_of_each_kind_of_fact()
    {
        foreach (var document in ReportDocument.All)
        {
            await InitializeAsync();
            var made = (await new Documents(database.Measures, Publications).PublishAsync(document, new("west-mercia", "2023-24"), Somebody, default)).Report!;
            made.Sections.Select(section => MeasureCatalogue.Find(section.Section.Measure)!.Source.Facts).ShouldBeUnique();
            made.Sections.Select(section => section.Report.About.Position).Distinct().ShouldHaveSingleItem();
            foreach (var section in made.Sections)
            {
                section.Report.About.Suppressed.ShouldBeTrue();
                section.Section.YearsBack.ShouldBe(0);
            }
        }
    }

    /// <summary>A measure asked twice, with and without the breakdown that it always has, is one table.</summary>
    private static bool SameTable(string one, string other) => Plain(one) == Plain(other);

    private static string Plain(string table) => MeasureCatalogue.All.Where(measure => measure.Always is not null)
        .Aggregate(table, (text, measure) => text.Contains($"Measure = {measure.Code},", StringComparison.Ordinal) ? text.Replace($"By = {measure.Always},", "By = ,", StringComparison.Ordinal) : text);
}
