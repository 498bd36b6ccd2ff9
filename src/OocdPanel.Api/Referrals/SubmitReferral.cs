using FluentValidation;
using OocdPanel.Api.Platform;
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
/// <param name="Origin">Of a court return, the court and its hearing; of a referral by a prosecutor, their reference.</param>
/// <param name="CoSuspects">Who else is suspected, in words.</param>
/// <param name="EarlierOutcomes">What the officer knows of earlier outcomes, in words.</param>
/// <param name="Flags">Codes of the list in force, such as missing or exploitation.</param>
/// <param name="SuggestedDisposal">What the officer would do; nobody is bound by it.</param>
public sealed record SubmitReferralRequest(
    ChildRequest? Child,
    string? Source,
    string? CrimeReference,
    string? OfficerInTheCase,
    string? Admission,
    bool? EvidenceSufficient,
    IReadOnlyList<OffenceRequest>? Offences,
    IReadOnlyList<VictimRequest>? Victims,
    OriginRequest? Origin = null,
    InterviewRequest? Interview = null,
    ReleaseRequest? Release = null,
    string? CoSuspects = null,
    string? EarlierOutcomes = null,
    IReadOnlyList<string>? Flags = null,
    string? SuggestedDisposal = null) : Request;

public sealed class SubmitReferralSlice : Slice<SubmitReferralRequest>
{
    public override string Name => "submit-referral";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.ReferringOfficer, Domain.Shared.Roles.SecondedOfficer];

    public override string Subject => "case";

    public override IValidator<SubmitReferralRequest> Validator { get; } = new SubmitReferralValidator();

    public override bool Reaches(string role, Work work) => true;

    public override IReadOnlyList<Query> Queries(SubmitReferralRequest request, ServiceKeys keys, Work work) => [ChildToMatch.Query(request.Child!, keys, work)];

    public override IReadOnlyList<string> Turns(SubmitReferralRequest request) => ChildToMatch.Turns(request.Child!);

    public override IReadOnlyList<Guid> Streams(SubmitReferralRequest request) => ChildToMatch.Streams(request.Child!);

    public override Outcome<Change> Decide(SubmitReferralRequest request, Act act, Work work) =>
        SubmitReferral.Decide(Command(request, work), act, work.Matches, work.Reference);

    /// <summary>Which of the days told so far cannot be, for who answers question by question; null where none is.</summary>
    public static Refusal? FaultOfDays(SubmitReferralRequest told, DateOnly today) => new ReferralDays(
        told.Child?.DateOfBirth, [.. (told.Offences ?? []).Select(offence => offence.On).OfType<DateOnly>()], told.Origin?.HearingOn, told.Interview?.On,
        told.Release is { Kind: not null, On: not null } ? ReferralOfRequest.Of(told.Release) : null).Fault(today);

    private static SubmitReferral Command(SubmitReferralRequest request, Work work)
    {
        return new SubmitReferral(
            new CaseId(work.New("case")),
            new ChildId(work.New("child")),
            ReferralOfRequest.Of(request.Child!),
            request.Source!, request.CrimeReference!.Trim(), request.OfficerInTheCase!.Trim(), request.Admission!, request.EvidenceSufficient!.Value,
            [.. request.Offences!.Select(ReferralOfRequest.Of)],
            [.. (request.Victims ?? []).Select(victim => new ReferredVictim(victim.Name!.Trim(), victim.Contact, victim.EnhancedRights ?? false))],
            ReferralOfRequest.Of(request.Origin), ReferralOfRequest.Of(request.Interview), ReferralOfRequest.Of(request.Release),
            ReferralOfRequest.Said(request.CoSuspects), ReferralOfRequest.Said(request.EarlierOutcomes), request.Flags,
            ReferralOfRequest.Said(request.SuggestedDisposal) is { } disposal ? new DisposalCode(disposal) : null);
    }
}
