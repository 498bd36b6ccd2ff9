using System.Collections.Immutable;
using OocdPanel.Domain.Areas;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Policies;

namespace OocdPanel.Domain.Reference;

/// <summary>The rows of all reference data as they were read, not yet checked against each other.</summary>
public sealed record ReferenceTables
{
    /// <summary>Changes whenever any row does (R23).</summary>
    public required string Version { get; init; }

    public ImmutableArray<Disposal> Disposals { get; init; } = [];
    public ImmutableArray<DisposalExternalCode> DisposalCodes { get; init; } = [];
    public ImmutableArray<Offence> Offences { get; init; } = [];
    public ImmutableArray<CrimeOutcome> CrimeOutcomes { get; init; } = [];
    public ImmutableArray<Category> Categories { get; init; } = [];
    public ImmutableArray<Agency> Agencies { get; init; } = [];
    public ImmutableArray<Ethnicity> Ethnicities { get; init; } = [];
    public ImmutableArray<GravityScore> GravityScores { get; init; } = [];
    public ImmutableArray<GravityDisposal> GravityDisposals { get; init; } = [];
    public ImmutableArray<Population> Population { get; init; } = [];
    public ImmutableArray<AssessmentFormSection> AssessmentForms { get; init; } = [];
    public ImmutableArray<AuditQuestion> AuditStandards { get; init; } = [];
    public ImmutableArray<ScrutinyQuestion> ScrutinyQuestions { get; init; } = [];
    public ImmutableArray<BankHoliday> BankHolidays { get; init; } = [];
    public ImmutableArray<Area> Areas { get; init; } = [];
    public ImmutableArray<AreaSetMember> AreaSets { get; init; } = [];
    public ImmutableArray<District> Districts { get; init; } = [];
    public ImmutableArray<DistrictSuccessor> DistrictSuccessors { get; init; } = [];
    public ImmutableArray<StandingMember> StandingMembers { get; init; } = [];
    public ImmutableArray<Policy> Policies { get; init; } = [];
}

/// <summary>What is wrong with a row: the table by its property's name, and the row from 0.</summary>
public sealed record TableFault(string Table, int Row, string Message);
