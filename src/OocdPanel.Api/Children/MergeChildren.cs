using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Children;

/// <param name="Other">The record that goes into the one that stays, by its id.</param>
/// <param name="Why">How it is known that they are one child.</param>
public sealed record MergeChildrenRequest(string? Other, string? Why) : Request;

public sealed class MergeChildrenValidator : RequestValidator<MergeChildrenRequest>
{
    public MergeChildrenValidator()
    {
        RuleFor(r => r.Other).Required("Enter the id of the other record").Must(id => Guid.TryParse(id, out _)).WithMessage("Enter the id of a record, such as 0197f3a1-2c4b-7d5e-8f60-718293a4b5c6");
        RuleFor(r => r.Why).Required("Say how you know that they are one child").LongText();
    }
}

/// <summary>Of two records that are both within reach; the one in the address stays.</summary>
public sealed class MergeChildrenSlice : RecordsOfOneChildSlice<MergeChildrenRequest>
{
    public override string Name => "merge-children";

    public override IValidator<MergeChildrenRequest> Validator { get; } = new MergeChildrenValidator();

    public override IReadOnlyList<Guid> Streams(MergeChildrenRequest request) => [Guid.Parse(request.Other!)];

    public override Outcome<Change> Decide(MergeChildrenRequest request, Act act, Work work)
    {
        var (stays, other) = (work.Target.Child!.Value, new ChildId(Guid.Parse(request.Other!)));
        return !Reach.AnyChild(act.Role, other, work) ? new NoSuchChild()
            : MergeChildren.Decide(new(other, request.Why!.Trim()), stays, work.RecordOf(stays), work.RecordOf(other));
    }
}
