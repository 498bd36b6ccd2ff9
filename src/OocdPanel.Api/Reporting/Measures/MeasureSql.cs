namespace OocdPanel.Api.Reporting.Measures;

/// <summary>The statement that counts a measure, and the one that lists what a figure of it counts.</summary>
internal static class MeasureSql
{
    /// <summary>One row for each group, each group of either breakdown, and all; of each breakdown whether the row is over all of it, and the group.</summary>
    public static string Count(Measure measure, IReadOnlyList<Breakdown> by, Extent extent)
    {
        var groups = by.Select((_, i) => $"by{i}").ToList();
        var keys = groups.SelectMany(group => new[] { $"grouping({group}) = 1", group });
        var columns = measure.Columns.OfType<CountColumn>().ToList();
        var values = measure.Columns.OfType<PercentileColumn>().Select(column => column.Value).Distinct().ToList();
        if (columns.Any(column => column.OfChildren))
            return values.Count == 0 ? ChildByChild(Cut(measure, by, extent), columns, groups) : throw new NotSupportedException($"{measure.Code} counts children, and takes percentiles of their facts.");
        var figures = columns.Select(Aggregate).Concat(values.Select(value => $"array_agg({value}) filter (where {value} is not null)"));
        return $"""
            {Cut(measure, by, extent)}
            select (select last from log), {string.Join(", ", keys.Concat(figures))}
            from cut h group by grouping sets ({SetsOf(groups)})
            """;
    }

    /// <summary>The same where distinct children are counted: one row for each child of a group first, so that nothing is sorted for each figure.</summary>
    private static string ChildByChild(string cut, List<CountColumn> columns, List<string> groups)
    {
        var keys = groups.SelectMany((group, i) => new[] { $"all{i}", group }).ToList();
        return $"""
            {cut},
            child as (
                select one_child{string.Concat(groups.Select((group, i) => $", grouping({group}) = 1 as all{i}, {group}"))}{string.Concat(columns.Select((column, i) => $", {(column.OfChildren ? $"bool_or({column.Where})" : Aggregate(column))} as figure{i}"))}
                from cut h group by grouping sets ({SetsOf(groups, "one_child")}))
            select log.last{string.Concat(groups.Select((group, i) => $", coalesce(all{i}, true), {group}"))}{string.Concat(columns.Select((column, i) => column.OfChildren ? $", count(*) filter (where figure{i})" : $", coalesce(sum(figure{i}), 0)::bigint"))}
            from log left join child on true group by {string.Join(", ", keys.Prepend("log.last"))}
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
            select log.last, b.case_id, b.counted, b.fact, b.known_from, b.known_to, b.one_child{string.Concat(by.Select((_, i) => $", b.by{i}"))}
            from log left join (
                select * from cut
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
        : $"count(*) filter (where {column.Where})";

    /// <summary>All, the groups of each breakdown, and those of both; each by what comes <paramref name="first"/>, too.</summary>
    private static string SetsOf(List<string> groups, params string[] first)
    {
        List<string>[] sets = [[], .. groups.Select(group => new List<string> { group }), .. groups.Count > 1 ? [groups] : Array.Empty<List<string>>()];
        return string.Join(", ", sets.Select(set => $"({string.Join(", ", first.Concat(set))})"));
    }
}
