using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Reporting.Measures;

/// <summary>Makes the table of a measure from what was counted.</summary>
internal static class MeasureTable
{
    public static MeasureReport Of(
        Measure measure, IReadOnlyList<Breakdown> by, ReportScope scope, IReadOnlyList<CountedGroup> counted, bool published, ReportHead about, ReferenceData reference)
    {
        var found = counted.ToDictionary(group => string.Join('\u001f', group.Groups.Select(code => code ?? "\u001e")));
        var names = by.Select((breakdown, i) => breakdown.GroupsOf(reference, scope, counted.Select(group => group.Groups[i]).OfType<string>().Distinct())).ToList();
        var nothing = new CountedGroup(0, [], [.. measure.Columns.OfType<CountColumn>().Select(_ => 0L)], [.. DaysOf(measure).Select(_ => Array.Empty<int>())]);
        CountedGroup At(params IEnumerable<string?> groups) => found.GetValueOrDefault(string.Join('\u001f', groups.Select(code => code ?? "\u001e")), nothing);

        var rows = by.Count switch
        {
            0 => [],
            1 => names[0].Select(one => Row(measure, [one.Code], [one.Name], At(one.Code))).ToList(),
            _ => (from one in names[0]
                  from other in names[1].Select(other => ((string?)other.Code, other.Name)).Prepend((null, AllOf))
                  select Row(measure, [one.Code, other.Item1], [one.Name, other.Item2], At(one.Code, other.Item1)))
                .Concat(names[1].Select(other => Row(measure, [null, other.Code], [AllOf, other.Name], At(null, other.Code)))).ToList(),
        };
        var total = Row(measure, [.. by.Select(_ => (string?)null)], [.. by.Select(_ => AllOf)], At([.. by.Select(_ => (string?)null)]));
        var report = new MeasureReport(
            about, [.. by.Select(breakdown => new BreakdownOf(breakdown.Code, breakdown.Name))], [.. measure.Columns.Select(column => new ColumnOf(column.Code, column.Name, column.Unit))],
            total, rows);
        return published ? MeasureSuppression.Of(report, measure) : report;
    }

    private const string AllOf = "All";

    private static IEnumerable<string> DaysOf(Measure measure) => measure.Columns.OfType<PercentileColumn>().Select(column => column.Value).Distinct();

    private static MeasureRow Row(Measure measure, IReadOnlyList<string?> groups, IReadOnlyList<string> names, CountedGroup counted)
    {
        var counts = measure.Columns.OfType<CountColumn>().Zip(counted.Counts).ToDictionary(pair => pair.First.Code, pair => pair.Second);
        var days = DaysOf(measure).Zip(counted.Days).ToDictionary(pair => pair.First, pair => pair.Second);
        return new(groups, names, [.. measure.Columns.Select(column => column switch
        {
            CountColumn count => counts[count.Code],
            ShareColumn share => Percent.Of(counts[share.Numerator], counts[share.Denominator]),
            PercentileColumn percentile => (decimal?)Percentile.NearestRank(days[percentile.Value], percentile.Percent),
            _ => throw new System.Diagnostics.UnreachableException(column.GetType().Name),
        })]);
    }
}
