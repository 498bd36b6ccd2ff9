using OocdPanel.Domain.Reference;

namespace OocdPanel.Api.Platform;

/// <summary>A kind of reference data that can be imported.</summary>
/// <param name="Code">As an import names it.</param>
/// <param name="Name">As a page calls it.</param>
/// <param name="Table">Its rows in <see cref="ReferenceTables"/>.</param>
public sealed record ReferenceKind(string Code, string Name, string Table);

/// <summary>The kinds of reference data that an administrator imports. Policy is no import: it is decided, value by value.</summary>
public static class ReferenceKinds
{
    public const string Policies = nameof(ReferenceTables.Policies);

    public static IReadOnlyList<ReferenceKind> All { get; } =
    [
        new("gravity-matrix", "Gravity matrix", nameof(ReferenceTables.GravityScores)),
        new("gravity-disposals", "Disposals by gravity score", nameof(ReferenceTables.GravityDisposals)),
        new("offences", "Offences", nameof(ReferenceTables.Offences)),
        new("disposals", "Disposals", nameof(ReferenceTables.Disposals)),
        new("outcome-mappings", "Disposals’ codes in others’ schemes", nameof(ReferenceTables.DisposalCodes)),
        new("crime-outcomes", "Home Office crime outcomes", nameof(ReferenceTables.CrimeOutcomes)),
        new("population", "Children aged 10 to 17 by area and ethnic group", nameof(ReferenceTables.Population)),
        new("assessment-forms", "Forms of assessment", nameof(ReferenceTables.AssessmentForms)),
        new("audit-standards", "Standards of case audits", nameof(ReferenceTables.AuditStandards)),
        new("scrutiny-questions", "Questions of scrutiny", nameof(ReferenceTables.ScrutinyQuestions)),
        new("bank-holidays", "Bank holidays", nameof(ReferenceTables.BankHolidays)),
        new("ethnicities", "Ethnicities", nameof(ReferenceTables.Ethnicities)),
        new("agencies", "Agencies", nameof(ReferenceTables.Agencies)),
        new("areas", "Areas", nameof(ReferenceTables.Areas)),
        new("area-sets", "Services and forces", nameof(ReferenceTables.AreaSets)),
        new("districts", "Districts", nameof(ReferenceTables.Districts)),
        new("district-successors", "What became of districts", nameof(ReferenceTables.DistrictSuccessors)),
        new("categories", "Short lists", nameof(ReferenceTables.Categories)),
        new("standing-members", "Standing members of panels", nameof(ReferenceTables.StandingMembers)),
    ];

    /// <summary>The names of what an area may choose for itself.</summary>
    public static IReadOnlyList<string> PolicyValues { get; } =
        [.. ReferenceRows.PolicyColumns.Split(',').Except(["area", "version", "valid_from", "valid_to"])];

    public static ReferenceKind? Find(string? code) => All.FirstOrDefault(kind => kind.Code == code);

    internal static string? TableOf(string code) => Find(code)?.Table;
}
