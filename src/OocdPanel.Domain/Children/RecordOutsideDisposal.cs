using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Children;

/// <summary>The youth justice service learns that a child it knows was given a disposal outside the panel.</summary>
public sealed record RecordOutsideDisposal(OutsideDisposal Given)
{
    public static Outcome<ChildEvent> Decide(RecordOutsideDisposal command, Act act, Child child, ReferenceData reference) => command.Given.GivenTo(child, act, reference);
}
