using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Referrals;

/// <param name="Practitioner">The user id of the practitioner.</param>
public sealed record AllocateCaseRequest(string? Practitioner) : Request;

public sealed class AllocateCaseValidator : RequestValidator<AllocateCaseRequest>
{
    public AllocateCaseValidator() => RuleFor(r => r.Practitioner).Required("Choose the practitioner").ShortText();
}

public sealed class AllocateCaseSlice : CaseSlice<AllocateCaseRequest>
{
    public override string Name => "allocate-case";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsManager];

    public override IValidator<AllocateCaseRequest> Validator { get; } = new AllocateCaseValidator();

    protected override Outcome<CaseEvent> DecideCase(AllocateCaseRequest request, Act act, Work work) =>
        AllocateCase.Decide(new AllocateCase(new UserId(request.Practitioner!.Trim())), work.Case);
}
