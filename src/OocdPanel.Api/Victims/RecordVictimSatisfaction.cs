using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Victims;

namespace OocdPanel.Api.Victims;

/// <param name="Victim">The victim’s number on the case, from 1.</param>
/// <param name="Answer">very-satisfied, satisfied, neither, dissatisfied, very-dissatisfied or not-obtained.</param>
/// <param name="Words">In the victim’s own words.</param>
public sealed record RecordVictimSatisfactionRequest(int? Victim, string? Answer, string? Words) : Request;

public sealed class RecordVictimSatisfactionValidator : RequestValidator<RecordVictimSatisfactionRequest>
{
    public RecordVictimSatisfactionValidator()
    {
        RuleFor(r => r.Victim).NotNull().WithMessage("Choose the victim");
        RuleFor(r => r.Answer).Required("Choose what the victim says").OneOf(RecordVictimSatisfaction.Answers);
        RuleFor(r => r.Words).LongText();
    }
}

public sealed class RecordVictimSatisfactionSlice : CaseSlice<RecordVictimSatisfactionRequest>
{
    public override string Name => "record-victim-satisfaction";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.VictimWorker];

    public override IValidator<RecordVictimSatisfactionRequest> Validator { get; } = new RecordVictimSatisfactionValidator();

    protected override bool MovesTheCase => false;

    protected override Outcome<CaseEvent> DecideCase(RecordVictimSatisfactionRequest request, Act act, Work work) =>
        RecordVictimSatisfaction.Decide(new RecordVictimSatisfaction(request.Victim!.Value, request.Answer!, request.Words), work.Case);
}
