namespace OocdPanel.Api.Referrals;

/// <param name="Sex">male, female or another code of the list in force.</param>
/// <param name="Ethnicity">Self-defined: a 2021 census code, or not-stated.</param>
/// <param name="District">The ONS code of the district the child lives in.</param>
/// <param name="Match">Needed where children known already may be this one: the child’s id, or <c>new</c>.</param>
public sealed record ChildRequest(
    string? GivenName,
    string? FamilyName,
    DateOnly? DateOfBirth,
    string? Sex,
    string? Ethnicity,
    string? District,
    IReadOnlyList<IdentifierRequest>? Identifiers,
    string? Match,
    ParticularsRequest? Particulars = null);

/// <param name="Scheme">police, pnc or case-system.</param>
public sealed record IdentifierRequest(string? Scheme, string? Value);

/// <summary>What else is known of the child; leave out what is not.</summary>
/// <param name="Gender">A code of the list in force.</param>
/// <param name="EthnicityObserved">By the officer: ic1 to ic6, or ic9.</param>
/// <param name="Language">The language to speak to the child in, where it is not English.</param>
/// <param name="SchoolStatus">attending, part-time, excluded, home-educated or none.</param>
/// <param name="Needs">Codes of the list in force: disability, send, slcn, ehcp. Empty says that none is known.</param>
public sealed record ParticularsRequest(
    string? Gender = null,
    string? EthnicityObserved = null,
    string? Language = null,
    bool? InterpreterNeeded = null,
    string? Address = null,
    string? ParentOrCarer = null,
    string? ParentContact = null,
    string? School = null,
    string? SchoolStatus = null,
    bool? LookedAfter = null,
    string? SocialWorker = null,
    IReadOnlyList<string>? Needs = null);

/// <param name="Code">Of the list in force; leave it out to describe an offence that the list does not have.</param>
/// <param name="Seriousness">YJB seriousness 1 to 8, where known.</param>
/// <param name="Description">In the officer’s words; needed without a code.</param>
/// <param name="Class">summary, either-way or indictable-only; needed without a code.</param>
/// <param name="Group">A Home Office offence group; miscellaneous if left out with a description.</param>
/// <param name="Aggravating">Factors as the officer states them.</param>
/// <param name="Mitigating">Factors as the officer states them.</param>
public sealed record OffenceRequest(
    string? Code, DateOnly? On, int? Seriousness, string? Description = null, string? Class = null, string? Group = null,
    string? Place = null, string? Aggravating = null, string? Mitigating = null);

/// <param name="Contact">How to reach them: seen by the victim worker and by whoever entered it only.</param>
/// <param name="EnhancedRights">Under the Victims’ Code: the first contact is due sooner; no if left out.</param>
public sealed record VictimRequest(string? Name, string? Contact, bool? EnhancedRights = null);

/// <summary>Where a referral comes from that the police did not begin.</summary>
/// <param name="Court">Needed of a court return.</param>
/// <param name="HearingOn">Needed of a court return: when the court sent the case back.</param>
/// <param name="ProsecutorReference">Needed of a referral by a prosecutor.</param>
public sealed record OriginRequest(string? Court, DateOnly? HearingOn, string? ProsecutorReference);

/// <param name="How">in-custody, voluntary or another-way.</param>
public sealed record InterviewRequest(bool? Held, DateOnly? On, string? How);

/// <param name="Kind">bail or released-under-investigation.</param>
/// <param name="On">On bail, the day to return; released under investigation, the day of release.</param>
public sealed record ReleaseRequest(string? Kind, DateOnly? On);
