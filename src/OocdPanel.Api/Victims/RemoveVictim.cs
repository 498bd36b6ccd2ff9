using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Victims;

namespace OocdPanel.Api.Victims;

/// <param name="Victim">The victim’s number on the case.</param>
/// <param name="Why">Why they are no victim of this case.</param>
public sealed record RemoveVictimRequest(int? Victim, string? Why) : Request;

public sealed class RemoveVictimValidator : RequestValidator<RemoveVictimRequest>
{
    public RemoveVictimValidator()
    {
        RuleFor(r => r.Victim).NotNull().WithMessage("Choose the victim");
        RuleFor(r => r.Why).Required("Say why they are no victim of this case").LongText();
    }
}

public sealed class RemoveVictimSlice : CaseSlice<RemoveVictimRequest>
{
    public override string Name => "remove-victim";

    /// <summary>Who may add a victim may take back a mistake.</summary>
    public override IReadOnlyList<string> Roles { get; } = new AddVictimSlice().Roles;

    public override IValidator<RemoveVictimRequest> Validator { get; } = new RemoveVictimValidator();

    protected override bool MovesTheCase => false;

    protected override Outcome<CaseEvent> DecideCase(RemoveVictimRequest request, Act act, Work work) =>
        RemoveVictim.Decide(new RemoveVictim(request.Victim!.Value, request.Why!), work.Case);
}
