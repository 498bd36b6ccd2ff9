using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Assessments;

/// <param name="Whose">child, parent-carer, school or social-worker.</param>
/// <param name="Words">What they say.</param>
/// <param name="NotObtainedBecause">there-is-none, declined, no-answer, not-safe-to-ask or no-consent; needed where the voice is not given.</param>
public sealed record RecordVoiceRequest(string? Whose, bool? Given, string? Words, string? NotObtainedBecause) : Request;

public sealed class RecordVoiceValidator : RequestValidator<RecordVoiceRequest>
{
    public RecordVoiceValidator()
    {
        RuleFor(r => r.Whose).Required("Say whose voice it is").OneOf(RecordVoice.Four);
        RuleFor(r => r.Given).NotNull().WithMessage("Say whether they were heard");
        RuleFor(r => r.Words).LongText();
        RuleFor(r => r.NotObtainedBecause).OneOf(RecordVoice.WhyNot);
    }
}

public sealed class RecordVoiceSlice : CaseSlice<RecordVoiceRequest>
{
    public override string Name => "record-voice";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsPractitioner];

    public override IValidator<RecordVoiceRequest> Validator { get; } = new RecordVoiceValidator();

    protected override bool MovesTheCase => false;

    protected override Outcome<CaseEvent> DecideCase(RecordVoiceRequest request, Act act, Work work) =>
        RecordVoice.Decide(new RecordVoice(request.Whose!, request.Given!.Value, request.Words, request.NotObtainedBecause), act, work.Case);
}
