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

    public override IReadOnlyList<string> Roles =>
        [Domain.Shared.Roles.ReferringOfficer, Domain.Shared.Roles.SecondedOfficer, Domain.Shared.Roles.YjsPractitioner, Domain.Shared.Roles.YjsManager];

    public override IValidator<ProvideInformationRequest> Validator { get; } = new ProvideInformationValidator();

    /// <summary>Of the youth justice service, whoever referred the child for prevention answers for their own referral.</summary>
    public override Result.Forbidden? Barred(string role, Work work) =>
        role is Domain.Shared.Roles.YjsPractitioner or Domain.Shared.Roles.YjsManager && work.Case.SubmittedBy != work.Person.User
            ? new("not-your-referral", "Somebody else referred the child.", "Ask whoever referred the child, or the police officer in the youth justice service.")
            : null;

    protected override Outcome<CaseEvent> DecideCase(ProvideInformationRequest request, Act act, Work work) =>
        ProvideInformation.Decide(new ProvideInformation(request.Answer!), work.Case);
}
