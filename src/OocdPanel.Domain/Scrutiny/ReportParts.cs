using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>
/// What of a report’s figures can be worked out from it together with earlier reports: as of a quarter, from the year’s that has it and the reports of the
/// other quarters. Sums and differences of reports come down to the exercises that the same reports have, so where none of these is small, nothing is.
/// </summary>
public static class ReportParts
{
    /// <param name="of">The exercises that the new report is of.</param>
    /// <param name="earlier">Those of each report that was published before, wherever.</param>
    /// <returns>Sets of exercises: each earlier report that shares one with the new, or with another that does; and what the same of all of these have.</returns>
    public static IReadOnlyList<IReadOnlySet<ExerciseId>> Of(IReadOnlyCollection<ExerciseId> of, IReadOnlyCollection<IReadOnlyCollection<ExerciseId>> earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        var (linked, reached) = (new List<IReadOnlyCollection<ExerciseId>>(), of.ToHashSet());
        while (earlier.Where(report => !linked.Contains(report) && report.Any(reached.Contains)).ToArray() is { Length: > 0 } more)
        {
            linked.AddRange(more);
            reached.UnionWith(more.SelectMany(report => report));
        }
        var atoms = reached.GroupBy(exercise => string.Concat(linked.Prepend(of).Select(report => report.Contains(exercise) ? '1' : '0')));
        return [.. linked.Select(report => report.ToHashSet()), .. atoms.Select(atom => atom.ToHashSet())];
    }
}
