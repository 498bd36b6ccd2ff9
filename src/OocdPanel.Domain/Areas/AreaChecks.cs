using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;

namespace OocdPanel.Domain.Areas;

/// <summary>Districts and sets belong to areas that exist for as long as they do; one code never means two things.</summary>
internal static class AreaChecks
{
    public static IEnumerable<TableFault> Faults(ReferenceTables tables)
    {
        var areas = tables.Areas.ToLookup(row => row.Code);
        var sets = tables.AreaSets.GroupBy(row => row.Code).ToDictionary(rows => rows.Key, rows => rows.First());

        return
        [
            .. ReferenceChecks.Each(nameof(tables.Areas), tables.Areas, row =>
                row.Predecessors.Where(code => !areas.Contains(code)).ToList() is { Count: > 0 } unknown ? $"There is no area ‘{unknown[0]}’ to follow" :
                row.Predecessors.Contains(row.Code) ? $"The area ‘{row.Code}’ cannot follow itself" :
                row.Code == Policy.AllAreas ? $"‘{row.Code}’ stands for all areas and cannot be one" : null),
            .. ReferenceChecks.Each(nameof(tables.AreaSets), tables.AreaSets, row =>
                areas.Contains(row.Code) ? $"‘{row.Code}’ is an area already" :
                (row.Kind, row.Name) != (sets[row.Code].Kind, sets[row.Code].Name) ? $"‘{row.Code}’ has two kinds or two names" :
                Outlives(row.Valid, row.Area)),
            .. ReferenceChecks.Each(nameof(tables.Districts), tables.Districts, row => Outlives(row.Valid, row.Area)),
        ];

        string? Outlives(Validity valid, Shared.AreaCode area) =>
            !areas.Contains(area) ? $"There is no area ‘{area}’" :
            areas[area].Any(row => Within(valid, row.Valid)) ? null : $"The area ‘{area}’ does not exist for all of that time";
    }

    private static bool Within(Validity inner, Validity outer) =>
        outer.Covers(inner.From) && (outer.To is not { } end || (inner.To is { } innerEnd && innerEnd <= end));
}
