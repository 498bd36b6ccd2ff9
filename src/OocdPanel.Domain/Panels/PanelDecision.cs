using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>What the panel decided and everything it was decided under, so that it can be judged on what was known then.</summary>
/// <param name="Presumptive">The disposals presumed under R11; empty where nothing was presumed.</param>
/// <param name="FinalScore">The highest final gravity score, 1 to 5; null where nothing was presumed.</param>
/// <param name="NothingPresumedBecause">Why there is no presumption; null where there is one.</param>
/// <param name="DepartureReasons">Why the decision departs from the presumption; null where it does not.</param>
/// <param name="Factors">What moved the scores of which offences; empty where nothing did.</param>
/// <param name="LeadOffence">The offence that gives offence group and date.</param>
/// <param name="Matrix">The version of the gravity matrix in force; null where none was.</param>
/// <param name="MatrixIllustrative">The matrix is an illustration, not the published one.</param>
/// <param name="Policy">The version of the area's policy in force.</param>
/// <param name="Pack">The number of the pack that was in front of the panel.</param>
public sealed record PanelDecision(
    DisposalCode Disposal,
    [property: PersonalData] string Reasons,
    IReadOnlyList<DisposalCode> Presumptive,
    int? FinalScore,
    string? NothingPresumedBecause,
    [property: PersonalData] string? DepartureReasons,
    IReadOnlyList<GravityFactors> Factors,
    LeadOffence LeadOffence,
    string? Matrix,
    bool MatrixIllustrative,
    string Policy,
    int Pack)
{
    /// <summary>The decision as the police confirmed it: with their disposal, where a disagreement was resolved so (R12).</summary>
    public PanelDecision ConfirmedAs(DisposalCode disposal) => this with { Disposal = disposal };

    /// <summary>What else the panel thought of; null where a decision was recorded before this was asked.</summary>
    [PersonalData]
    public string? Alternatives { get; init; }

    /// <summary>How the child’s diversity was considered; null where a decision was recorded before this was asked.</summary>
    [PersonalData]
    public string? Diversity { get; init; }

    /// <summary>What the programme is to be about, in outline.</summary>
    [PersonalData]
    public string? PlanOutline { get; init; }

    /// <summary>The agencies that did not agree, as the chair recorded them; members can add their own later.</summary>
    public IReadOnlyList<Dissent> Dissents { get; init; } = [];

    /// <summary>Of a youth conditional caution.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];
}

/// <summary>An agency does not agree with the decision.</summary>
public sealed record Dissent(AgencyCode Agency, [property: PersonalData] string Why);

/// <summary>What the child has to do, or not to do, under a youth conditional caution.</summary>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="By">The day by which it is to be done.</param>
public sealed record Condition([property: PersonalData] string What, string Kind, [property: Withheld] DateOnly By)
{
    public static IReadOnlyList<string> Kinds { get; } = ["rehabilitative", "punitive", "reparative"];
}

/// <summary>The offence a case is counted under.</summary>
public sealed record LeadOffence(OffenceCode Code, string Group, [property: Withheld] DateOnly On);

/// <summary>How far one offence's score is moved from its base, and by what.</summary>
/// <param name="Offence">The place of the offence in the referral, from 0.</param>
/// <param name="Adjustment">-1, 0 or +1: factors move a score by one step at most.</param>
/// <param name="Factors">The aggravating or mitigating factors.</param>
public sealed record GravityFactors(int Offence, int Adjustment, [property: PersonalData] string? Factors);
