using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

// What happens on a case: referral, screening and allocation.

/// <param name="AgeAtOffence">Whole years: plain, and kept after erasure.</param>
/// <param name="BaseGravity">NPCC base score 1 to 5 under <paramref name="Matrix"/>; null where no matrix in force had the offence. Never mixed with YJB seriousness (R17).</param>
/// <param name="Code">As the reference data list it, or <see cref="OffenceCode.NotListed"/>: no matrix scores that.</param>
/// <param name="Seriousness">YJB seriousness 1 to 8, another scale (R17); null where not given.</param>
/// <param name="Description">In the officer's words; what stands for the name of an offence that is not listed.</param>
/// <param name="Aggravating">Factors as the officer states them; the panel's own move the score.</param>
/// <param name="Mitigating">The same.</param>
public sealed record OffenceOnCase(
    OffenceCode Code,
    string Group,
    string Class,
    [property: Withheld] DateOnly On,
    int AgeAtOffence,
    int? BaseGravity,
    string? Matrix,
    int? Seriousness,
    [property: PersonalData] string? Description = null,
    [property: PersonalData] string? Place = null,
    [property: PersonalData] string? Aggravating = null,
    [property: PersonalData] string? Mitigating = null);

/// <summary>A victim, by a number on this case: what is known of them is kept under their own key.</summary>
public sealed record VictimOnCase(
    int Number,
    [property: PersonalData(Subject.Victim)] string Name,
    [property: PersonalData(Subject.Victim)] string? Contact);

/// <param name="CoSuspects">Who else is suspected: about third parties, and kept with the child.</param>
/// <param name="EarlierOutcomes">As the officer knows them; what the service knows itself stands on the child's record.</param>
/// <param name="Flags">Codes such as missing or exploitation: what they say of a child goes with the child.</param>
/// <param name="SuggestedDisposal">What the officer would do; the panel is not bound.</param>
[Stored("case.referral-submitted.v2")]
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
    [Withheld] DateOnly ReferredOn,
    Origin? Origin = null,
    Interview? Interview = null,
    Release? Release = null,
    [PersonalData] string? CoSuspects = null,
    [PersonalData] string? EarlierOutcomes = null,
    [PersonalData] IReadOnlyList<string>? Flags = null,
    DisposalCode? SuggestedDisposal = null) : CaseEvent;

/// <summary>Whoever referred the child, or the service, takes the referral back: the case ends here.</summary>
[Stored("case.referral-withdrawn.v1")]
public sealed record ReferralWithdrawn([PersonalData] string Why) : CaseEvent;

/// <param name="Prosecutor">Who decided.</param>
/// <param name="Decision">One of <see cref="Referrals.RecordProsecutorDecision.Decisions"/>.</param>
[Stored("case.prosecutor-decision-recorded.v1")]
public sealed record ProsecutorDecisionRecorded([PersonalData] string Prosecutor, [Withheld] DateOnly On, string Decision) : CaseEvent;

/// <summary>Set, or set anew; the police are told within so many working days of it (R8).</summary>
[Stored("case.bail-date-set.v1")]
public sealed record BailDateSet(Release Release) : CaseEvent;

[Stored("case.referral-returned.v1")]
public sealed record ReferralReturned([PersonalData] string Wanted, [Withheld] DateOnly By) : CaseEvent;

[Stored("case.information-provided.v1")]
public sealed record InformationProvided([PersonalData] string Answer) : CaseEvent;

[Stored("case.found-eligible.v1")]
public sealed record FoundEligible : CaseEvent;

/// <param name="Because">One of <see cref="Referrals.ScreenReferral.Reasons"/>; null where it was recorded in words only.</param>
/// <param name="CrimeOutcome">The Home Office crime outcome that follows, where one does.</param>
[Stored("case.found-ineligible.v2")]
public sealed record FoundIneligible([PersonalData] string Why, string? Because = null, string? CrimeOutcome = null) : CaseEvent;

[Stored("case.allocated.v1")]
public sealed record CaseAllocated([Withheld] UserId Practitioner) : CaseEvent;
