using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Children;

/// <summary>The youth justice service learns that a child it knows was given a disposal outside the panel.</summary>
public sealed record RecordOutsideDisposal(OutsideDisposal Given)
{
    /// <summary>A refusal names the field in the part of the request that tells what was given; the district is not asked, so the day is at fault where it has no area.</summary>
    public static Outcome<ChildEvent> Decide(RecordOutsideDisposal command, Act act, Child child, ReferenceData reference)
    {
        var outcome = command.Given.GivenTo(child, act, reference);
        return outcome.Refusal is { Field: { } field } refusal ? refusal with { Field = field == "child.district" ? "given.on" : $"given.{field}" } : outcome;
    }
}
