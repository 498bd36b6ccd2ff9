using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Records;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Records;

/// <param name="Victim">The victim’s number on the case, from 1.</param>
/// <param name="Basis">retention-ended, subject-request or court-order.</param>
public sealed record EraseVictimRequest(int? Victim, string? Basis) : Request;

public sealed class EraseVictimValidator : RequestValidator<EraseVictimRequest>
{
    public EraseVictimValidator()
    {
        RuleFor(r => r.Victim).NotNull().WithMessage("Choose the victim");
        RuleFor(r => r.Basis).Required("Choose why the victim is erased").OneOf(ErasureBasis.All);
    }
}

public sealed class EraseVictimSlice : CaseSlice<EraseVictimRequest>
{
    public override string Name => "erase-victim";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.RecordsManager];

    public override bool NeedsVersion => true;

    public override IValidator<EraseVictimRequest> Validator { get; } = new EraseVictimValidator();

    public override IReadOnlyList<Guid> Erases(Target target, EraseVictimRequest request, Answer answer) => [Subjects.Victim(target.Case!.Value.Value, request.Victim!.Value)];

    protected override Outcome<CaseEvent> DecideCase(EraseVictimRequest request, Act act, Work work) =>
        EraseVictim.Decide(new EraseVictim(request.Victim!.Value, request.Basis!), work.Case);
}
