using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Assessments;

/// <param name="Why">What has changed.</param>
public sealed record ReassessRequest(string? Why) : Request;

public sealed class ReassessValidator : RequestValidator<ReassessRequest>
{
    public ReassessValidator()
    {
        RuleFor(r => r.Why).Required("Say why the child is assessed again").LongText();
    }
}

public sealed class ReassessSlice : CaseSlice<ReassessRequest>
{
    public override string Name => "reassess";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsPractitioner];

    public override IValidator<ReassessRequest> Validator { get; } = new ReassessValidator();

    protected override Outcome<CaseEvent> DecideCase(ReassessRequest request, Act act, Work work) =>
        Reassess.Decide(new Reassess(request.Why!), act, work.Case, work.Reference);
}
