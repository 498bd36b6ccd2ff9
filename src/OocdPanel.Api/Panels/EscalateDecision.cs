using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <param name="Why">Why your agency does not let the decision rest.</param>
public sealed record EscalateDecisionRequest(string? Why) : Request;

public sealed class EscalateDecisionValidator : RequestValidator<EscalateDecisionRequest>
{
    public EscalateDecisionValidator() => RuleFor(r => r.Why).Required("Enter why your agency escalates the decision").LongText();
}

public sealed class EscalateDecisionSlice : CaseSlice<EscalateDecisionRequest>
{
    public override string Name => "escalate-decision";

    public override IReadOnlyList<string> Roles => PanelReading.Roles;

    public override bool NeedsVersion => true;

    public override IValidator<EscalateDecisionRequest> Validator { get; } = new EscalateDecisionValidator();

    /// <summary>Members of the meeting that decided.</summary>
    public override bool Reaches(string role, Work work) => work.Panel.Members.ContainsKey(work.Person.User) && work.Panel.Packs.ContainsKey(work.Case.Id);

    protected override Outcome<CaseEvent> DecideCase(EscalateDecisionRequest request, Act act, Work work) =>
        EscalateDecision.Decide(new EscalateDecision(request.Why!), act, work.Panel, work.Case);
}
