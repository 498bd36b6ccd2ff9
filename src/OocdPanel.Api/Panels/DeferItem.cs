using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <param name="Awaited">What the panel awaits.</param>
/// <param name="From">From whom.</param>
/// <param name="Until">By when it should be there.</param>
public sealed record DeferItemRequest(string? Awaited, string? From, DateOnly? Until) : Request;

public sealed class DeferItemValidator : RequestValidator<DeferItemRequest>
{
    public DeferItemValidator()
    {
        RuleFor(r => r.Awaited).Required("Enter what the panel awaits").LongText();
        RuleFor(r => r.From).Required("Enter from whom").ShortText();
        RuleFor(r => r.Until).NotNull().WithMessage("Enter the day by which it is awaited");
    }
}

public sealed class DeferItemSlice : CaseSlice<DeferItemRequest>
{
    public override string Name => "defer-item";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.PanelChair];

    public override IValidator<DeferItemRequest> Validator { get; } = new DeferItemValidator();

    public override bool Reaches(string role, Work work) => base.Reaches(role, work) || DecideItemSlice.StandsIn(work);

    protected override bool MovesTheCase => false;

    public override Refusal? TooEarly(Act act, Work work) => base.TooEarly(act, work) ?? Earliest.AtPanel(act, work);

    public override Outcome<Change> Decide(DeferItemRequest request, Act act, Work work) =>
        DeferItem.Decide(new DeferItem(request.Awaited!, request.From!, request.Until!.Value), act, work.Panel, work.Case);
}
