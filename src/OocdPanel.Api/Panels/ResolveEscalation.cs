using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <param name="Outcome">panel-stands, police-disposal or back-to-panel: it is resolved when manager and police decision-maker say the same.</param>
/// <param name="How">How it was settled, and why so.</param>
public sealed record ResolveEscalationRequest(string? Outcome, string? How) : Request;

public sealed class ResolveEscalationValidator : RequestValidator<ResolveEscalationRequest>
{
    public ResolveEscalationValidator()
    {
        RuleFor(r => r.Outcome).Required("Say what comes of the disagreement").OneOf(Resolutions.All);
        RuleFor(r => r.How).Required("Enter how it was settled").LongText();
    }
}

public sealed class ResolveEscalationSlice : CaseSlice<ResolveEscalationRequest>
{
    public override string Name => "resolve-escalation";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsManager, Domain.Shared.Roles.PoliceDecisionMaker];

    public override bool NeedsVersion => true;

    public override string? Related => Platform.Related.ChildOfCase;

    public override IValidator<ResolveEscalationRequest> Validator { get; } = new ResolveEscalationValidator();

    protected override Outcome<CaseEvent> DecideCase(ResolveEscalationRequest request, Act act, Work work) =>
        ResolveEscalation.Decide(new ResolveEscalation(request.Outcome!, request.How!), act, work.Case, work.Child, work.Reference);
}
