using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Reference;

/// <summary>The children aged 10 to 17 who live in several areas together, by ethnic group.</summary>
public static class Residents
{
    /// <returns>How many, by group; or, where an area has no estimate, that: a missing number is never taken for none. An estimate has every group, or it is not let in.</returns>
    public static Answer<IReadOnlyDictionary<string, long>> Of(IReadOnlyCollection<AreaCode> areas, DateOnly day, ReferenceData reference)
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(reference);
        var sum = new Dictionary<string, long>();
        foreach (var area in areas)
        {
            var rows = reference.PopulationInForce(area, day);
            if (rows.IsEmpty)
                return new($"No number of children aged 10 to 17 who live in {reference.Areas.NameOf(area, day) ?? area.Value} is on file for {day:d MMMM yyyy}");
            foreach (var row in rows)
                sum[row.EthnicityGroup] = sum.GetValueOrDefault(row.EthnicityGroup) + row.Children;
        }

        return new((IReadOnlyDictionary<string, long>)sum);
    }
}
