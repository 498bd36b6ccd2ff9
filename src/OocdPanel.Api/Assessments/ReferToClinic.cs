using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Assessments;

/// <param name="On">The day of the referral.</param>
/// <param name="ChildConsents">Without it nobody is referred.</param>
public sealed record ReferToClinicRequest(DateOnly? On, bool? ChildConsents, string? Why) : Request;

public sealed class ReferToClinicValidator : RequestValidator<ReferToClinicRequest>
{
    public ReferToClinicValidator()
    {
        RuleFor(r => r.On).NotNull().WithMessage("Enter the day of the referral");
        RuleFor(r => r.ChildConsents).NotNull().WithMessage("Say whether the child consents");
        RuleFor(r => r.Why).Required("Say why the child is referred").LongText();
    }
}

public sealed class ReferToClinicSlice : CaseSlice<ReferToClinicRequest>
{
    public override string Name => "refer-to-clinic";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsPractitioner];

    public override IValidator<ReferToClinicRequest> Validator { get; } = new ReferToClinicValidator();

    protected override bool MovesTheCase => false;

    protected override Outcome<CaseEvent> DecideCase(ReferToClinicRequest request, Act act, Work work) =>
        ReferToClinic.Decide(new ReferToClinic(request.On!.Value, request.ChildConsents!.Value, request.Why!), act, work.Case, work.Reference);
}
