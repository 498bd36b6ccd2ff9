using System.Globalization;
using OocdPanel.Domain.Policies;

namespace OocdPanel.Api.Platform;

/// <summary>
/// How rows that come later join those that stand. A row is never edited: one that stands already is left, one that says
/// the same and an end ends the row in force, any other is added. A force's own gravity matrix
/// ends the one in force, and made-up rows give way to it whenever it begins.
/// </summary>
internal static class ReferenceMerge
{
    private const string From = "valid_from";
    private const string To = "valid_to";

    /// <param name="on">The day of the import: what is not illustrative is not ended before it.</param>
    /// <returns>How many were added, and how many ended.</returns>
    public static (int Added, int Ended) Into(List<CsvRecord> present, IReadOnlyList<CsvRecord> imported, DateOnly on)
    {
        var (added, ended) = (0, EndOtherMatrices(present, imported, on));
        foreach (var record in imported)
        {
            if (present.Any(row => row.Canonical == record.Canonical))
                continue;
            var same = record.Raw(To) is null ? -1 : present.FindIndex(row => row.IsLikeBut(To, record));
            if (same < 0)
            {
                present.Add(record);
                added++;
            }
            else if (present[same].Raw(To) is { Length: > 0 } end)
                record.Wrong(To, $"is not as it stands: the row has ended on {end}, and is never edited", false);
            else if (MayEnd(present[same], record, on))
            {
                present[same] = record;
                ended++;
            }
        }
        return (added, ended);
    }

    /// <summary>The area’s version before ends where this one begins, and this one where the next begins.</summary>
    public static void Policy(List<CsvRecord> present, PolicyChanged change, string[] header, List<ReferenceFileError> errors)
    {
        var (area, begins) = (change.Area.Value, Day(change.From));
        if (present.Any(row => row.Raw("area") == area && row.Raw(From) == begins))
        {
            errors.Add(new($"policy {change.Version}", 0, $"A policy of ‘{area}’ that begins on {begins} has been decided already: let this one begin on another day"));
            return;
        }
        var usual = present.LastOrDefault(row => row.Raw("area") == Domain.Policies.Policy.AllAreas.Value && InForce(row, begins)) ?? present[0];
        var before = present.FindIndex(row => row.Raw("area") == area && InForce(row, begins));
        if (before >= 0)
            present[before] = present[before].With(To, begins);
        var given = change.Values.ToDictionary(value => value.Name, value => value.Value);
        var values = header.ToDictionary(column => column, column => given.GetValueOrDefault(column) ?? usual.Raw(column) ?? "");
        (values["area"], values["version"], values[From]) = (area, change.Version, begins);
        values[To] = present.Where(row => row.Raw("area") == area).Select(row => row.Raw(From)!).Where(next => string.CompareOrdinal(next, begins) > 0).Min(StringComparer.Ordinal) ?? "";
        present.Add(new CsvRecord($"policy {change.Version}", 0, values, errors));
    }

    /// <summary>
    /// A matrix that comes without disposals of its own has those of the one listed last: the scores mean the same
    /// everywhere. Those of a matrix that has given way go with it.
    /// </summary>
    public static void Disposals(List<CsvRecord> present, IReadOnlyCollection<string> shipped, IReadOnlyCollection<string> matrices)
    {
        var usual = present.Where(row => row.Raw("version") == present[^1].Raw("version")).ToList();
        foreach (var version in matrices.Where(version => present.All(row => row.Raw("version") != version)))
            present.AddRange(usual.Select(row => row.With("version", version)));
        present.RemoveAll(row => shipped.Contains(row.Raw("version")!) && !matrices.Contains(row.Raw("version")!));
    }

    private static int EndOtherMatrices(List<CsvRecord> present, IReadOnlyList<CsvRecord> imported, DateOnly on)
    {
        if (imported.FirstOrDefault(row => row.Raw("base_score") is not null && row.Raw("illustrative") == "no") is not { } first || first.Raw(From) is not { Length: > 0 } begins)
            return 0;
        bool IsIllustrative(CsvRecord row) => row.Raw("illustrative") == "yes";
        var ended = present.RemoveAll(row => IsIllustrative(row) && string.CompareOrdinal(row.Raw(From), begins) >= 0);
        for (var i = 0; i < present.Count; i++)
        {
            var row = present[i];
            if (row.Raw("version") == first.Raw("version") || !InForce(row, begins) || !(IsIllustrative(row) || string.CompareOrdinal(begins, Day(on)) >= 0))
                continue;
            present[i] = row.With(To, begins);
            ended++;
        }
        return ended;
    }

    private static bool MayEnd(CsvRecord row, CsvRecord ending, DateOnly on) =>
        row.Raw("illustrative") == "yes" || string.CompareOrdinal(ending.Raw(To), Day(on)) >= 0
        || ending.Wrong(To, $"is before {Day(on)}, the day of the import: what was in force stays as it was. End it that day or later", false);

    /// <summary>Days as they are written sort as they follow each other.</summary>
    private static bool InForce(CsvRecord row, string day) =>
        string.CompareOrdinal(row.Raw(From), day) < 0 && (row.Raw(To) is not { Length: > 0 } end || string.CompareOrdinal(day, end) < 0);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
