using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <param name="Ratified">Whether the meeting stands behind what was decided urgently.</param>
/// <param name="Why">The meeting’s reason.</param>
public sealed record RatifyDecisionRequest(bool? Ratified, string? Why) : Request;

public sealed class RatifyDecisionValidator : RequestValidator<RatifyDecisionRequest>
{
    public RatifyDecisionValidator()
    {
        RuleFor(r => r.Ratified).NotNull().WithMessage("Select yes if the panel ratifies the decision");
        RuleFor(r => r.Why).Required("Enter the panel’s reason").LongText();
    }
}

public sealed class RatifyDecisionSlice : CaseSlice<RatifyDecisionRequest>
{
    public override string Name => "ratify-decision";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.PanelChair];

    public override bool NeedsVersion => true;

    /// <summary>Also whoever stands in for a chair with a conflict (R27).</summary>
    public override bool Reaches(string role, Work work) => base.Reaches(role, work) || DecideItemSlice.StandsIn(work);

    public override IValidator<RatifyDecisionRequest> Validator { get; } = new RatifyDecisionValidator();

    public override Refusal? TooEarly(Act act, Work work) => base.TooEarly(act, work) ?? Earliest.AtPanel(act, work);

    public override Outcome<Change> Decide(RatifyDecisionRequest request, Act act, Work work) =>
        RatifyDecision.Decide(
            new RatifyDecision(request.Ratified!.Value, request.Why!), act, work.Panel, work.Case, work.Reference.PolicyOf(work.Case.Area, act.OccurredOn));
}
