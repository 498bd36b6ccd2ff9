using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Victims;

namespace OocdPanel.Api.Victims;

/// <param name="Victim">The victim’s number on the case, from 1.</param>
/// <param name="Stage">offered, explained, agreed, under-way, done, declined, could-not-be-explored or could-not-be-pursued.</param>
/// <param name="Wanted">Whether the victim says that they want it; left out where they have not said.</param>
/// <param name="Why">Needed where it could not be explored or pursued.</param>
public sealed record RecordRestorativeJusticeRequest(int? Victim, string? Stage, bool? Wanted, string? Why) : Request;

public sealed class RecordRestorativeJusticeValidator : RequestValidator<RecordRestorativeJusticeRequest>
{
    public RecordRestorativeJusticeValidator()
    {
        RuleFor(r => r.Victim).NotNull().WithMessage("Choose the victim");
        RuleFor(r => r.Stage).Required("Choose the stage").OneOf(RestorativeStages.All);
        RuleFor(r => r.Why).LongText();
    }
}

public sealed class RecordRestorativeJusticeSlice : CaseSlice<RecordRestorativeJusticeRequest>
{
    public override string Name => "record-restorative-justice";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.VictimWorker];

    public override IValidator<RecordRestorativeJusticeRequest> Validator { get; } = new RecordRestorativeJusticeValidator();

    protected override bool MovesTheCase => false;

    protected override Outcome<CaseEvent> DecideCase(RecordRestorativeJusticeRequest request, Act act, Work work) =>
        RecordRestorativeJustice.Decide(
            new RecordRestorativeJustice(request.Victim!.Value, request.Stage!, request.Wanted, request.Why), act, work.Case);
}
