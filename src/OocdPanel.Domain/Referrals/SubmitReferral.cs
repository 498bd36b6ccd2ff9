using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Referrals;

/// <summary>The child as the referral gives them.</summary>
/// <param name="Match">The child they were found to be; null together with <paramref name="IsNew"/> false means nobody has said.</param>
/// <param name="IsNew">Whoever refers has looked at the possible matches, and it is none of them.</param>
public sealed record ReferredChild(
    PersonName Name,
    DateOnly DateOfBirth,
    string Sex,
    EthnicityCode Ethnicity,
    DistrictCode District,
    IReadOnlyList<Identifier> Identifiers,
    ChildId? Match,
    bool IsNew,
    ChildParticulars? Particulars = null)
{
    /// <summary>Why it is not settled who the child is; null when it is.</summary>
    /// <param name="matches">Children known already who may be this one.</param>
    internal Refusal? Unmatched(IReadOnlyList<PossibleMatch> matches) =>
        Match is null && !IsNew && matches.Count > 0 ? new MayBeKnown(matches) :
        matches.FirstOrDefault(match => Match is { } merged && match.Merged.Contains(merged)) is { } stays ? new MergedAway(stays.Child) with { Field = "child.match" } :
        Match is { } named && matches.All(match => match.Child != named) ? new NotAMatch(named) :
        matches.Any(match => match.Child == Match && match.Birth != BirthLikeness.Same) ? new BornOnAnotherDay() :
        null;

    /// <summary>What goes onto the child’s own record: who they are, where nobody knew them, and the referral.</summary>
    internal IEnumerable<Change> RegisteredAs(ChildId id, CaseId @case) =>
    [
        .. Match is null ? [Change.To(id, new ChildRegistered(Name, DateOfBirth, Sex, Ethnicity, District, Identifiers))] : Array.Empty<Change>(),
        Change.To(id, new ChildReferred(@case, District, Identifiers, Particulars)),
    ];
}

/// <param name="EnhancedRights">Under the Victims’ Code: the first contact is due sooner (R9).</param>
public sealed record ReferredVictim(string Name, string? Contact, bool EnhancedRights = false);

/// <summary>YOT1: the police refer a child to the youth justice service.</summary>
/// <param name="Origin">The court and its hearing, or the prosecutor’s reference, by the source.</param>
public sealed record SubmitReferral(
    CaseId Case,
    ChildId NewChild,
    ReferredChild Child,
    string Source,
    string CrimeReference,
    string OfficerInTheCase,
    string Admission,
    bool EvidenceSufficient,
    IReadOnlyList<ReferredOffence> Offences,
    IReadOnlyList<ReferredVictim> Victims,
    Origin? Origin = null,
    Interview? Interview = null,
    Release? Release = null,
    string? CoSuspects = null,
    string? EarlierOutcomes = null,
    IReadOnlyList<string>? Flags = null,
    DisposalCode? SuggestedDisposal = null)
{
    public const string CourtReturn = "court-return";
    public const string Prosecutor = "prosecutor";

    public static IReadOnlyList<string> Sources { get; } = ["police", CourtReturn, Prosecutor];

    /// <param name="matches">Children known already who may be the one referred.</param>
    public static Outcome<Change> Decide(SubmitReferral command, Act act, IReadOnlyList<PossibleMatch> matches, ReferenceData reference)
    {
        var child = command.Child;
        if (command.Offences.Count == 0)
            return new FieldMissing("offences", "Enter at least one offence.", "R1");
        if (ReferralChecks.Fault(command, act, reference) is { } fault)
            return fault;

        var area = reference.Areas.OfDistrict(child.District, act.OccurredOn).Value;
        if (AgeGate.AtOffence(child.DateOfBirth, command.Offences.Select(offence => offence.On), reference.PolicyOf(area, act.OccurredOn)) is { } age)
            return age;
        if (child.Unmatched(matches) is { } unmatched)
            return unmatched;

        var matrix = reference.MatrixInForce(act.OccurredOn);
        var id = child.Match ?? command.NewChild;
        var referral = Change.To(command.Case, new ReferralSubmitted(
            id, area, child.District, command.Source, command.CrimeReference, command.OfficerInTheCase, command.Admission,
            command.EvidenceSufficient,
            [.. command.Offences.Select(offence => offence.OnCase(child.DateOfBirth, reference, matrix))],
            [.. command.Victims.Select((victim, i) => new VictimOnCase(i + 1, victim.Name, victim.Contact))],
            act.By, act.OccurredOn, command.Origin, command.Interview, command.Release, command.CoSuspects, command.EarlierOutcomes, command.Flags, command.SuggestedDisposal));
        var enhanced = command.Victims.Select((victim, i) => (victim.EnhancedRights, Number: i + 1)).Where(victim => victim.EnhancedRights)
            .Select(victim => Change.To(command.Case, new VictimDescribed(victim.Number, null, null, VictimDetails.None with { EnhancedRights = true }, act.By)));
        return (Change[])[.. child.RegisteredAs(id, command.Case), referral, .. enhanced];
    }
}
