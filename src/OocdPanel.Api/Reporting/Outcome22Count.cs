using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Reporting;

/// <summary>Counts disposals and what became of outcome 22: one read, in one snapshot.</summary>
internal static class Outcome22Count
{
    /// <summary>What it counts: the measure of outcome 22 counts the same.</summary>
    public static FactSource Facts => FactSource.Decisions;

    private const string States = $$"""
        count(*), count(*) filter (where state = '{{Outcome22.Pending}}'), count(*) filter (where state = '{{Outcome22.Finalised}}'),
            count(*) filter (where state = '{{Outcome22.Returned}}')
        """;

    /// <summary>$17 is the code of outcome 22.</summary>
    public static string Sql(Extent extent) => $$"""
        {{Facts.Here(extent, child: true)}},
        counted as (select area, disposal, offence_group, final_score, ethnicity_group, age_band, sex, out_of_court, state, decided_on, finalised_on from here)
        select 'disposal', disposal, {{States}}, count(*) filter (where out_of_court), '{}'::int[], 0 from counted group by disposal
        union all
        select 'outside', f.disposal, count(*), 0, 0, 0, 0, '{}', 0 from asked, outside_fact f
            join unnest($1::text[], $2::date[], $3::date[]) as span (area, since, until) on f.area = span.area and f.given_on between span.since and span.until
            where {{KnownAt.Row("f", extent.Now ? null : "asked.at")}}
            group by f.disposal
        union all
        select case grouping(area, offence_group, final_score, ethnicity_group, age_band, sex)
                when 63 then 'all' when 31 then 'area' when 47 then 'offence' when 55 then 'gravity' when 59 then 'ethnicity' when 61 then 'age' else 'sex' end,
            coalesce(area, offence_group, final_score::text, ethnicity_group, age_band, sex, 'not scored'), {{States}}, 0,
            coalesce(array_agg(finalised_on - decided_on) filter (where state = '{{Outcome22.Finalised}}'), '{}'), (select last from log)
        from counted where disposal = $17 group by grouping sets ((), (area), (offence_group), (final_score), (ethnicity_group), (age_band), (sex))
        order by 1, 2
        """;

    /// <summary>One line of the count.</summary>
    public sealed record Line(string Kind, string Value, long Decided, long Pending, long Finalised, long Returned, long OutOfCourt, int[] Days, long Last);

    public static Outcome22Report Report(IReadOnlyList<Line> lines, ReportScope scope, long position, bool demonstration, DateOnly today, ReferenceData reference)
    {
        var all = lines.Single(line => line.Kind == "all");
        var outOfCourt = lines.Where(line => line.Kind == "disposal").Sum(line => line.OutOfCourt);
        return new Outcome22Report(
            ReportHead.Of(
                Outcome22Report.Measure, "Outcome 22, and all disposals confirmed", Outcome22.RuleVersion, scope, position, demonstration, today,
                outOfCourt == 0 ? "No out-of-court disposal was confirmed in the period, so there is no percentage." : null,
                "A decision counts on the day on which the police confirmed it, in the state known at that position. No further action and charge are not out-of-court disposals.",
                "Disposals given outside the panel are counted on the day on which they were given, beside those confirmed and not among them.",
                "Days run from the panel’s decision to the day it was made final, by nearest rank.",
                "Age is that at the offence. Who was referred again within 6 and 12 months is counted by the measure of outcome 22."),
            CountedIn(all) with { Value = Outcome22Report.Measure }, Share.Of(all.Decided, outOfCourt),
            new DaysTaken(Percentile.NearestRank(all.Days, 50), Percentile.NearestRank(all.Days, 90)),
            Disposals(lines, scope, reference),
            By(lines, "area"), By(lines, "offence"), By(lines, "gravity"), By(lines, "ethnicity"), By(lines, "age"), By(lines, "sex"),
            Outside(lines, scope, reference));
    }

    private static IReadOnlyList<DisposalsCounted> Disposals(IReadOnlyList<Line> lines, ReportScope scope, ReferenceData reference)
    {
        var counted = lines.Where(line => line.Kind == "disposal").ToDictionary(line => line.Value);
        var known = reference.Disposals.InForce(scope.Period.To).OrderBy(disposal => disposal.Rank).ToList();
        return
        [
            .. known.Select(disposal => new DisposalsCounted(
                disposal.Code.Value, disposal.Name, Outcome22.IsOutOfCourt(disposal), counted.GetValueOrDefault(disposal.Code.Value)?.Decided ?? 0)),
            .. counted.Values.Where(line => known.All(disposal => disposal.Code.Value != line.Value))
                .Select(line => new DisposalsCounted(line.Value, line.Value, line.OutOfCourt > 0, line.Decided)),
        ];
    }

    private static IReadOnlyList<GivenOutside> Outside(IReadOnlyList<Line> lines, ReportScope scope, ReferenceData reference)
    {
        var counted = lines.Where(line => line.Kind == "outside").ToDictionary(line => line.Value, line => line.Decided);
        var known = reference.CategoriesInForce(Category.OutsideDisposal, scope.Period.To).ToList();
        return
        [
            .. known.Select(listed => new GivenOutside(listed.Code, listed.Name, counted.GetValueOrDefault(listed.Code))),
            .. counted.Where(line => known.All(listed => listed.Code != line.Key)).Select(line => new GivenOutside(line.Key, line.Key, line.Value)),
        ];
    }

    private static IReadOnlyList<StatesCounted> By(IReadOnlyList<Line> lines, string kind) => [.. lines.Where(line => line.Kind == kind).Select(CountedIn)];

    private static StatesCounted CountedIn(Line line) => new(line.Value, line.Decided, line.Pending, line.Finalised, line.Returned);
}
