using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Assessments;

/// <param name="With">Any of child, parent-carer and family.</param>
/// <param name="Attended">False where they did not come.</param>
public sealed record RecordAssessmentSessionRequest(DateOnly? On, IReadOnlyList<string>? With, string? Where, bool? Attended, string? Notes) : Request;

public sealed class RecordAssessmentSessionValidator : RequestValidator<RecordAssessmentSessionRequest>
{
    public RecordAssessmentSessionValidator()
    {
        RuleFor(r => r.On).NotNull().WithMessage("Enter the day of the session");
        RuleFor(r => r.With).Required("Say whom the session was with");
        RuleForEach(r => r.With).OneOf(RecordAssessmentSession.People);
        RuleFor(r => r.Where).Required("Enter where it was").ShortText();
        RuleFor(r => r.Attended).NotNull().WithMessage("Say whether they came");
        RuleFor(r => r.Notes).LongText();
    }
}

public sealed class RecordAssessmentSessionSlice : CaseSlice<RecordAssessmentSessionRequest>
{
    public override string Name => "record-assessment-session";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsPractitioner];

    public override IValidator<RecordAssessmentSessionRequest> Validator { get; } = new RecordAssessmentSessionValidator();

    protected override bool MovesTheCase => false;

    protected override Outcome<CaseEvent> DecideCase(RecordAssessmentSessionRequest request, Act act, Work work) =>
        RecordAssessmentSession.Decide(
            new RecordAssessmentSession(request.On!.Value, request.With!, request.Where!, request.Attended!.Value, request.Notes), act, work.Case);
}
