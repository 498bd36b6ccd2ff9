using OocdPanel.Api.Children;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Reporting;

/// <summary>Counts completion: one read, in one snapshot.</summary>
internal static class CompletionCount
{
    /// <summary>
    /// The facts of the scope as known at the position: records known then to be of one child count as one, and the one that stays says
    /// who the child is. $1 to $3 the areas and their days, $4 the position, $5 to $8 the districts, the area in which each lies, and from and until when.
    /// </summary>
    public static readonly string Here = $"""
        with log as (select coalesce(max(seq_id), 0) as last from mt_events),
        asked as (
            select f.*, c.child_id as one_child, c.sex, c.ethnicity_group, coalesce($4::bigint, log.last) as at
            from log cross join programme_fact f
            join unnest($1::text[], $2::date[], $3::date[]) as span (area, since, until)
                on f.area = span.area and f.ended_on between span.since and span.until
            {MergedChildren.Join("f.child_id", "coalesce($4::bigint, log.last)")}
            join child_fact c on c.child_id = coalesce(m.survivor, f.child_id) and c.known_from <= coalesce($4::bigint, log.last) and (c.known_to is null or c.known_to > coalesce($4::bigint, log.last))
            where f.known_from <= coalesce($4::bigint, log.last) and (f.known_to is null or f.known_to > coalesce($4::bigint, log.last))),
        here as (
            select a.case_id, a.one_child as child_id, a.kpi_type, a.age_band, a.sex, a.ethnicity_group, a.completed, a.ended_on, r.why_not, r.why_not is null as counted
            from asked a
            left join lateral (
                select f.district, f.since from {MergedChildren.RecordsWith("a.one_child", "a.at")} join residence_fact f on f.child_id = r.id where f.since <= a.ended_on and f.known_from <= a.at
                order by f.since desc, f.known_from desc limit 1) lived on true
            left join unnest($5::text[], $6::text[], $7::date[], $8::date[]) as d (district, area, since, until)
                on d.district = lived.district and d.since <= a.ended_on and (d.until is null or a.ended_on < d.until)
            cross join lateral (select coalesce(a.why_not, case when d.area <> a.area and {LivesThere("lived", "a")} then '{Kpi6.LivedOutsideTheArea}' end) as why_not) r)
        """;

    /// <summary>Whether where a child lives was recorded last after their programme came to its area: a transfer is later news of it than a district recorded before.</summary>
    internal static string LivesThere(string lived, string programme) => $"({programme}.in_charge_since is null or {lived}.since >= {programme}.in_charge_since)";

    public static readonly string Sql = Here + """

        select case grouping(kpi_type, ethnicity_group, age_band, sex) when 15 then 'all' when 7 then 'type' when 11 then 'ethnicity' when 13 then 'age' else 'sex' end,
            coalesce(kpi_type, ethnicity_group, age_band, sex, ''), count(distinct child_id), count(distinct child_id) filter (where completed),
            count(distinct child_id) filter (where not completed), count(*), count(*) filter (where completed), (select last from log)
        from here where counted group by grouping sets ((), (kpi_type), (ethnicity_group), (age_band), (sex))
        union all
        select 'left-out', why_not, count(distinct child_id), 0, 0, count(*), 0, 0 from here where not counted group by why_not
        """;

    /// <summary>One line of the count.</summary>
    public sealed record Line(string Kind, string Value, long Children, long Completed, long NotCompleted, long Programmes, long ProgrammesCompleted, long Last);

    public static CompletionReport Report(IReadOnlyList<Line> lines, ReportScope scope, long position, bool demonstration, DateOnly today, ReferenceData reference)
    {
        var all = lines.Single(line => line.Kind == "all");
        return new CompletionReport(
            ReportHead.Of(
                CompletionReport.Measure, "Completion of out-of-court disposal programmes (YJB KPI 6)", Kpi6.RuleVersion, scope, position, demonstration, today,
                all.Children == 0 ? "No programme that counts ended in the period, so there is no percentage." : null,
                "A child with one completed and one not completed is under both, and once in the denominator. A child of two types or age bands is in both.",
                "Age is that at the start of the programme. Gender is not collected yet: sex stands in its place."),
            Share.Of(all.Completed, all.Children), all.NotCompleted, Share.Of(all.ProgrammesCompleted, all.Programmes),
            Rows(lines, "type", Kpi6.Types),
            Rows(lines, "ethnicity", reference.Ethnicities.InForce(scope.Period.To).Select(ethnicity => (ethnicity.Group, ethnicity.Group)).Distinct()),
            Rows(lines, "age", AgeBand.All.Select(band => (band, band))),
            Rows(lines, "sex", reference.CategoriesInForce(Category.Sex, scope.Period.To).Select(sex => (sex.Code, sex.Name))),
            [.. Reasons.Select(reason => new LeftOut(reason.Code, reason.Name, Of(lines, "left-out", reason.Code)?.Programmes ?? 0))]);
    }

    private static IEnumerable<(string Code, string Name)> Reasons =>
    [
        (Kpi6.AgeAtStart, "Not aged 10 to 17 at the start"),
        (Kpi6.LivedOutsideTheArea, "Lived outside the area on the end date"),
        (Kpi6.Appealed, "Disposal changed or quashed on appeal"),
    ];

    /// <summary>Every known value in its order, with 0 where nothing was counted; then values that reference data no longer know.</summary>
    private static IReadOnlyList<ChildrenCounted> Rows(IReadOnlyList<Line> lines, string kind, IEnumerable<(string Code, string Name)> known)
    {
        List<(string Code, string Name)> named = [.. known];
        var others = lines.Where(line => line.Kind == kind && named.All(value => value.Code != line.Value)).Select(line => (line.Value, line.Value)).Order();
        return
        [
            .. named.Concat<(string Code, string Name)>(others).Select(value => Of(lines, kind, value.Code) is { } line
                ? new ChildrenCounted(value.Code, value.Name, line.Children, line.Completed, line.NotCompleted)
                : new ChildrenCounted(value.Code, value.Name, 0, 0, 0)),
        ];
    }

    private static Line? Of(IReadOnlyList<Line> lines, string kind, string value) => lines.FirstOrDefault(line => line.Kind == kind && line.Value == value);
}
