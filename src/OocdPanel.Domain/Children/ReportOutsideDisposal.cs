using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Children;

/// <summary>The youth justice service learns of a disposal given outside the panel to a child who has to be found first, or is new to it.</summary>
/// <param name="NewChild">The id that a new child gets.</param>
public sealed record ReportOutsideDisposal(ChildId NewChild, ReferredChild Child, OutsideDisposal Given)
{
    /// <param name="matches">Children known already who may be this one.</param>
    /// <param name="known">The child named as the match; unknown where none is.</param>
    public static Outcome<Change> Decide(ReportOutsideDisposal command, Act act, IReadOnlyList<PossibleMatch> matches, Child known, ReferenceData reference)
    {
        var told = command.Child;
        if (ReferralChecks.Fault(told, act.OccurredOn, reference) is { } unknown)
            return unknown;
        if (told.DateOfBirth > act.OccurredOn)
            return new BornInTheFuture();
        if (told.Unmatched(matches) is { } unmatched)
            return unmatched;
        if (told.Match is { } match)
            return command.Given.GivenTo(known, act, reference).On(happened => Change.To(match, happened));
        var registered = new ChildRegistered(told.Name, told.DateOfBirth, told.Sex, told.Ethnicity, told.District, told.Identifiers);
        var given = command.Given.GivenTo(Children.Child.Evolve(Children.Child.Unknown, registered), act, reference);
        return given.Refusal is { } refusal ? refusal : given.Events.Prepend(registered).Select(happened => Change.To(command.NewChild, happened)).ToArray();
    }
}
