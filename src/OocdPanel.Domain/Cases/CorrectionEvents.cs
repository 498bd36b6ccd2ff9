using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

// What happens on a case: corrections of what the referral said. What it said stays in the history.

/// <summary>What of a referral can be put right; null where it is not touched.</summary>
/// <param name="Offences">All of the case’s offences, in their order, where any of them is touched.</param>
public sealed record ReferralFacts(
    string? Admission = null,
    bool? EvidenceSufficient = null,
    [property: PersonalData] string? CrimeReference = null,
    [property: PersonalData] string? OfficerInTheCase = null,
    IReadOnlyList<OffenceOnCase>? Offences = null)
{
    public static readonly ReferralFacts None = new();
}

/// <param name="OfChild">What of the child was put right with it, by codes such as <c>date-of-birth</c>: the values are on the child’s own record.</param>
/// <param name="Contradicts">The rules that a disposal given already no longer meets.</param>
[Stored("case.referral-corrected.v1")]
public sealed record ReferralCorrected(
    ReferralFacts Was,
    ReferralFacts Is,
    IReadOnlyList<string> OfChild,
    [PersonalData] string Why,
    IReadOnlyList<string> Contradicts) : CaseEvent;
