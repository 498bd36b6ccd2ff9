using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

/// <summary>A child is referred for support before there is an offence: the case begins here, and never comes before a panel.</summary>
/// <param name="AgeAtReferral">Whole years: plain, and kept after erasure.</param>
/// <param name="Concerns">What the support is to prevent, in words.</param>
/// <param name="Flags">Codes such as missing or exploitation: what they say of a child goes with the child.</param>
[Stored("case.prevention-referred.v1")]
public sealed record PreventionReferred(
    ChildId Child,
    AreaCode Area,
    DistrictCode District,
    int AgeAtReferral,
    [PersonalData] string Concerns,
    [PersonalData] IReadOnlyList<string> Flags,
    [Withheld] UserId SubmittedBy,
    [Withheld] DateOnly ReferredOn) : CaseEvent;
