using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Assessments;

/// <param name="On">The day of the risk panel.</param>
public sealed record RecordRiskPanelOutcomeRequest(DateOnly? On, string? Outcome) : Request;

public sealed class RecordRiskPanelOutcomeValidator : RequestValidator<RecordRiskPanelOutcomeRequest>
{
    public RecordRiskPanelOutcomeValidator()
    {
        RuleFor(r => r.On).NotNull().WithMessage("Enter the day of the risk panel");
        RuleFor(r => r.Outcome).Required("Enter what the risk panel said").LongText();
    }
}

public sealed class RecordRiskPanelOutcomeSlice : CaseSlice<RecordRiskPanelOutcomeRequest>
{
    public override string Name => "record-risk-panel-outcome";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsPractitioner, Domain.Shared.Roles.YjsManager];

    public override IValidator<RecordRiskPanelOutcomeRequest> Validator { get; } = new RecordRiskPanelOutcomeValidator();

    protected override bool MovesTheCase => false;

    protected override Outcome<CaseEvent> DecideCase(RecordRiskPanelOutcomeRequest request, Act act, Work work) =>
        RecordRiskPanelOutcome.Decide(new RecordRiskPanelOutcome(request.On!.Value, request.Outcome!), act, work.Case);
}
