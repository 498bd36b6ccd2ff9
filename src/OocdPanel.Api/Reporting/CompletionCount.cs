using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Reporting;

/// <summary>Counts completion: one read, in one snapshot.</summary>
internal static class CompletionCount
{
    /// <summary>What it counts: the measure of completion counts the same.</summary>
    public static FactSource Facts => FactSource.Programmes;

    public static string Sql(Extent extent) => Facts.Here(extent, child: true) + """
        ,
        counted as (select one_child, kpi_type, ethnicity_group, age_band, gender, sex, completed, left_out from here)
        select case grouping(kpi_type, ethnicity_group, age_band, gender, sex) when 31 then 'all' when 15 then 'type' when 23 then 'ethnicity' when 27 then 'age' when 29 then 'gender' else 'sex' end,
            coalesce(kpi_type, ethnicity_group, age_band, gender, sex, ''), count(distinct one_child), count(distinct one_child) filter (where completed),
            count(distinct one_child) filter (where not completed), count(*), count(*) filter (where completed), (select last from log)
        from counted where left_out is null group by grouping sets ((), (kpi_type), (ethnicity_group), (age_band), (gender), (sex))
        union all
        select 'left-out', left_out, count(distinct one_child), 0, 0, count(*), 0, 0 from counted where left_out is not null group by left_out
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
                "Age is that at the start of the programme. Gender is as recorded with a referral, where it was asked; sex, which always is, stands beside it."),
            Share.Of(all.Completed, all.Children), all.NotCompleted, Share.Of(all.ProgrammesCompleted, all.Programmes),
            Rows(lines, "type", Kpi6.Types),
            Rows(lines, "ethnicity", reference.Ethnicities.InForce(scope.Period.To).Select(ethnicity => (ethnicity.Group, ethnicity.Group)).Distinct()),
            Rows(lines, "age", AgeBand.All.Select(band => (band, band))),
            Rows(lines, "gender", reference.CategoriesInForce(Category.Gender, scope.Period.To).Select(gender => (gender.Code, gender.Name)).Append((Groups.NotRecorded, "Not recorded"))),
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
