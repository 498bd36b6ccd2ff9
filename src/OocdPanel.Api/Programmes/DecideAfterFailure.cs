using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Programmes;

/// <param name="Decision">prosecute; after a deferred prosecution also back-to-panel, after a youth conditional caution also caution-stands.</param>
public sealed record DecideAfterFailureRequest(string? Decision, string? Reasons) : Request;

public sealed class DecideAfterFailureValidator : RequestValidator<DecideAfterFailureRequest>
{
    public DecideAfterFailureValidator()
    {
        RuleFor(r => r.Decision).Required("Choose what follows").OneOf(DecideAfterFailure.Decisions);
        RuleFor(r => r.Reasons).Required("Enter the reasons").LongText();
    }
}

public sealed class DecideAfterFailureSlice : CaseSlice<DecideAfterFailureRequest>
{
    public override string Name => "decide-after-failure";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.PoliceDecisionMaker];

    public override bool NeedsVersion => true;

    public override string? Related => Platform.Related.ChildOfCase;

    public override IValidator<DecideAfterFailureRequest> Validator { get; } = new DecideAfterFailureValidator();

    public override Outcome<Change> Decide(DecideAfterFailureRequest request, Act act, Work work) =>
        DecideAfterFailure.Decide(new DecideAfterFailure(request.Decision!, request.Reasons!), act, work.Case, work.Child, work.Reference);
}
