using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Assessments;

/// <param name="Why">Why the panel decides without a countersigned assessment.</param>
public sealed record OverrideAssessmentRequest(string? Why) : Request;

public sealed class OverrideAssessmentValidator : RequestValidator<OverrideAssessmentRequest>
{
    public OverrideAssessmentValidator()
    {
        RuleFor(r => r.Why).Required("Say why the panel decides without a countersigned assessment").LongText();
    }
}

public sealed class OverrideAssessmentSlice : CaseSlice<OverrideAssessmentRequest>
{
    public override string Name => "override-assessment";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsManager];

    public override bool NeedsVersion => true;

    public override IValidator<OverrideAssessmentRequest> Validator { get; } = new OverrideAssessmentValidator();

    protected override Outcome<CaseEvent> DecideCase(OverrideAssessmentRequest request, Act act, Work work) =>
        OverrideAssessment.Decide(new OverrideAssessment(request.Why!), act, work.Case);
}
