using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <param name="Agrees">Whether the police agree with the panel’s decision.</param>
/// <param name="Disposal">What the police would do instead, where they do not agree.</param>
/// <param name="Reasons">Why they do not agree.</param>
public sealed record ConfirmDecisionRequest(bool? Agrees, string? Disposal = null, string? Reasons = null) : Request;

public sealed class ConfirmDecisionValidator : RequestValidator<ConfirmDecisionRequest>
{
    public ConfirmDecisionValidator()
    {
        RuleFor(r => r.Agrees).NotNull().WithMessage("Say whether the police agree with the panel’s decision");
        RuleFor(r => r.Disposal).ShortText();
        RuleFor(r => r.Reasons).LongText();
        RuleFor(r => r.Reasons).NotEmpty().When(r => r.Agrees == false).WithMessage("Enter why the police do not agree");
    }
}

public sealed class ConfirmDecisionSlice : CaseSlice<ConfirmDecisionRequest>
{
    public override string Name => "confirm-decision";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.PoliceDecisionMaker];

    public override bool NeedsVersion => true;

    public override IValidator<ConfirmDecisionRequest> Validator { get; } = new ConfirmDecisionValidator();

    protected override Outcome<CaseEvent> DecideCase(ConfirmDecisionRequest request, Act act, Work work) =>
        ConfirmDecision.Decide(new ConfirmDecision(request.Agrees!.Value, request.Disposal is { } disposal ? new DisposalCode(disposal) : null, request.Reasons), act, work.Case, work.Reference);
}
