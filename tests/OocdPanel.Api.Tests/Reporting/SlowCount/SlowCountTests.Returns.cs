using OocdPanel.Api.Reporting;
using OocdPanel.Api.Reporting.Rates;
using OocdPanel.Domain.Reporting;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting.SlowCount;

/// <summary>The two returns and the rates, against the same slow count.</summary>
public partial class SlowCountTests
{
    [Fact]
    public async Task The_return_of_completion_is_what_the_log_says()
    {
        foreach (var (moment, scope, question) in Asked())
        {
            var report = (await database.Returns.CompletionAsync(question, default)).Report!;
            var all = database.At(moment).Of["completion"].In(scope.Area, report.About.Period.From, report.About.Period.To);
            var counted = all.Where(fact => fact.Groups["left-out"] is null).ToList();
            IEnumerable<ChildrenCounted> By(string group, IEnumerable<ChildrenCounted> rows) => rows.Select(row => row with
            {
                Ended = Count("ended", group, row.Code),
                Completed = Count("completed", group, row.Code),
                NotCompleted = Count("not-completed", group, row.Code),
            });
            long Count(string figure, string group, string code) => Slowly.Count([.. counted.Where(fact => fact.Group(group) == code)], figure);

            report.Headline.ShouldBe(Of(Slowly.Count(counted, "completed"), Slowly.Count(counted, "ended")), $"{scope} {moment}");
            report.NotCompleted.ShouldBe(Slowly.Count(counted, "not-completed"));
            report.Programmes.ShouldBe(Of(Slowly.Count(counted, "programmes-completed"), Slowly.Count(counted, "programmes")));
            foreach (var (group, rows) in new[] { ("type", report.ByType), ("ethnicity-group", report.ByEthnicity), ("age-band", report.ByAgeBand), ("gender", report.ByGender), ("sex", report.BySex) })
            {
                rows.ShouldBe(By(group, rows), $"{group} {scope} {moment}");
                counted.Select(fact => fact.Group(group)).Except(rows.Select(row => row.Code)).ShouldBeEmpty();
            }

            report.LeftOut.ShouldBe(report.LeftOut.Select(reason => reason with { Programmes = all.Count(fact => fact.Groups["left-out"] == reason.Reason) }));
        }
    }

    [Fact]
    public async Task The_return_of_outcome_22_is_what_the_log_says()
    {
        foreach (var (moment, scope, question) in Asked())
        {
            var report = (await database.Returns.Outcome22Async(question, default)).Report!;
            List<SlowFact> In(string measure) => database.At(moment).Of[measure].In(scope.Area, report.About.Period.From, report.About.Period.To);
            var (decided, confirmed, outside) = (In("outcome-22"), In("disposals"), In("given-outside"));
            StatesCounted States(string value, IReadOnlyCollection<SlowFact> facts) =>
                new(value, Slowly.Count(facts, "decided"), Slowly.Count(facts, "pending"), Slowly.Count(facts, "finalised"), Slowly.Count(facts, "returned"));

            report.Decided.ShouldBe(States(report.Decided.Value, decided), $"{scope} {moment}");
            report.ShareOfOutOfCourt.ShouldBe(Of(decided.Count, Slowly.Count(confirmed, "out-of-court")));
            (report.Days.Median, report.Days.Percentile90).ShouldBe(((int?)Slowly.Figure(decided, "outcome-22", "median-days"), (int?)Slowly.Figure(decided, "outcome-22", "p90-days")));
            report.Disposals.ShouldBe(report.Disposals.Select(row => row with { Confirmed = confirmed.Count(fact => fact.Group("disposal") == row.Code) }));
            report.GivenOutside.ShouldBe(report.GivenOutside.Select(row => row with { Given = outside.Count(fact => fact.Group("disposal") == row.Code) }));
            foreach (var (group, rows) in new[]
            {
                ("area", report.ByArea), ("offence-group", report.ByOffenceGroup), ("gravity", report.ByGravity), ("ethnicity-group", report.ByEthnicity), ("age-band", report.ByAgeBand), ("sex", report.BySex),
            })
                rows.OrderBy(row => row.Value).ShouldBe(decided.GroupBy(fact => fact.Group(group)).Select(one => States(one.Key, [.. one])).OrderBy(row => row.Value), $"{group} {scope} {moment}");
        }
    }

    [Fact]
    public async Task The_rates_are_what_the_log_says()
    {
        foreach (var (by, against) in DisproportionalityQuestion.Breakdowns)
            foreach (var moment in database.Moments)
            {
                var report = (await database.Rates.CountAsync(new(new("england-and-wales", "2023-24"), by, AsAt: moment.At), default)).Report!;
                var all = database.At(moment).Of["referrals"].In("england-and-wales", report.About.Period.From, report.About.Period.To).Where(fact => fact.Group("tier") == Kpi6.OutOfCourt).ToList();
                foreach (var group in report.Groups.Append(report.Total))
                {
                    List<SlowFact> Of(string? code) => [.. all.Where(fact => code is null || fact.Group(by) == code)];
                    var (own, other) = (Of(group.Code), Of(against));
                    group.Children.ShouldBe(Slowly.Count(own, "children"));
                    group.Share.ShouldBe(Slowly.Share(Slowly.Count(own, "children"), Slowly.Count(all, "children")));
                    foreach (var (stage, part, whole) in new[] { (1, "decided", "referred"), (2, "diverted", "decided"), (3, "completed", "diverted") })
                    {
                        var (a, n1, c, n0) = (Slowly.Count(own, part), Slowly.Count(own, whole), Slowly.Count(other, part), Slowly.Count(other, whole));
                        (group.Stages[stage].Count, group.Stages[stage].Of, group.Stages[stage].Rate).ShouldBe((a, n1, Slowly.Share(a, n1)), $"{by} {group.Code} {part} {moment}");
                        Told(group.Stages[stage].Index).ShouldBe(group.Code is null ? "-" : group.Code == against ? a > 0 ? "1.00" : "-" : Index(a, n1, c, n0), $"{by} {group.Code} {part} {moment}");
                    }
                }
            }
    }

    /// <summary>(a/n1)/(c/n0), and exp(ln of it ± 1.96 √(1/a − 1/n1 + 1/c − 1/n0)) where no cell is zero.</summary>
    private static string Index(double a, double n1, double c, double n0)
    {
        if (n1 == 0 || n0 == 0 || c == 0)
            return "-";
        var (ratio, error) = (a / n1 / (c / n0), 1.96 * Math.Sqrt((1 / a) - (1 / n1) + (1 / c) - (1 / n0)));
        return a == 0 || a == n1 || c == n0 ? $"{ratio + 1e-9:0.00}" : $"{ratio + 1e-9:0.00} {Math.Exp(Math.Log(ratio) - error):0.00} {Math.Exp(Math.Log(ratio) + error):0.00}";
    }

    private static string Told(RelativeRate? index) =>
        index is null ? "-" : index.Lower is null ? $"{index.Index:0.00}" : $"{index.Index:0.00} {index.Lower:0.00} {index.Upper:0.00}";

    private static Share Of(long numerator, long denominator) => new(numerator, denominator, Slowly.Share(numerator, denominator));

    private IEnumerable<(Moment Moment, (string Area, string Year, string? Quarter, string? Since) Scope, ReportQuestion Question)> Asked() =>
        from moment in database.Moments
        from scope in Scopes
        select (moment, scope, new ReportQuestion(scope.Area, scope.Year is "2025-26" ? "2023-24" : scope.Year, scope.Quarter, database.At(moment).Position));
}
