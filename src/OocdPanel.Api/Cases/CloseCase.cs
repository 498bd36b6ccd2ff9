using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Cases;

public sealed record CloseCaseRequest(string? Summary) : Request;

public sealed class CloseCaseValidator : RequestValidator<CloseCaseRequest>
{
    public CloseCaseValidator() => RuleFor(r => r.Summary).Required("Enter how the case ended").LongText();
}

public sealed class CloseCaseSlice : CaseSlice<CloseCaseRequest>
{
    public override string Name => "close-case";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsPractitioner, Domain.Shared.Roles.YjsManager];

    public override string? Related => Platform.Related.ChildOfCase;

    public override IValidator<CloseCaseRequest> Validator { get; } = new CloseCaseValidator();

    protected override Outcome<CaseEvent> DecideCase(CloseCaseRequest request, Act act, Work work) =>
        CloseCase.Decide(new CloseCase(request.Summary!), act, work.Case, work.Child, work.Reference);
}
