using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Assessments;

/// <param name="Childs">The child’s own plan, in their words.</param>
/// <param name="Professionals">What those who work with the child will do.</param>
public sealed record WritePlansRequest(string? Childs, string? Professionals) : Request;

public sealed class WritePlansValidator : RequestValidator<WritePlansRequest>
{
    public WritePlansValidator()
    {
        RuleFor(r => r.Childs).Required("Enter the child’s own plan").LongText();
        RuleFor(r => r.Professionals).Required("Enter the professionals’ plan").LongText();
    }
}

public sealed class WritePlansSlice : CaseSlice<WritePlansRequest>
{
    public override string Name => "write-plans";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsPractitioner];

    public override IValidator<WritePlansRequest> Validator { get; } = new WritePlansValidator();

    protected override bool MovesTheCase => false;

    protected override Outcome<CaseEvent> DecideCase(WritePlansRequest request, Act act, Work work) =>
        WritePlans.Decide(new WritePlans(request.Childs!, request.Professionals!), act, work.Case);
}
