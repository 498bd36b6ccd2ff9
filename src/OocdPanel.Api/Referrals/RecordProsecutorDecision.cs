using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Referrals;

/// <param name="Prosecutor">Who decided.</param>
/// <param name="On">When.</param>
/// <param name="Decision">out-of-court, charge or no-further-action.</param>
public sealed record RecordProsecutorDecisionRequest(string? Prosecutor, DateOnly? On, string? Decision) : Request;

public sealed class RecordProsecutorDecisionValidator : RequestValidator<RecordProsecutorDecisionRequest>
{
    public RecordProsecutorDecisionValidator()
    {
        RuleFor(r => r.Prosecutor).Required("Enter the prosecutor who decided").ShortText();
        RuleFor(r => r.On).NotNull().WithMessage("Enter the date of the decision");
        RuleFor(r => r.Decision).Required("Choose what the prosecutor decided").OneOf(RecordProsecutorDecision.Decisions);
    }
}

public sealed class RecordProsecutorDecisionSlice : CaseSlice<RecordProsecutorDecisionRequest>
{
    public override string Name => "record-prosecutor-decision";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.SecondedOfficer, Domain.Shared.Roles.PoliceDecisionMaker, Domain.Shared.Roles.ReferringOfficer];

    public override IValidator<RecordProsecutorDecisionRequest> Validator { get; } = new RecordProsecutorDecisionValidator();

    protected override bool MovesTheCase => false;

    protected override Outcome<CaseEvent> DecideCase(RecordProsecutorDecisionRequest request, Act act, Work work) =>
        RecordProsecutorDecision.Decide(new(request.Prosecutor!.Trim(), request.On!.Value, request.Decision!), act, work.Case);
}
