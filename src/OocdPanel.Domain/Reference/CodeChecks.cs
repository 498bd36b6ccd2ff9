using System.Globalization;

namespace OocdPanel.Domain.Reference;

/// <summary>Codes of the flat lists that lead nowhere.</summary>
internal static class CodeChecks
{
    public static IEnumerable<TableFault> Faults(ReferenceTables tables)
    {
        var outcomes = tables.CrimeOutcomes.Select(row => row.Code).ToHashSet();
        var disposals = tables.Disposals.Select(row => row.Code).ToHashSet();
        var groups = tables.Categories.Where(row => row.Kind == Category.OffenceGroup).Select(row => row.Code).ToHashSet();
        var ranks = new Dictionary<int, Disposal>();

        return
        [
            .. ReferenceChecks.Each(nameof(tables.CrimeOutcomes), tables.CrimeOutcomes, row =>
                row.PartOf is null || outcomes.Contains(row.PartOf) ? null : $"There is no crime outcome ‘{row.PartOf}’ to be part of"),
            .. ReferenceChecks.Each(nameof(tables.Disposals), tables.Disposals, row =>
                !outcomes.Contains(row.CrimeOutcome.ToString(CultureInfo.InvariantCulture)) ? $"There is no crime outcome ‘{row.CrimeOutcome}’" :
                !ranks.TryAdd(row.Rank, row) && ranks[row.Rank].Code != row.Code ? $"The rank {row.Rank} is that of ‘{ranks[row.Rank].Code}’" : null),
            .. ReferenceChecks.Each(nameof(tables.DisposalCodes), tables.DisposalCodes, row =>
                !disposals.Contains(row.Disposal) ? $"There is no disposal ‘{row.Disposal}’" :
                row.Scheme == DisposalExternalCode.HomeOffice && !outcomes.Contains(row.Code) ? $"There is no crime outcome ‘{row.Code}’" : null),
            .. ReferenceChecks.Each(nameof(tables.Offences), tables.Offences, row =>
                groups.Contains(row.Group) ? null : $"There is no offence group ‘{row.Group}’"),
        ];
    }
}
