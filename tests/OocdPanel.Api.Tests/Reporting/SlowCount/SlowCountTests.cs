using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Domain.Reporting;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting.SlowCount;

/// <summary>Every measure on a thousand generated cases, against a slow count of the log: now and at ten moments, by place, period and group.</summary>
public partial class SlowCountTests(GeneratedDatabase database) : IClassFixture<GeneratedDatabase>
{
    private static readonly (string Area, string Year, string? Quarter, string? Since)[] Scopes =
    [
        ("england-and-wales", "2025-26", null, "2021-22"), ("west-mercia", "2023-24", null, null), ("warwickshire", "2023-24", "Q2", null),
        ("cumbria-constabulary", "2023-24", "Q1", "2022-23"), ("cumbria", "2022-23", "Q4", null), ("westminster", "2024-25", "H1", null),
    ];

    public static TheoryData<string> Measures => [.. MeasureCatalogue.All.Select(measure => measure.Code)];

    [Theory]
    [MemberData(nameof(Measures))]
    public async Task Every_figure_is_what_the_log_says_by_every_breakdown(string measure) => (await DifferencesAsync(measure, database.Moments[^1], Every(measure))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Measures))]
    public async Task Every_figure_is_what_the_log_said_at_ten_moments(string measure)
    {
        var (random, moments) = (new Random(measure.Length), database.Moments.Where(moment => moment.At is not null).ToList());
        var differences = new List<string>();
        foreach (var moment in moments)
        {
            var (all, pairs) = (Every(measure).ToList(), Breakdowns(measure));
            differences.AddRange(await DifferencesAsync(measure, moment, [
                .. Scopes.Select(scope => Ask(measure, scope)), .. random.GetItems(all.ToArray(), 5),
                Ask(measure, Scopes[0], random.GetItems(pairs, 1)[0], null),
            ]));
        }

        moments.Count.ShouldBe(10);
        differences.ShouldBeEmpty();
    }

    [Fact]
    public void The_cases_hold_everything_that_makes_counting_hard()
    {
        var now = database.At(database.Moments[^1]);

        foreach (var measure in MeasureCatalogue.All)
        {
            now.Of[measure.Code].Count.ShouldBeGreaterThan(30, measure.Code);
            foreach (var figure in measure.Columns.OfType<CountColumn>())
                Slowly.Count([.. now.Of[measure.Code]], figure.Code).ShouldBeGreaterThan(0, $"{measure.Code} {figure.Code}");
        }

        foreach (var why in new[] { Kpi6.AgeAtStart, Kpi6.LivedOutsideTheArea, Kpi6.Appealed })
            now.Of["completion"].Count(fact => fact.Groups["left-out"] == why).ShouldBeGreaterThan(3, why);
        now.Of["referrals"].Count.ShouldBeInRange(850, 1100);
        foreach (var kind in new[] { "child.merged-into.v1", "child.separated.v1", "case.transferred.v1", "case.referral-corrected.v1", "child.corrected.v2", "child.outcome-appealed.v1", "programme.transferred.v1", "case.audited.v1", "case.victim-satisfaction-recorded.v1", "review.learning-point-followed-up.v1" })
            now.Happened[kind].ShouldBeGreaterThan(9, kind);
        now.RecordedLate.ShouldBeGreaterThan(1000);
    }

    /// <summary>Without a breakdown everywhere, by each breakdown, and by some pairs.</summary>
    private static IEnumerable<MeasureQuestion> Every(string measure)
    {
        var breakdowns = Breakdowns(measure);
        return Scopes.Select(scope => Ask(measure, scope))
            .Concat(breakdowns.Select(by => Ask(measure, Scopes[0], by)))
            .Concat(breakdowns.Zip(breakdowns.Skip(1).Append(breakdowns[0])).Where((_, i) => i % 4 == 0).Select(pair => Ask(measure, Scopes[1], pair.First, pair.Second)));
    }

    private static string[] Breakdowns(string measure) => [.. MeasureCatalogue.Find(measure)!.Breakdowns.Select(breakdown => breakdown.Code).Where(code => code != MeasureCatalogue.Find(measure)!.Always)];

    private static MeasureQuestion Ask(string measure, (string Area, string Year, string? Quarter, string? Since) scope, string? by = null, string? and = null) =>
        new(measure, new(scope.Area, scope.Year, scope.Quarter), by, MeasureCatalogue.Find(measure)!.Always is null ? and : null, scope.Since);

    private async Task<List<string>> DifferencesAsync(string measure, Moment moment, IEnumerable<MeasureQuestion> questions)
    {
        var differences = new List<string>();
        foreach (var question in questions)
        {
            var answer = await database.Measures.CountAsync(question with { AsAt = moment.At }, default);
            answer.Fault.ShouldBeNull();
            var report = answer.Report!;
            report.About.Position.ShouldBe(database.At(moment).Position);
            var facts = database.At(moment).Of[measure].In(question.Of.Area!, report.About.Period.From, report.About.Period.To);
            if (MeasureCatalogue.Find(measure)!.Source.IsOfADay)
                facts = [.. facts.Where(fact => fact.Day == Earlier(report.About.Period.To, database.At(moment).Today))];
            differences.AddRange(Slowly.Differences(report, facts)
                .Select(difference => $"{question.Of.Area} {report.About.Period} {string.Join(", ", report.By.Select(by => by.Code))} {moment}: {difference}"));
        }

        return differences;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
