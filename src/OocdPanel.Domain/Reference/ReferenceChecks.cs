using System.Collections.Immutable;
using OocdPanel.Domain.Areas;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Reference;

/// <summary>What no row shows by itself: doubles, overlapping validity, and codes that lead nowhere.</summary>
public static class ReferenceChecks
{
    /// <summary>Every contradiction among the rows; empty when the tables can be relied on.</summary>
    public static ImmutableArray<TableFault> Faults(ReferenceTables tables) =>
    [
        .. Overlaps<Disposal, DisposalCode>(nameof(tables.Disposals), tables.Disposals),
        .. Overlaps<DisposalExternalCode, (DisposalCode, string, string)>(nameof(tables.DisposalCodes), tables.DisposalCodes),
        .. Overlaps<Offence, OffenceCode>(nameof(tables.Offences), tables.Offences),
        .. Overlaps<CrimeOutcome, string>(nameof(tables.CrimeOutcomes), tables.CrimeOutcomes),
        .. Overlaps<Category, (string, string)>(nameof(tables.Categories), tables.Categories),
        .. Overlaps<Agency, AgencyCode>(nameof(tables.Agencies), tables.Agencies),
        .. Overlaps<Ethnicity, EthnicityCode>(nameof(tables.Ethnicities), tables.Ethnicities),
        .. CodeChecks.Faults(tables),
        .. GravityChecks.Faults(tables),
        .. Overlaps<AssessmentFormSection, (string, string)>(nameof(tables.AssessmentForms), tables.AssessmentForms),
        .. AssessmentFormChecks.Faults(tables),
        .. Overlaps<AuditQuestion, (string, string)>(nameof(tables.AuditStandards), tables.AuditStandards),
        .. AuditStandardChecks.Faults(tables),
        .. Overlaps<ScrutinyQuestion, string>(nameof(tables.ScrutinyQuestions), tables.ScrutinyQuestions),
        .. Overlaps<Area, AreaCode>(nameof(tables.Areas), tables.Areas),
        .. Overlaps<AreaSetMember, (AreaCode, AreaCode)>(nameof(tables.AreaSets), tables.AreaSets),
        .. Overlaps<District, DistrictCode>(nameof(tables.Districts), tables.Districts),
        .. AreaChecks.Faults(tables),
        .. Overlaps<DistrictSuccessor, DistrictCode>(nameof(tables.DistrictSuccessors), tables.DistrictSuccessors),
        .. DistrictSuccessorChecks.Faults(tables),
        .. Overlaps<Population, (AreaCode, string)>(nameof(tables.Population), tables.Population),
        .. PopulationChecks.Faults(tables),
        .. Overlaps<StandingMember, (AreaCode, UserId)>(nameof(tables.StandingMembers), tables.StandingMembers),
        .. StandingMemberChecks.Faults(tables),
        .. Overlaps<Policy, AreaCode>(nameof(tables.Policies), tables.Policies),
        .. PolicyChecks.Faults(tables),
        .. BankHolidayChecks.Faults(tables.BankHolidays),
    ];

    /// <summary>The rows for which <paramref name="wrong"/> has something to say.</summary>
    internal static IEnumerable<TableFault> Each<TRow>(string table, ImmutableArray<TRow> rows, Func<TRow, string?> wrong) =>
        rows.Select((row, index) => wrong(row) is { } message ? new TableFault(table, index, message) : null).OfType<TableFault>();

    /// <summary>The rows whose key an earlier row has already.</summary>
    internal static IEnumerable<TableFault> Doubles<TRow, TKey>(
        string table, ImmutableArray<TRow> rows, Func<TRow, TKey> key, Func<TRow, string> message)
    {
        var seen = new HashSet<TKey>();
        return [.. Each(table, rows, row => seen.Add(key(row)) ? null : message(row))];
    }

    private static IEnumerable<TableFault> Overlaps<TRow, TKey>(string table, ImmutableArray<TRow> rows)
        where TRow : IDated<TKey>
        where TKey : notnull
    {
        var seen = new Dictionary<TKey, List<Validity>>();
        return [.. Each(table, rows, row =>
        {
            if (!seen.TryGetValue(row.Key, out var earlier))
                seen[row.Key] = earlier = [];
            var clash = earlier.Any(row.Valid.Overlaps);
            earlier.Add(row.Valid);
            return clash ? $"‘{row.Key.ToString()!.Trim('(', ')')}’ is listed twice for the same days" : null;
        })];
    }
}
