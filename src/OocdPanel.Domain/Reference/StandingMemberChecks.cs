namespace OocdPanel.Domain.Reference;

/// <summary>Standing members sit for an agency, and on the panels of an area, that exist.</summary>
internal static class StandingMemberChecks
{
    public static IEnumerable<TableFault> Faults(ReferenceTables tables)
    {
        var areas = tables.Areas.Select(row => row.Code).ToHashSet();
        var agencies = tables.Agencies.Select(row => row.Code).ToHashSet();
        return ReferenceChecks.Each(nameof(tables.StandingMembers), tables.StandingMembers, row =>
            !areas.Contains(row.Area) ? $"There is no area ‘{row.Area}’" :
            !agencies.Contains(row.Agency) ? $"There is no agency ‘{row.Agency}’" :
            null);
    }
}
