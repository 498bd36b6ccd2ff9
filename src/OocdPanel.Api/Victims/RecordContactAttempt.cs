using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Victims;

namespace OocdPanel.Api.Victims;

/// <param name="Victim">The victim’s number on the case, from 1.</param>
/// <param name="On">The day of the attempt.</param>
/// <param name="How">phone, text-message, email, letter or in-person.</param>
/// <param name="Reached">Whether the victim was reached.</param>
public sealed record RecordContactAttemptRequest(int? Victim, DateOnly? On, string? How, bool? Reached, string? Notes) : Request;

public sealed class RecordContactAttemptValidator : RequestValidator<RecordContactAttemptRequest>
{
    public RecordContactAttemptValidator()
    {
        RuleFor(r => r.Victim).NotNull().WithMessage("Choose the victim");
        RuleFor(r => r.On).NotNull().WithMessage("Enter the date of the attempt");
        RuleFor(r => r.How).Required("Say how you tried to reach the victim").OneOf(VictimDetails.Ways);
        RuleFor(r => r.Reached).NotNull().WithMessage("Say whether you reached the victim");
        RuleFor(r => r.Notes).LongText();
    }
}

public sealed class RecordContactAttemptSlice : CaseSlice<RecordContactAttemptRequest>
{
    public override string Name => "record-contact-attempt";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.VictimWorker, Domain.Shared.Roles.SecondedOfficer, Domain.Shared.Roles.ReferringOfficer];

    public override IValidator<RecordContactAttemptRequest> Validator { get; } = new RecordContactAttemptValidator();

    protected override bool MovesTheCase => false;

    protected override Outcome<CaseEvent> DecideCase(RecordContactAttemptRequest request, Act act, Work work) =>
        RecordContactAttempt.Decide(
            new RecordContactAttempt(request.Victim!.Value, request.On!.Value, request.How!, request.Reached!.Value, request.Notes), act, work.Case,
            work.Reference.PolicyOf(work.Case.Area, act.OccurredOn));
}
