using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Children;

/// <param name="Other">The record that had been merged into the one that stayed, by its id.</param>
/// <param name="Why">How it is known that they are two children.</param>
public sealed record SeparateChildrenRequest(string? Other, string? Why) : Request;

public sealed class SeparateChildrenValidator : RequestValidator<SeparateChildrenRequest>
{
    public SeparateChildrenValidator()
    {
        RuleFor(r => r.Other).Required("Enter the id of the other record").Must(id => Guid.TryParse(id, out _)).WithMessage("Enter the id of a record, such as 0197f3a1-2c4b-7d5e-8f60-718293a4b5c6");
        RuleFor(r => r.Why).Required("Say how you know that they are two children").LongText();
    }
}

/// <summary>The one in the address stayed, and is within reach: with it is whatever was merged into it.</summary>
public sealed class SeparateChildrenSlice : RecordsOfOneChildSlice<SeparateChildrenRequest>
{
    public override string Name => "separate-children";

    public override IValidator<SeparateChildrenRequest> Validator { get; } = new SeparateChildrenValidator();

    public override Outcome<Change> Decide(SeparateChildrenRequest request, Act act, Work work) => SeparateChildren.Decide(
        new(new(Guid.Parse(request.Other!)), request.Why!.Trim()), work.Target.Child!.Value, work.RecordOf(work.Target.Child.Value));
}
