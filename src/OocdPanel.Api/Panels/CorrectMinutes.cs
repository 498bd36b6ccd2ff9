using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <param name="Item">The case on the agenda that the correction is about; left out where it is about the meeting as a whole.</param>
/// <param name="Words">What was so.</param>
public sealed record CorrectMinutesRequest(Guid? Item, string? Words) : Request;

public sealed class CorrectMinutesValidator : RequestValidator<CorrectMinutesRequest>
{
    public CorrectMinutesValidator() => RuleFor(r => r.Words).Required("Enter what was so").LongText();
}

public sealed class CorrectMinutesSlice : PanelSlice<CorrectMinutesRequest>
{
    public override string Name => "correct-minutes";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.PanelChair];

    public override IValidator<CorrectMinutesRequest> Validator { get; } = new CorrectMinutesValidator();

    /// <summary>The item’s case: what is said about it is kept under its child’s key.</summary>
    public override IReadOnlyList<Guid> Streams(CorrectMinutesRequest request) => request.Item is { } item ? [item] : [];

    public override Outcome<Change> Decide(CorrectMinutesRequest request, Act act, Work work) =>
        CorrectMinutes.Decide(new CorrectMinutes(request.Item is { } item ? new CaseId(item) : null, request.Words!), act, work.Panel)
            .On(happened => Change.To(work.Panel.Id, happened));
}
