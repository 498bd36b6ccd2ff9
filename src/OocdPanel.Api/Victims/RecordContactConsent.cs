using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Victims;

namespace OocdPanel.Api.Victims;

/// <param name="Victim">The victim’s number on the case, from 1.</param>
/// <param name="Given">Whether the victim agrees that the youth justice service contacts them.</param>
public sealed record RecordContactConsentRequest(int? Victim, bool? Given) : Request;

public sealed class RecordContactConsentValidator : RequestValidator<RecordContactConsentRequest>
{
    public RecordContactConsentValidator()
    {
        RuleFor(r => r.Victim).NotNull().WithMessage("Choose the victim");
        RuleFor(r => r.Given).NotNull().WithMessage("Say whether the victim agrees to be contacted");
    }
}

public sealed class RecordContactConsentSlice : CaseSlice<RecordContactConsentRequest>
{
    public override string Name => "record-contact-consent";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.VictimWorker, Domain.Shared.Roles.SecondedOfficer, Domain.Shared.Roles.ReferringOfficer];

    public override IValidator<RecordContactConsentRequest> Validator { get; } = new RecordContactConsentValidator();

    protected override bool MovesTheCase => false;

    protected override Outcome<CaseEvent> DecideCase(RecordContactConsentRequest request, Act act, Work work) =>
        RecordContactConsent.Decide(
            new RecordContactConsent(request.Victim!.Value, request.Given!.Value), act, work.Case, work.Reference.PolicyOf(work.Case.Area, act.OccurredOn));
}
