using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <param name="Agrees">Whether the police agree with the panel’s decision.</param>
public sealed record ConfirmDecisionRequest(bool? Agrees) : Request;

public sealed class ConfirmDecisionValidator : RequestValidator<ConfirmDecisionRequest>
{
    public ConfirmDecisionValidator() => RuleFor(r => r.Agrees).NotNull().WithMessage("Say whether the police agree with the panel’s decision");
}

public sealed class ConfirmDecisionSlice : CaseSlice<ConfirmDecisionRequest>
{
    public override string Name => "confirm-decision";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.PoliceDecisionMaker];

    public override bool NeedsVersion => true;

    public override IValidator<ConfirmDecisionRequest> Validator { get; } = new ConfirmDecisionValidator();

    protected override Outcome<CaseEvent> DecideCase(ConfirmDecisionRequest request, Act act, Work work) =>
        ConfirmDecision.Decide(new ConfirmDecision(request.Agrees!.Value), act, work.Case);
}
