using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Children;

/// <summary>Something is learnt of a child who has no case here: who has to be found first, or is new to the service.</summary>
internal static class ReportedChild
{
    /// <param name="newChild">The id that a new child gets.</param>
    /// <param name="matches">Children known already who may be this one.</param>
    /// <param name="known">The child named as the match; unknown where none is.</param>
    /// <param name="part">The part of the command that tells what was learnt: a refusal of it names the field there.</param>
    /// <param name="learnt">What goes on the record of that child, or why it cannot.</param>
    public static Outcome<Change> Record(
        ChildId newChild, ReferredChild told, Act act, IReadOnlyList<PossibleMatch> matches, Child known, ReferenceData reference, string part, Func<Child, Outcome<ChildEvent>> learnt)
    {
        if (ReferralChecks.Fault(told, act.OccurredOn, reference) is { } unknown)
            return unknown;
        if (told.DateOfBirth > act.OccurredOn)
            return new BornInTheFuture();
        if (told.Unmatched(matches) is { } unmatched)
            return unmatched;
        var registered = new ChildRegistered(told.Name, told.DateOfBirth, told.Sex, told.Ethnicity, told.District, told.Identifiers);
        var outcome = learnt(told.Match is null ? Child.Evolve(Child.Unknown, registered) : known);
        ChildEvent[] before =
        [
            .. told.Match is null ? [registered] : Array.Empty<ChildEvent>(),
            .. told.Particulars is { } particulars ? [new ChildDescribed(particulars)] : Array.Empty<ChildEvent>(),
        ];
        return outcome.Refusal is { } refusal ? At(part, refusal) : before.Concat(outcome.Events).Select(happened => Change.To(told.Match ?? newChild, happened)).ToArray();
    }

    private static Refusal At(string part, Refusal refusal) =>
        refusal.Field is { } field && !field.StartsWith("child.", StringComparison.Ordinal) ? refusal with { Field = $"{part}.{field}" } : refusal;
}
