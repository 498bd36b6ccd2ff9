namespace OocdPanel.Api.Reporting.Measures;

/// <summary>The statement that counts a measure, and the one that lists what a figure of it counts.</summary>
internal static class MeasureSql
{
    /// <summary>One row for each group, each group of either breakdown, and all; of each breakdown whether the row is over all of it, and the group.</summary>
    public static string Count(Measure measure, IReadOnlyList<Breakdown> by, Extent extent)
    {
        var groups = by.Select((_, i) => $"by{i}").ToList();
        var keys = groups.SelectMany(group => new[] { $"grouping({group}) = 1", group });
        var figures = measure.Columns.OfType<CountColumn>().Select(Aggregate)
            .Concat(measure.Columns.OfType<PercentileColumn>().Select(column => column.Value).Distinct().Select(value => $"array_agg({value}) filter (where {value} is not null)"));
        return $"""
            {Cut(measure, by, extent)}
            select (select last from log), {string.Join(", ", keys.Concat(figures))}
            from cut h group by grouping sets ({string.Join(", ", Sets(groups))})
            """;
    }

    /// <summary>
    /// The facts behind one figure, in the order of their dates, from one place of that order on. Then come the parameters:
    /// of each breakdown the group or null for all; the date, case and key after which to go on, or nulls; how many.
    /// </summary>
    public static string Behind(Measure measure, IReadOnlyList<Breakdown> by, CountColumn figure, Extent extent)
    {
        var next = FirstParameter;
        var groups = by.Select((_, i) => $" and (${next}::text is null or by{i} = ${next++})").ToList();
        return $"""
            {Cut(measure, by, extent)}
            select log.last, b.case_id, b.counted, b.fact, b.known_from, b.known_to, b.one_child, b.adds{string.Concat(by.Select((_, i) => $", b.by{i}"))}
            from log left join (
                select cut.*, ({figure.Adds ?? "1"})::bigint as adds from cut
                where {figure.Where}{(measure.Source.Listed is { } listed ? $" and {listed}" : "")}{string.Concat(groups)} and (${next}::date is null or (counted, case_id, fact) > (${next}::date, ${next + 1}::uuid, ${next + 2}::text))
                order by counted, case_id, fact limit ${next + 3}) b on true
            order by b.counted, b.case_id, b.fact
            """;
    }

    /// <summary>$1 to $16 are those of the facts.</summary>
    private const int FirstParameter = 17;

    private static string Cut(Measure measure, IReadOnlyList<Breakdown> by, Extent extent) => $"""
        {measure.Source.Here(extent, measure.IsOfChildren || by.Any(breakdown => breakdown.IsOfChild))},
        cut as (select h.*{string.Concat(by.Select((breakdown, i) => $", {(extent.IsRestated ? breakdown.Sql.Replace("h.area", "h.told_area", StringComparison.Ordinal) : breakdown.Sql)} as by{i}"))} from here h where {measure.Where})
        """;

    private static string Aggregate(CountColumn column) => column.Adds is { } adds
        ? $"coalesce(sum({adds}) filter (where {column.Where}), 0)::bigint"
        : $"count({(column.OfChildren ? "distinct one_child" : "*")}) filter (where {column.Where})";

    private static IEnumerable<string> Sets(List<string> groups)
    {
        yield return "()";
        foreach (var group in groups)
            yield return $"({group})";
        if (groups.Count > 1)
            yield return $"({string.Join(", ", groups)})";
    }
}
