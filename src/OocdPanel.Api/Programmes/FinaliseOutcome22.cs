using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Programmes;

/// <param name="Evidence">That the activity was completed.</param>
public sealed record FinaliseOutcome22Request(string? Evidence) : Request;

/// <summary>What is compulsory is R13’s to say; only lengths are checked here.</summary>
public sealed class FinaliseOutcome22Validator : RequestValidator<FinaliseOutcome22Request>
{
    public FinaliseOutcome22Validator() => RuleFor(r => r.Evidence).LongText();
}

public sealed class FinaliseOutcome22Slice : CaseSlice<FinaliseOutcome22Request>
{
    public override string Name => "finalise-outcome-22";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.SecondedOfficer, Domain.Shared.Roles.PoliceDecisionMaker];

    public override bool NeedsVersion => true;

    public override IValidator<FinaliseOutcome22Request> Validator { get; } = new FinaliseOutcome22Validator();

    protected override Outcome<CaseEvent> DecideCase(FinaliseOutcome22Request request, Act act, Work work) =>
        FinaliseOutcome22.Decide(new FinaliseOutcome22(request.Evidence), act, work.Case);
}
