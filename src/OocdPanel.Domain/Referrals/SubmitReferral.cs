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
    bool IsNew);

public sealed record ReferredOffence(OffenceCode Code, DateOnly On, int? Seriousness);

public sealed record ReferredVictim(string Name, string? Contact);

/// <summary>YOT1: the police refer a child to the youth justice service.</summary>
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
    IReadOnlyList<ReferredVictim> Victims)
{
    public static IReadOnlyList<string> Sources { get; } = ["police", "court-return", "prosecutor"];

    /// <param name="matches">Children known already who may be the one referred.</param>
    public static Outcome<Change> Decide(SubmitReferral command, Act act, IReadOnlyList<PossibleMatch> matches, ReferenceData reference)
    {
        var child = command.Child;
        if (command.Offences.Count == 0)
            return new FieldMissing("offences", "Enter at least one offence.", "R1");
        if (Unknown(command, act, reference) is { } unknown)
            return unknown;
        if (child.DateOfBirth > act.OccurredOn)
            return new BornInTheFuture();
        if (command.Offences.FirstOrDefault(offence => offence.On > act.OccurredOn) is not null)
            return new OffenceInTheFuture();

        var area = reference.Areas.OfDistrict(child.District, act.OccurredOn).Value;
        if (AgeGate.AtOffence(child.DateOfBirth, command.Offences.Select(offence => offence.On), reference.PolicyOf(area, act.OccurredOn)) is { } age)
            return age;
        if (child.Match is null && !child.IsNew && matches.Count > 0)
            return new MayBeKnown(matches);
        if (child.Match is { } named && matches.All(match => match.Child != named))
            return new NotAMatch(named);
        if (matches.Any(match => match.Child == child.Match && !match.SameBirth))
            return new BornOnAnotherDay();

        var matrix = reference.MatrixInForce(act.OccurredOn);
        var id = child.Match ?? command.NewChild;
        var referral = Change.To(command.Case, new ReferralSubmitted(
            id, area, child.District, command.Source, command.CrimeReference, command.OfficerInTheCase, command.Admission,
            command.EvidenceSufficient,
            [.. command.Offences.Select(offence => OnCase(offence, child.DateOfBirth, reference.Offences.InForce(offence.Code, offence.On)!, matrix))],
            [.. command.Victims.Select((victim, i) => new VictimOnCase(i + 1, victim.Name, victim.Contact))],
            act.By, act.OccurredOn));
        var referred = Change.To(id, new ChildReferred(command.Case, child.District, child.Identifiers));

        return child.Match is null
            ? [Change.To(id, new ChildRegistered(child.Name, child.DateOfBirth, child.Sex, child.Ethnicity, child.District, child.Identifiers)), referred, referral]
            : new[] { referred, referral };
    }

    private static UnknownCode? Unknown(SubmitReferral command, Act act, ReferenceData reference) =>
        !reference.Areas.OfDistrict(command.Child.District, act.OccurredOn).Found ? new UnknownCode("district", command.Child.District.Value, "child.district") :
        reference.CategoryInForce(Category.Sex, command.Child.Sex, act.OccurredOn) is null ? new UnknownCode("sex", command.Child.Sex, "child.sex") :
        reference.Ethnicities.InForce(command.Child.Ethnicity, act.OccurredOn) is null ? new UnknownCode("ethnicity", command.Child.Ethnicity.Value, "child.ethnicity") :
        command.Offences.Select((offence, i) => (offence, i)).FirstOrDefault(o => reference.Offences.InForce(o.offence.Code, o.offence.On) is null) is { offence: { } missing } at
            ? new UnknownCode("offence", missing.Code.Value, $"offences[{at.i}].code") : null;

    private static OffenceOnCase OnCase(ReferredOffence offence, DateOnly born, Offence known, GravityMatrix? matrix)
    {
        int? score = matrix?.BaseScores.TryGetValue(offence.Code, out var found) == true ? found : null;
        return new(
            offence.Code, known.Group, known.Class, offence.On, Age.On(born, offence.On),
            score, score is null ? null : matrix!.Version, offence.Seriousness ?? known.YjbSeriousness);
    }
}

public sealed record BornInTheFuture() : Refusal("born-in-the-future", null,
    "The child’s date of birth is after the referral.", "Check the date of birth.", "child.dateOfBirth");

public sealed record OffenceInTheFuture() : Refusal("offence-in-the-future", null,
    "An offence is dated after the referral.", "Check the date of the offence.", "offences");
