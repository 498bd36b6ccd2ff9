using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;

namespace OocdPanel.Domain.Referrals;

/// <summary>What really changes by a correction: what is said again as it stands is no correction.</summary>
internal static class CorrectedFacts
{
    /// <summary>The codes of what changes of the child.</summary>
    public static IReadOnlyList<string> Of(ChildFacts was, ChildFacts @is) =>
    [
        .. new (string Code, bool Changes)[]
        {
            ("name", @is.Name is not null && @is.Name != was.Name),
            ("date-of-birth", @is.DateOfBirth is not null && @is.DateOfBirth != was.DateOfBirth),
            ("sex", @is.Sex is not null && @is.Sex != was.Sex),
            ("ethnicity", @is.Ethnicity is not null && @is.Ethnicity != was.Ethnicity),
            ("district", @is.District is not null && @is.District != was.District),
            ("identifiers", @is.Identifiers is not null && !@is.Identifiers.SequenceEqual(was.Identifiers ?? [])),
            ("particulars", (@is.Particulars is not null || @is.Emptied is not null) && !Same(@is.Particulars ?? ChildParticulars.None, was.Particulars)),
        }.Where(member => member.Changes).Select(member => member.Code),
    ];

    /// <summary>Both sides of what changes of a referral, and nothing else.</summary>
    public static (ReferralFacts Was, ReferralFacts Is) Between(ReferralFacts was, ReferralFacts @is)
    {
        var changed = new ReferralFacts(
            @is.Admission == was.Admission ? null : @is.Admission,
            @is.EvidenceSufficient == was.EvidenceSufficient ? null : @is.EvidenceSufficient,
            @is.CrimeReference == was.CrimeReference ? null : @is.CrimeReference,
            @is.OfficerInTheCase == was.OfficerInTheCase ? null : @is.OfficerInTheCase,
            @is.Offences is null || @is.Offences.SequenceEqual(was.Offences!) ? null : @is.Offences);
        return (
            new(
                changed.Admission is null ? null : was.Admission, changed.EvidenceSufficient is null ? null : was.EvidenceSufficient,
                changed.CrimeReference is null ? null : was.CrimeReference, changed.OfficerInTheCase is null ? null : was.OfficerInTheCase,
                changed.Offences is null ? null : was.Offences),
            changed);
    }

    private static bool Same(ChildParticulars one, ChildParticulars? other) =>
        other is not null && one with { Needs = null } == other with { Needs = null }
        && (one.Needs ?? []).SequenceEqual(other.Needs ?? []) && one.Needs is null == other.Needs is null;
}
