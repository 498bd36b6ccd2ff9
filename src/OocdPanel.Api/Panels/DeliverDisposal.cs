using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <param name="Where">The place where the disposal was given.</param>
public sealed record DeliverDisposalRequest(string? Where) : Request;

public sealed class DeliverDisposalValidator : RequestValidator<DeliverDisposalRequest>
{
    public DeliverDisposalValidator() => RuleFor(r => r.Where).Required("Enter where the disposal was given").ShortText();
}

public sealed class DeliverDisposalSlice : CaseSlice<DeliverDisposalRequest>
{
    public override string Name => "deliver-disposal";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.SecondedOfficer];

    public override string? Related => Platform.Related.ChildOfCase;

    public override IValidator<DeliverDisposalRequest> Validator { get; } = new DeliverDisposalValidator();

    public override Outcome<Change> Decide(DeliverDisposalRequest request, Act act, Work work) =>
        DeliverDisposal.Decide(new DeliverDisposal(request.Where!), act, work.Case, work.Child, work.Reference);
}
