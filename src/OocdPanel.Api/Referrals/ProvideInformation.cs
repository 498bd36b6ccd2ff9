using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Referrals;

public sealed record ProvideInformationRequest(string? Answer) : Request;

public sealed class ProvideInformationValidator : RequestValidator<ProvideInformationRequest>
{
    public ProvideInformationValidator() => RuleFor(r => r.Answer).Required("Enter the information that was wanted").LongText();
}

public sealed class ProvideInformationSlice : CaseSlice<ProvideInformationRequest>
{
    public override string Name => "provide-information";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.ReferringOfficer, Domain.Shared.Roles.SecondedOfficer];

    public override IValidator<ProvideInformationRequest> Validator { get; } = new ProvideInformationValidator();

    protected override Outcome<CaseEvent> DecideCase(ProvideInformationRequest request, Act act, Work work) =>
        ProvideInformation.Decide(new ProvideInformation(request.Answer!), work.Case);
}
