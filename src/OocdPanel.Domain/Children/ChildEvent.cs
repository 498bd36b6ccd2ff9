using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Children;

/// <summary>What happens to a child as a person, over all of their cases: the vocabulary of the child stream.</summary>
public abstract record ChildEvent;

/// <param name="Given">Given names.</param>
/// <param name="Family">Family name.</param>
public sealed record PersonName(string Given, string Family)
{
    public override string ToString() => $"{Given} {Family}";
}

/// <summary>A number by which another system knows the child.</summary>
/// <param name="Scheme"><c>police</c>, <c>pnc</c> or <c>case-system</c>.</param>
/// <param name="Value">As that system writes it.</param>
public sealed record Identifier(string Scheme, string Value);

/// <summary>A child is known to the service for the first time.</summary>
[Stored("child.registered.v1")]
public sealed record ChildRegistered(
    [PersonalData] PersonName Name,
    [PersonalData] DateOnly DateOfBirth,
    string Sex,
    EthnicityCode Ethnicity,
    DistrictCode District,
    [PersonalData] IReadOnlyList<Identifier> Identifiers) : ChildEvent;

/// <summary>A child the service knows is referred, the first time or again; the particulars are as this referral gives them.</summary>
[Stored("child.referred.v2")]
public sealed record ChildReferred(
    CaseId Case,
    DistrictCode District,
    [PersonalData] IReadOnlyList<Identifier> Identifiers,
    ChildParticulars? Particulars = null) : ChildEvent;

/// <summary>Something was learnt of a child without a referral, such as of a disposal given outside the panel: the particulars are as it tells them.</summary>
[Stored("child.described.v1")]
public sealed record ChildDescribed(ChildParticulars Particulars) : ChildEvent;

/// <summary>What of a child can be put right; null where it is not touched.</summary>
/// <param name="Identifiers">All of them, where any is touched.</param>
/// <param name="Emptied">The <see cref="ChildParticulars.Members"/> of which nothing is known any more: what was said of them was wrong.</param>
public sealed record ChildFacts(
    [property: PersonalData] PersonName? Name = null,
    [property: PersonalData] DateOnly? DateOfBirth = null,
    string? Sex = null,
    EthnicityCode? Ethnicity = null,
    ChildParticulars? Particulars = null,
    DistrictCode? District = null,
    [property: PersonalData] IReadOnlyList<Identifier>? Identifiers = null,
    IReadOnlyList<string>? Emptied = null)
{
    public static readonly ChildFacts None = new();
}

/// <summary>What a referral said of the child was put right; what it said stays in the history.</summary>
/// <param name="Case">The case on which it was found wrong.</param>
[Stored("child.corrected.v2")]
public sealed record ChildCorrected(CaseId Case, ChildFacts Was, ChildFacts Is, [PersonalData] string Why) : ChildEvent;

/// <summary>A disposal was given to the child. R20 is decided here, once.</summary>
[Stored("child.disposal-received.v1")]
public sealed record DisposalReceived(
    CaseId Case,
    DisposalCode Disposal,
    [Withheld] DateOnly On,
    bool FirstTimeEntrant) : ChildEvent;

/// <summary>The child’s key is destroyed once this has happened: nothing personal can be read any more, in any of their cases.</summary>
/// <param name="Basis">Why, as a code: nobody says anything about whom they erase.</param>
[Stored("child.erased.v1")]
public sealed record ChildErased(string Basis) : ChildEvent;
