namespace OocdPanel.Domain.Reference;

/// <summary>A matrix is whole: one validity, every score leads to a disposal, and no other matrix is in force with it.</summary>
internal static class GravityChecks
{
    public static IEnumerable<TableFault> Faults(ReferenceTables tables)
    {
        var offences = tables.Offences.Select(row => row.Code).ToHashSet();
        var disposals = tables.Disposals.Select(row => row.Code).ToHashSet();
        var first = tables.GravityScores.GroupBy(row => row.Version).ToDictionary(rows => rows.Key, rows => rows.First());
        var scores = tables.GravityDisposals.Select(row => (row.Version, row.Score)).ToHashSet();

        return
        [
            .. ReferenceChecks.Each(nameof(tables.GravityScores), tables.GravityScores, row =>
                !offences.Contains(row.Offence) ? $"There is no offence ‘{row.Offence}’" :
                (row.Valid, row.Illustrative) != (first[row.Version].Valid, first[row.Version].Illustrative)
                    ? $"The rows of the matrix ‘{row.Version}’ differ in their dates or in being illustrative" :
                row == first[row.Version] && Clash(row, first.Values) is { } other
                    ? $"The matrices ‘{row.Version}’ and ‘{other.Version}’ are in force at the same time" :
                row == first[row.Version] && Unled(row.Version, scores) is { Count: > 0 } unled
                    ? $"The matrix ‘{row.Version}’ has no disposal for the final score {string.Join(", ", unled)}" : null),
            .. ReferenceChecks.Doubles(nameof(tables.GravityScores), tables.GravityScores, row => (row.Version, row.Offence),
                row => $"The offence ‘{row.Offence}’ is scored twice in the matrix ‘{row.Version}’"),
            .. ReferenceChecks.Each(nameof(tables.GravityDisposals), tables.GravityDisposals, row =>
                !first.ContainsKey(row.Version) ? $"There is no gravity matrix ‘{row.Version}’" :
                !disposals.Contains(row.Disposal) ? $"There is no disposal ‘{row.Disposal}’" : null),
            .. ReferenceChecks.Doubles(nameof(tables.GravityDisposals), tables.GravityDisposals, row => row,
                row => $"The disposal ‘{row.Disposal}’ is listed twice for the score {row.Score}"),
        ];
    }

    private static GravityScore? Clash(GravityScore row, IEnumerable<GravityScore> firstRows) =>
        firstRows.FirstOrDefault(other => other.Version != row.Version && other.Valid.Overlaps(row.Valid));

    private static List<int> Unled(string version, HashSet<(string Version, int Score)> scores) =>
        [.. Enumerable.Range(GravityMatrix.Least, GravityMatrix.Most).Where(score => !scores.Contains((version, score)))];
}
