using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Children;

/// <summary>The youth justice service learns what a court decided about a child who has to be found first, or is new to it.</summary>
/// <param name="NewChild">The id that a new child gets.</param>
public sealed record ReportCourtOutcome(ChildId NewChild, ReferredChild Child, RecordCourtOutcome Decided)
{
    /// <param name="matches">Children known already who may be this one.</param>
    /// <param name="known">The child named as the match; unknown where none is.</param>
    public static Outcome<Change> Decide(ReportCourtOutcome command, Act act, IReadOnlyList<PossibleMatch> matches, Child known, ReferenceData reference) =>
        ReportedChild.Record(command.NewChild, command.Child, act, matches, known, reference, "decided", child => RecordCourtOutcome.Decide(command.Decided, act, child, reference));
}
