using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Children;

/// <param name="On">The day on which the court decided.</param>
/// <param name="Offence">In words.</param>
/// <param name="Outcome">A code of the list in force: convicted, not-convicted, discontinued.</param>
/// <param name="Order">On a conviction, a code of the list in force, such as referral-order.</param>
public sealed record RecordCourtOutcomeRequest(string? Court, DateOnly? On, string? Offence, DateOnly? OffenceOn, string? Outcome, string? Order) : Request, ICourtOutcome;

public sealed class RecordCourtOutcomeValidator : RequestValidator<RecordCourtOutcomeRequest>
{
    public RecordCourtOutcomeValidator() => Include(new CourtOutcomeValidator<RecordCourtOutcomeRequest>());
}

/// <summary>On the record of a child who is known.</summary>
public sealed class RecordCourtOutcomeSlice : ChildSlice<RecordCourtOutcomeRequest>
{
    public override string Name => "record-court-outcome";

    public override IValidator<RecordCourtOutcomeRequest> Validator { get; } = new RecordCourtOutcomeValidator();

    public override Outcome<Change> Decide(RecordCourtOutcomeRequest request, Act act, Work work) =>
        RecordCourtOutcome.Decide(request.Decided(), act, work.Child, work.Reference).On(happened => Change.To(work.Target.Child!.Value, happened));
}
