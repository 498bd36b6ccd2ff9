using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Areas;

/// <summary>What became of a district when councils were reorganised: history told by successors goes by it.</summary>
/// <param name="District">That there was.</param>
/// <param name="Becomes">The district that its people live in since.</param>
public sealed record DistrictSuccessor(DistrictCode District, DistrictCode Becomes, Validity Valid) : IDated<DistrictCode>
{
    DistrictCode IDated<DistrictCode>.Key => District;
}

/// <summary>Both districts exist, and no district comes to follow itself.</summary>
internal static class DistrictSuccessorChecks
{
    public static IEnumerable<TableFault> Faults(ReferenceTables tables)
    {
        var districts = tables.Districts.Select(row => row.Code).ToHashSet();
        return ReferenceChecks.Each(nameof(tables.DistrictSuccessors), tables.DistrictSuccessors, row =>
            new[] { row.District, row.Becomes }.FirstOrDefault(code => !districts.Contains(code)) is { Value: not null } unknown ? $"There is no district ‘{unknown}’" :
            FollowsItself(row, tables) ? $"The district ‘{row.District}’ comes to follow itself" : null);
    }

    private static bool FollowsItself(DistrictSuccessor row, ReferenceTables tables)
    {
        var (seen, next) = (new HashSet<DistrictCode> { row.District }, (DistrictCode?)row.Becomes);
        while (next is { } code && seen.Add(code))
            next = tables.DistrictSuccessors.FirstOrDefault(other => other.District == code)?.Becomes;
        return next is not null;
    }
}
