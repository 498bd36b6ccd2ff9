using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Victims;

namespace OocdPanel.Api.Victims;

/// <param name="Victim">The victim’s number on the case, from 1.</param>
/// <param name="Kind">information or support.</param>
/// <param name="Step">requested, given, or referred: a child victim to a support service.</param>
public sealed record RecordVictimHelpRequest(int? Victim, string? Kind, string? Step, string? Details) : Request;

public sealed class RecordVictimHelpValidator : RequestValidator<RecordVictimHelpRequest>
{
    public RecordVictimHelpValidator()
    {
        RuleFor(r => r.Victim).NotNull().WithMessage("Choose the victim");
        RuleFor(r => r.Kind).Required("Say whether it is information or support").OneOf(RecordVictimHelp.Kinds);
        RuleFor(r => r.Step).Required("Say whether it was requested, given or a referral").OneOf(RecordVictimHelp.Steps);
        RuleFor(r => r.Details).LongText();
    }
}

public sealed class RecordVictimHelpSlice : CaseSlice<RecordVictimHelpRequest>
{
    public override string Name => "record-victim-help";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.VictimWorker, Domain.Shared.Roles.SecondedOfficer];

    public override IValidator<RecordVictimHelpRequest> Validator { get; } = new RecordVictimHelpValidator();

    protected override bool MovesTheCase => false;

    protected override Outcome<CaseEvent> DecideCase(RecordVictimHelpRequest request, Act act, Work work) =>
        RecordVictimHelp.Decide(new RecordVictimHelp(request.Victim!.Value, request.Kind!, request.Step!, request.Details), act, work.Case);
}
