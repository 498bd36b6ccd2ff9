using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Assessments;

/// <param name="Of">child or parent-carer.</param>
/// <param name="Given">False where they refused.</param>
/// <param name="On">The day they said so.</param>
public sealed record RecordConsentRequest(string? Of, bool? Given, DateOnly? On, string? Words) : Request;

public sealed class RecordConsentValidator : RequestValidator<RecordConsentRequest>
{
    public RecordConsentValidator()
    {
        RuleFor(r => r.Of).Required("Say whose consent it is").OneOf(RecordConsent.Who);
        RuleFor(r => r.Given).NotNull().WithMessage("Say whether consent was given");
        RuleFor(r => r.On).NotNull().WithMessage("Enter the day on which they said so");
        RuleFor(r => r.Words).LongText();
    }
}

public sealed class RecordConsentSlice : CaseSlice<RecordConsentRequest>
{
    public override string Name => "record-consent";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsPractitioner];

    public override IValidator<RecordConsentRequest> Validator { get; } = new RecordConsentValidator();

    protected override bool MovesTheCase => false;

    protected override Outcome<CaseEvent> DecideCase(RecordConsentRequest request, Act act, Work work) =>
        RecordConsent.Decide(new RecordConsent(request.Of!, request.Given!.Value, request.On!.Value, request.Words), act, work.Case);
}
