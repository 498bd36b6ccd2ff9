using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Assessments;

/// <param name="On">The day of the referral.</param>
public sealed record ReferToRiskPanelRequest(DateOnly? On, string? Why) : Request;

public sealed class ReferToRiskPanelValidator : RequestValidator<ReferToRiskPanelRequest>
{
    public ReferToRiskPanelValidator()
    {
        RuleFor(r => r.On).NotNull().WithMessage("Enter the day of the referral");
        RuleFor(r => r.Why).Required("Say why the child is referred").LongText();
    }
}

public sealed class ReferToRiskPanelSlice : CaseSlice<ReferToRiskPanelRequest>
{
    public override string Name => "refer-to-risk-panel";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsPractitioner, Domain.Shared.Roles.YjsManager];

    public override IValidator<ReferToRiskPanelRequest> Validator { get; } = new ReferToRiskPanelValidator();

    protected override bool MovesTheCase => false;

    protected override Outcome<CaseEvent> DecideCase(ReferToRiskPanelRequest request, Act act, Work work) =>
        ReferToRiskPanel.Decide(new ReferToRiskPanel(request.On!.Value, request.Why!), act, work.Case);
}
