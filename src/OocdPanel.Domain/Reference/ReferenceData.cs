using System.Collections.Immutable;
using OocdPanel.Domain.Areas;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Reference;

/// <summary>All reference data and policy: immutable, dated, and versioned (R23).</summary>
public sealed class ReferenceData
{
    private readonly ImmutableArray<DisposalExternalCode> _disposalCodes;
    private readonly ImmutableArray<GravityMatrix> _matrices;
    private readonly ImmutableArray<AssessmentFormSection> _assessmentForms;
    private readonly ImmutableArray<AuditQuestion> _auditStandards;
    private readonly ImmutableArray<Category> _categories;
    private readonly DatedTable<(string, string), Category> _categoryTable;
    private readonly DatedTable<AreaCode, Policy> _policies;
    private readonly DatedTable<(AreaCode, string), Population> _population;

    private ReferenceData(ReferenceTables tables)
    {
        Version = tables.Version;
        Disposals = new("disposal", tables.Disposals);
        Offences = new("offence", tables.Offences);
        CrimeOutcomes = new("crime outcome", tables.CrimeOutcomes);
        Agencies = new("agency", tables.Agencies);
        Ethnicities = new("ethnicity", tables.Ethnicities);
        Areas = new(tables.Areas, tables.AreaSets, tables.Districts, tables.DistrictSuccessors);
        ScrutinyQuestions = new("scrutiny question", tables.ScrutinyQuestions);
        StandingMembers = new("standing member", tables.StandingMembers);
        Calendar = new(tables.BankHolidays);
        _assessmentForms = tables.AssessmentForms;
        _auditStandards = tables.AuditStandards;
        _categories = tables.Categories;
        _categoryTable = new("category", tables.Categories);
        _disposalCodes = tables.DisposalCodes;
        _population = new("population of", tables.Population);
        _policies = new("policy for", tables.Policies);
        _matrices = [.. tables.GravityScores.GroupBy(row => row.Version).Select(rows => MatrixOf(rows.Key, [.. rows], tables))];
    }

    public string Version { get; }

    public DatedTable<DisposalCode, Disposal> Disposals { get; }

    public DatedTable<OffenceCode, Offence> Offences { get; }

    public DatedTable<string, CrimeOutcome> CrimeOutcomes { get; }

    public DatedTable<AgencyCode, Agency> Agencies { get; }

    public DatedTable<EthnicityCode, Ethnicity> Ethnicities { get; }

    public DatedTable<string, ScrutinyQuestion> ScrutinyQuestions { get; }

    public AreaTable Areas { get; }

    public DatedTable<(AreaCode, UserId), StandingMember> StandingMembers { get; }

    public Calendar Calendar { get; }

    /// <summary>What scrutiny asks on that day, in its order.</summary>
    public ImmutableArray<ScrutinyQuestion> ScrutinyQuestionsInForce(DateOnly day) => [.. ScrutinyQuestions.InForce(day).OrderBy(question => question.Position)];

    /// <summary>Who sits on every panel of the area on that day, by the order of the source.</summary>
    public ImmutableArray<StandingMember> StandingMembersOf(AreaCode area, DateOnly day) => [.. StandingMembers.InForce(day).Where(member => member.Area == area)];

    /// <exception cref="ArgumentException">The rows contradict each other: see <see cref="ReferenceChecks.Faults"/>.</exception>
    public static ReferenceData From(ReferenceTables tables) =>
        ReferenceChecks.Faults(tables) is { IsEmpty: false } faults
            ? throw new ArgumentException(string.Join("; ", faults.Select(fault => $"{fault.Table}[{fault.Row}]: {fault.Message}")), nameof(tables))
            : new(tables);

    /// <summary>Every matrix, with when it is in force.</summary>
    public ImmutableArray<GravityMatrix> Matrices => _matrices;

    /// <summary>The matrix in force on that day, or null.</summary>
    public GravityMatrix? MatrixInForce(DateOnly day) => _matrices.FirstOrDefault(matrix => matrix.Valid.Covers(day));

    /// <summary>The form that assessments are begun under on that day, its sections in order; null when none is in force.</summary>
    public AssessmentForm? AssessmentFormInForce(DateOnly day) =>
        _assessmentForms.Where(row => row.Valid.Covers(day)).OrderBy(row => row.Position).ToImmutableArray() is [var first, ..] rows
            ? new(first.Form, first.FormName, rows) : null;

    /// <summary>The standards that cases are audited by on that day; null when none are in force.</summary>
    public AuditStandards? AuditStandardsInForce(DateOnly day) =>
        _auditStandards.Where(row => row.Valid.Covers(day)).OrderBy(row => row.Position).ToImmutableArray() is [var first, ..] rows ? new(first.Version, rows) : null;

    /// <summary>What a section of a form asks for; empty where the form is not known any more.</summary>
    public string PromptOf(string? form, string section) =>
        _assessmentForms.FirstOrDefault(row => row.Section == section && (form is null || row.Form == form))?.Prompt ?? "";

    /// <summary>The area's own policy in force on that day, or else the one for all areas.</summary>
    /// <returns>Null when neither is in force.</returns>
    public Policy? PolicyInForce(AreaCode area, DateOnly day) => _policies.InForce(area, day) ?? _policies.InForce(Policy.AllAreas, day);

    /// <summary>The children aged 10 to 17 who live in the area, by ethnic group; empty where no estimate is in force.</summary>
    public ImmutableArray<Population> PopulationInForce(AreaCode area, DateOnly day) => [.. _population.InForce(day).Where(row => row.Area == area)];

    /// <summary>An entry of a short list, such as <see cref="Category.Sex"/>; null when it is unknown or not in force.</summary>
    public Category? CategoryInForce(string kind, string code, DateOnly day) => _categoryTable.InForce((kind, code), day);

    /// <summary>A short list as forms offer it.</summary>
    public ImmutableArray<Category> CategoriesInForce(string kind, DateOnly day) =>
        [.. _categories.Where(category => category.Kind == kind && category.Valid.Covers(day))];

    /// <summary>A disposal's codes in somebody's scheme on that day, the newest first.</summary>
    public ImmutableArray<string> ExternalCodesInForce(DisposalCode disposal, string scheme, DateOnly day) =>
        [.. _disposalCodes.Where(row => row.Disposal == disposal && row.Scheme == scheme && row.Valid.Covers(day))
            .OrderByDescending(row => row.Valid.From).Select(row => row.Code)];

    private static GravityMatrix MatrixOf(string version, ImmutableArray<GravityScore> rows, ReferenceTables tables) => new(
        version,
        rows[0].Illustrative,
        rows[0].Valid,
        rows.ToImmutableDictionary(row => row.Offence, row => row.BaseScore),
        tables.GravityDisposals.Where(row => row.Version == version).GroupBy(row => row.Score)
            .ToImmutableDictionary(score => score.Key, score => score.Select(row => row.Disposal).ToImmutableArray()));
}
