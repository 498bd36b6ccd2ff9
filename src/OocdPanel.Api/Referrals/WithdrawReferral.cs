using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Referrals;

/// <param name="Why">Why the referral is taken back.</param>
public sealed record WithdrawReferralRequest(string? Why) : Request;

public sealed class WithdrawReferralValidator : RequestValidator<WithdrawReferralRequest>
{
    public WithdrawReferralValidator()
    {
        RuleFor(r => r.Why).Required("Say why the referral is withdrawn").LongText();
    }
}

public sealed class WithdrawReferralSlice : CaseSlice<WithdrawReferralRequest>
{
    public override string Name => "withdraw-referral";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.SecondedOfficer, Domain.Shared.Roles.YjsManager, Domain.Shared.Roles.ReferringOfficer];

    public override IValidator<WithdrawReferralRequest> Validator { get; } = new WithdrawReferralValidator();

    public override string? Related => Platform.Related.MeetingOfCase;

    public override Outcome<Change> Decide(WithdrawReferralRequest request, Act act, Work work) =>
        WithdrawReferral.Decide(new WithdrawReferral(request.Why!.Trim()), work.Case, work.ListedOn);
}
