using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Api.Referrals;

/// <summary>The police refer a child (YOT1).</summary>
/// <param name="Source">police, court-return or prosecutor.</param>
/// <param name="CrimeReference">The force's crime reference.</param>
/// <param name="Admission">full, responsibility-accepted, none or denied.</param>
/// <param name="EvidenceSufficient">Whether there is evidence sufficient to charge.</param>
/// <param name="Offences">One to twenty.</param>
/// <param name="Victims">None to ten.</param>
public sealed record SubmitReferralRequest(
    ChildRequest? Child,
    string? Source,
    string? CrimeReference,
    string? OfficerInTheCase,
    string? Admission,
    bool? EvidenceSufficient,
    IReadOnlyList<OffenceRequest>? Offences,
    IReadOnlyList<VictimRequest>? Victims) : Request;

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
    string? Match);

/// <param name="Scheme">police, pnc or case-system.</param>
public sealed record IdentifierRequest(string? Scheme, string? Value);

/// <param name="Seriousness">YJB seriousness 1 to 8, where known.</param>
public sealed record OffenceRequest(string? Code, DateOnly? On, int? Seriousness);

/// <param name="Contact">How to reach them: seen by the victim worker and by whoever entered it only.</param>
public sealed record VictimRequest(string? Name, string? Contact);

public sealed class SubmitReferralSlice : Slice<SubmitReferralRequest>
{
    public override string Name => "submit-referral";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.ReferringOfficer, Domain.Shared.Roles.SecondedOfficer];

    public override string Subject => "case";

    public override IValidator<SubmitReferralRequest> Validator { get; } = new SubmitReferralValidator();

    public override bool Reaches(string role, Work work) => true;

    public override IReadOnlyList<Query> Queries(SubmitReferralRequest request, ServiceKeys keys, Work work) =>
        [KnownChildren.Matching(NameOf(request.Child!), request.Child!.DateOfBirth!.Value, IdentifiersOf(request.Child), keys, work)];

    /// <summary>Two who refer the same unknown child at once would both find nobody: the second waits, and is told.</summary>
    public override IReadOnlyList<string> Turns(SubmitReferralRequest request) =>
        KnownChildren.Keys(NameOf(request.Child!), request.Child!.DateOfBirth!.Value, IdentifiersOf(request.Child));

    /// <summary>Streams of the child named as the match, so that their version is checked.</summary>
    public override IReadOnlyList<Guid> Streams(SubmitReferralRequest request) => Guid.TryParse(request.Child!.Match, out var child) ? [child] : [];

    public override Outcome<Change> Decide(SubmitReferralRequest request, Act act, Work work) =>
        SubmitReferral.Decide(Command(request, work), act, work.Matches, work.Reference);

    private static SubmitReferral Command(SubmitReferralRequest request, Work work)
    {
        var child = request.Child!;
        return new SubmitReferral(
            new CaseId(work.New("case")),
            new ChildId(work.New("child")),
            new ReferredChild(
                NameOf(child), child.DateOfBirth!.Value, child.Sex!, new EthnicityCode(child.Ethnicity!), new DistrictCode(child.District!),
                IdentifiersOf(child), Guid.TryParse(child.Match, out var known) ? new ChildId(known) : null, child.Match == ChildValidator.NewChild),
            request.Source!, request.CrimeReference!.Trim(), request.OfficerInTheCase!.Trim(), request.Admission!, request.EvidenceSufficient!.Value,
            [.. request.Offences!.Select(offence => new ReferredOffence(new OffenceCode(offence.Code!), offence.On!.Value, offence.Seriousness))],
            [.. (request.Victims ?? []).Select(victim => new ReferredVictim(victim.Name!.Trim(), victim.Contact))]);
    }

    private static PersonName NameOf(ChildRequest child) => new(child.GivenName!.Trim(), child.FamilyName!.Trim());

    private static Identifier[] IdentifiersOf(ChildRequest child) =>
        [.. (child.Identifiers ?? []).Select(identifier => new Identifier(identifier.Scheme!, identifier.Value!.Trim()))];
}
