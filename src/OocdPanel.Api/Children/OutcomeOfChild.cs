using OocdPanel.Domain.Children;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Children;

/// <summary>An outcome on a child’s record, as it is shown.</summary>
/// <param name="Number">From 1, in the order in which they were recorded.</param>
/// <param name="Code">Of the disposal, or of another outcome such as triage.</param>
/// <param name="On">The day on which it was given.</param>
/// <param name="Case">The case of ours under which it was given; null for any other.</param>
/// <param name="FirstTimeEntrant">By all that is known now, the child entered the youth justice system with it (R20).</param>
public sealed record OutcomeOfChild(int Number, string Code, string Name, DateOnly On, CaseId? Case, bool FirstTimeEntrant)
{
    /// <summary>The latest first.</summary>
    /// <param name="except">The case that shows its own disposal itself.</param>
    public static IReadOnlyList<OutcomeOfChild> Of(Child child, ReferenceData reference, CaseId? except = null)
    {
        var entered = Domain.Children.FirstTimeEntrant.Of(child, reference);
        return
        [
            .. child.Outcomes.Where(outcome => outcome.Case is null || outcome.Case != except).OrderByDescending(outcome => outcome.On).ThenByDescending(outcome => outcome.Number).Select(outcome => new OutcomeOfChild(
                outcome.Number, outcome.Disposal.Value, NameOf(outcome, reference), outcome.On, outcome.Case, outcome.Number == entered?.Number)),
        ];
    }

    private static string NameOf(ChildOutcome outcome, ReferenceData reference) =>
        reference.Disposals.InForce(outcome.Disposal, outcome.On)?.Name
        ?? reference.CategoryInForce(Category.OutsideDisposal, outcome.Disposal.Value, outcome.On)?.Name
        ?? outcome.Disposal.Value;
}
