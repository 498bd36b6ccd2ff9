using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Assessments;

/// <param name="Accepted">False sends the assessment back.</param>
/// <param name="Comment">Needed when it is sent back.</param>
public sealed record CountersignAssessmentRequest(bool? Accepted, string? Comment) : Request;

public sealed class CountersignAssessmentValidator : RequestValidator<CountersignAssessmentRequest>
{
    public CountersignAssessmentValidator()
    {
        RuleFor(r => r.Accepted).NotNull().WithMessage("Say whether you countersign the assessment or send it back");
        RuleFor(r => r.Comment).LongText();
    }
}

public sealed class CountersignAssessmentSlice : CaseSlice<CountersignAssessmentRequest>
{
    public override string Name => "countersign-assessment";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsManager];

    public override bool NeedsVersion => true;

    public override IValidator<CountersignAssessmentRequest> Validator { get; } = new CountersignAssessmentValidator();

    protected override Outcome<CaseEvent> DecideCase(CountersignAssessmentRequest request, Act act, Work work) =>
        CountersignAssessment.Decide(new CountersignAssessment(request.Accepted!.Value, request.Comment), act, work.Case);
}
