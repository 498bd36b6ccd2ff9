using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Api.Referrals;

/// <summary>A child aged 10 to 17 is referred for support without an offence.</summary>
/// <param name="Concerns">What the support is to prevent, in words.</param>
/// <param name="Flags">Codes of the list in force, such as missing or exploitation.</param>
public sealed record ReferForPreventionRequest(ChildRequest? Child, string? Concerns, IReadOnlyList<string>? Flags = null) : Request;

public sealed class ReferForPreventionValidator : RequestValidator<ReferForPreventionRequest>
{
    public ReferForPreventionValidator()
    {
        RuleFor(r => r.Child).NotNull().WithMessage("Enter the child’s details");
        RuleFor(r => r.Child!).SetValidator(new ChildValidator()).When(r => r.Child is not null);
        RuleFor(r => r.Concerns).Required("Enter what the concerns are").LongText();
        RuleFor(r => r.Flags).FewCodes("flags");
    }
}

public sealed class ReferForPreventionSlice : Slice<ReferForPreventionRequest>
{
    public override string Name => "refer-for-prevention";

    public override IReadOnlyList<string> Roles =>
        [Domain.Shared.Roles.ReferringOfficer, Domain.Shared.Roles.SecondedOfficer, Domain.Shared.Roles.YjsPractitioner, Domain.Shared.Roles.YjsManager];

    public override string Subject => "case";

    public override IValidator<ReferForPreventionRequest> Validator { get; } = new ReferForPreventionValidator();

    public override bool Reaches(string role, Work work) => true;

    public override IReadOnlyList<Query> Queries(ReferForPreventionRequest request, ServiceKeys keys, Work work) => [ChildToMatch.Query(request.Child!, keys, work)];

    public override IReadOnlyList<string> Turns(ReferForPreventionRequest request) => ChildToMatch.Turns(request.Child!);

    public override IReadOnlyList<Guid> Streams(ReferForPreventionRequest request) => ChildToMatch.Streams(request.Child!);

    public override Outcome<Change> Decide(ReferForPreventionRequest request, Act act, Work work) => ReferForPrevention.Decide(
        new ReferForPrevention(
            new CaseId(work.New("case")), new ChildId(work.New("child")), ReferralOfRequest.Of(request.Child!), request.Concerns!.Trim(), request.Flags ?? []),
        act, work.Matches, work.Reference);
}
