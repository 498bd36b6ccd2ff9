using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Reference;

/// <summary>How many children aged 10 to 17 of one ethnic group live in an area, as its source estimates.</summary>
/// <param name="EthnicityGroup">One of the groups of the 2021 census categories.</param>
/// <param name="Source">Where the figure is from, as a report says it: <c>ONS mid-2024 estimates</c>.</param>
public sealed record Population(AreaCode Area, string EthnicityGroup, int Children, string Source, Validity Valid) : IDated<(AreaCode, string)>
{
    (AreaCode, string) IDated<(AreaCode, string)>.Key => (Area, EthnicityGroup);
}

/// <summary>An area's population names every group: with one missing, every share would be wrong.</summary>
internal static class PopulationChecks
{
    public static IEnumerable<TableFault> Faults(ReferenceTables tables)
    {
        var areas = tables.Areas.Select(row => row.Code).ToHashSet();
        var groups = tables.Ethnicities.Select(row => row.Group).Where(group => group != Ethnicity.NotObtainable).ToHashSet();
        var listed = tables.Population.ToLookup(row => (row.Area, row.Valid), row => row.EthnicityGroup);
        var told = new HashSet<(AreaCode, Validity)>();
        return ReferenceChecks.Each(nameof(tables.Population), tables.Population, row =>
            !areas.Contains(row.Area) ? $"There is no area ‘{row.Area}’" :
            !groups.Contains(row.EthnicityGroup) ? $"There is no ethnic group ‘{row.EthnicityGroup}’; there are {string.Join(", ", groups)}" :
            told.Add((row.Area, row.Valid)) && groups.Except(listed[(row.Area, row.Valid)]).ToList() is { Count: > 0 } missing
                ? $"The population of ‘{row.Area}’ {row.Valid} has no row for {string.Join(", ", missing)}" : null);
    }
}
