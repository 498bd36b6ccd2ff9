using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Referrals;

/// <param name="Finding">eligible, ineligible or returned.</param>
/// <param name="Why">Why not eligible, or what information is wanted.</param>
/// <param name="By">By when it is wanted; within so many working days by the area’s policy if left out.</param>
/// <param name="Because">Of an ineligible referral: under-age, over-age, evidence-lacking, court-only, dealt-with-already, lives-elsewhere or other.</param>
public sealed record ScreenReferralRequest(string? Finding, string? Why, DateOnly? By, string? Because = null) : Request;

public sealed class ScreenReferralValidator : RequestValidator<ScreenReferralRequest>
{
    public ScreenReferralValidator()
    {
        RuleFor(r => r.Finding).Required("Choose what the screening found").OneOf(ScreenReferral.Findings);
        RuleFor(r => r.Why).LongText();
        RuleFor(r => r.Because).OneOf(ScreenReferral.Reasons);
    }
}

public sealed class ScreenReferralSlice : CaseSlice<ScreenReferralRequest>
{
    public override string Name => "screen-referral";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.SecondedOfficer];

    public override string? Related => Platform.Related.ChildOfCase;

    public override IValidator<ScreenReferralRequest> Validator { get; } = new ScreenReferralValidator();

    protected override Outcome<CaseEvent> DecideCase(ScreenReferralRequest request, Act act, Work work) =>
        ScreenReferral.Decide(new ScreenReferral(request.Finding!, request.Why, request.By, request.Because), act, work.Case, work.Child, work.Reference);
}
