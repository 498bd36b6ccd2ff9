using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

// What happens on a case: referral, screening and allocation.

/// <param name="AgeAtOffence">Whole years: plain, and kept after erasure.</param>
/// <param name="BaseGravity">NPCC base score 1 to 5 under <paramref name="Matrix"/>; null where no matrix in force had the offence. Never mixed with YJB seriousness (R17).</param>
/// <param name="Seriousness">YJB seriousness 1 to 8, another scale (R17); null where not given.</param>
public sealed record OffenceOnCase(
    OffenceCode Code,
    string Group,
    string Class,
    [property: Withheld] DateOnly On,
    int AgeAtOffence,
    int? BaseGravity,
    string? Matrix,
    int? Seriousness);

/// <summary>A victim, by a number on this case: what is known of them is kept under their own key.</summary>
public sealed record VictimOnCase(
    int Number,
    [property: PersonalData(Subject.Victim)] string Name,
    [property: PersonalData(Subject.Victim)] string? Contact);

[Stored("case.referral-submitted.v1")]
public sealed record ReferralSubmitted(
    ChildId Child,
    AreaCode Area,
    DistrictCode District,
    string Source,
    [PersonalData] string CrimeReference,
    [PersonalData] string OfficerInTheCase,
    string Admission,
    bool EvidenceSufficient,
    IReadOnlyList<OffenceOnCase> Offences,
    IReadOnlyList<VictimOnCase> Victims,
    [Withheld] UserId SubmittedBy,
    [Withheld] DateOnly ReferredOn) : CaseEvent;

[Stored("case.referral-returned.v1")]
public sealed record ReferralReturned([PersonalData] string Wanted, [Withheld] DateOnly By) : CaseEvent;

[Stored("case.information-provided.v1")]
public sealed record InformationProvided([PersonalData] string Answer) : CaseEvent;

[Stored("case.found-eligible.v1")]
public sealed record FoundEligible : CaseEvent;

[Stored("case.found-ineligible.v1")]
public sealed record FoundIneligible([PersonalData] string Why) : CaseEvent;

[Stored("case.allocated.v1")]
public sealed record CaseAllocated([Withheld] UserId Practitioner) : CaseEvent;
