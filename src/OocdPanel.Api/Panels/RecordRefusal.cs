using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <param name="Kind">refused or consent-withdrawn.</param>
/// <param name="Why">What the child, or who cares for them, said.</param>
public sealed record RecordRefusalRequest(string? Kind, string? Why) : Request;

public sealed class RecordRefusalValidator : RequestValidator<RecordRefusalRequest>
{
    public RecordRefusalValidator()
    {
        RuleFor(r => r.Kind).Required("Say whether the child refused, or took consent back").OneOf(RecordRefusal.Kinds);
        RuleFor(r => r.Why).Required("Enter what the child, or who cares for them, said").LongText();
    }
}

public sealed class RecordRefusalSlice : CaseSlice<RecordRefusalRequest>
{
    public override string Name => "record-refusal";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.SecondedOfficer];

    public override IValidator<RecordRefusalRequest> Validator { get; } = new RecordRefusalValidator();

    protected override Outcome<CaseEvent> DecideCase(RecordRefusalRequest request, Act act, Work work) =>
        RecordRefusal.Decide(new RecordRefusal(request.Kind!, request.Why!), act, work.Case);
}
