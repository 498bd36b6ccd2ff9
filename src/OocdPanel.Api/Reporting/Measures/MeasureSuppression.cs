using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Reporting.Measures;

/// <summary>Hides small numbers of a table that leaves the service, and what they could be derived from (R22).</summary>
internal static class MeasureSuppression
{
    /// <summary>Each count of the groups is a table of its own; where one count of a group is hidden, all its figures are, so that none gives another.</summary>
    public static MeasureReport Of(MeasureReport report, Measure measure)
    {
        var counts = measure.Columns.Select((column, i) => (column, i)).Where(column => column.column is CountColumn).Select(column => column.i).ToList();
        var byGroups = report.Rows.ToDictionary(row => string.Join('\u001f', row.Groups));
        var firsts = report.Rows.Select(row => row.Groups.ElementAtOrDefault(0)).OfType<string>().Distinct().ToList();
        var seconds = report.By.Count < 2 ? [] : report.Rows.Select(row => row.Groups[1]).OfType<string>().Distinct().ToList();
        MeasureRow At(params IEnumerable<string?> groups) => byGroups[string.Join('\u001f', groups)];
        CountTable Table(int column)
        {
            Counts Of(MeasureRow row) => new((long)row.Figures[column]!, []);
            return seconds.Count == 0 // also where a second breakdown has no groups, since nothing was counted
                ? new([.. firsts.Select(one => (IReadOnlyList<Counts>)[Of(report.By.Count < 2 ? At(one) : At(one, null))])], Total: Of(report.Total))
                : new(
                    [.. firsts.Select(one => (IReadOnlyList<Counts>)[.. seconds.Select(other => Of(At(one, other)))])],
                    [.. firsts.Select(one => Of(At(one, null)))], [.. seconds.Select(other => Of(At(null, other)))], Of(report.Total));
        }

        var hidden = Suppression.OfFigures([.. counts.Select(Table)]);
        bool IsHidden(MeasureRow row) => (row.Groups.ElementAtOrDefault(0), row.Groups.ElementAtOrDefault(1)) switch
        {
            (null, null) => hidden.Total,
            ({ } one, null) when seconds.Count > 0 => hidden.RowTotals[firsts.IndexOf(one)],
            (null, { } other) => hidden.ColumnTotals[seconds.IndexOf(other)],
            ({ } one, var other) => hidden.Cells[firsts.IndexOf(one)][other is null ? 0 : seconds.IndexOf(other)],
        };
        MeasureRow Told(MeasureRow row) => IsHidden(row) ? row with { Figures = [.. row.Figures.Select(_ => (decimal?)null)], Hidden = true } : row;
        return report with
        {
            About = report.About with { Suppressed = true, Notes = [.. report.About.Notes, $"[c]: hidden, since it or what could be worked out from it is below {Suppression.Least}. A zero is shown."] },
            Rows = [.. report.Rows.Select(Told)],
            Total = Told(report.Total),
        };
    }
}
