using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Assessments;

/// <param name="Why">Why a high judgement needs no risk panel.</param>
public sealed record DeclineRiskPanelRequest(string? Why) : Request;

public sealed class DeclineRiskPanelValidator : RequestValidator<DeclineRiskPanelRequest>
{
    public DeclineRiskPanelValidator()
    {
        RuleFor(r => r.Why).Required("Say why the risk panel is not needed").LongText();
    }
}

public sealed class DeclineRiskPanelSlice : CaseSlice<DeclineRiskPanelRequest>
{
    public override string Name => "decline-risk-panel";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsManager];

    public override bool NeedsVersion => true;

    public override IValidator<DeclineRiskPanelRequest> Validator { get; } = new DeclineRiskPanelValidator();

    protected override bool MovesTheCase => false;

    protected override Outcome<CaseEvent> DecideCase(DeclineRiskPanelRequest request, Act act, Work work) =>
        DeclineRiskPanel.Decide(new DeclineRiskPanel(request.Why!), act, work.Case);
}
