using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Reference;

/// <summary>An offence as it can be recorded.</summary>
/// <param name="Code">Its code, such as common-assault.</param>
/// <param name="Description">As a page shows it.</param>
/// <param name="Group">The Home Office offence group's code.</param>
/// <param name="Class">summary, either-way or indictable-only.</param>
/// <param name="YjbSeriousness">1 to 8, a scale apart from gravity (R17); null where not known here.</param>
/// <param name="Valid">When it can be recorded.</param>
public sealed record Offence(
    OffenceCode Code, string Description, string Group, string Class, int? YjbSeriousness, Validity Valid) : IDated<OffenceCode>
{
    public bool IsSummary => Class == "summary";

    public bool IsIndictableOnly => Class == "indictable-only";

    OffenceCode IDated<OffenceCode>.Key => Code;
}

/// <summary>A Home Office crime outcome. One with <paramref name="PartOf"/> is an “of which” row and never added.</summary>
public sealed record CrimeOutcome(string Code, string Name, string? PartOf, Validity Valid) : IDated<string>
{
    string IDated<string>.Key => Code;
}

/// <summary>An agency that can sit on a panel.</summary>
public sealed record Agency(AgencyCode Code, string Name, Validity Valid) : IDated<AgencyCode>
{
    AgencyCode IDated<AgencyCode>.Key => Code;
}

/// <summary>A 2021 census category and the group that figures are broken down by.</summary>
public sealed record Ethnicity(EthnicityCode Code, string Name, string Group, Validity Valid) : IDated<EthnicityCode>
{
    /// <summary>The group of those whose ethnicity was not stated: no part of a population.</summary>
    public const string NotObtainable = "Information not obtainable";

    EthnicityCode IDated<EthnicityCode>.Key => Code;
}

/// <summary>An entry of one of the short lists that are nothing but codes and names.</summary>
public sealed record Category(string Kind, string Code, string Name, Validity Valid) : IDated<(string, string)>
{
    public const string OffenceGroup = "offence-group";
    public const string Sex = "sex";
    public const string Gender = "gender";

    /// <summary>Ethnicity as an officer observes it: the police 6+1 codes.</summary>
    public const string EthnicityObserved = "ethnicity-observed";

    public const string SchoolStatus = "school-status";

    /// <summary>Disability, SEND, SLCN, EHCP.</summary>
    public const string Need = "need";

    /// <summary>What a referral can draw attention to, such as exploitation.</summary>
    public const string ReferralFlag = "referral-flag";

    /// <summary>What is given outside the panel: community resolution, triage, cautions.</summary>
    public const string OutsideDisposal = "outside-disposal";

    /// <summary>What a court finds.</summary>
    public const string CourtOutcome = "court-outcome";

    /// <summary>What a court orders on a conviction.</summary>
    public const string CourtOrder = "court-order";

    (string, string) IDated<(string, string)>.Key => (Kind, Code);
}
