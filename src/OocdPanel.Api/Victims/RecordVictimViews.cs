using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Victims;

namespace OocdPanel.Api.Victims;

/// <param name="Victim">The victim’s number on the case, from 1.</param>
/// <param name="State">asked while there is no answer, known, refused or unobtainable.</param>
/// <param name="Views">The views, or why they could not be obtained.</param>
public sealed record RecordVictimViewsRequest(int? Victim, string? State, string? Views) : Request;

public sealed class RecordVictimViewsValidator : RequestValidator<RecordVictimViewsRequest>
{
    public RecordVictimViewsValidator()
    {
        RuleFor(r => r.Victim).NotNull().WithMessage("Choose the victim");
        RuleFor(r => r.State).Required("Say whether the victim’s views are known, refused or unobtainable, or were asked").OneOf(RecordVictimViews.States);
        RuleFor(r => r.Views).LongText();
    }
}

public sealed class RecordVictimViewsSlice : CaseSlice<RecordVictimViewsRequest>
{
    public override string Name => "record-victim-views";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.VictimWorker];

    public override IValidator<RecordVictimViewsRequest> Validator { get; } = new RecordVictimViewsValidator();

    protected override bool MovesTheCase => false;

    protected override Outcome<CaseEvent> DecideCase(RecordVictimViewsRequest request, Act act, Work work) =>
        RecordVictimViews.Decide(new RecordVictimViews(request.Victim!.Value, request.State!, request.Views), act, work.Case);
}
