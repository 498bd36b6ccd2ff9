using OocdPanel.Domain.Children;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Children;

/// <summary>An outcome on a child’s record, as it is shown.</summary>
/// <param name="Number">From 1, in the order in which they were recorded, and from 1001, 2001 and so on on records merged into the child’s; an appeal names it.</param>
/// <param name="Code">Of the disposal or another outcome such as triage; of the order a court made, or else of what it found.</param>
/// <param name="On">The day on which it was given.</param>
/// <param name="Given"><c>case</c>, <c>outside</c> the panel or by a <c>court</c>.</param>
/// <param name="Case">The case of ours under which it was given; null for any other.</param>
/// <param name="Appealed"><c>quashed</c> or <c>changed</c> to what is shown; null where there was no appeal.</param>
/// <param name="FirstTimeEntrant">By all that is known now, the child entered the youth justice system with it (R20).</param>
public sealed record OutcomeOfChild(int Number, string Code, string Name, DateOnly On, string Given, CaseId? Case, string? Appealed, bool FirstTimeEntrant)
{
    /// <summary>The latest first.</summary>
    public static IReadOnlyList<OutcomeOfChild> Of(Child child, ReferenceData reference)
    {
        var entered = Domain.Children.FirstTimeEntrant.Of(child, reference);
        return
        [
            .. child.Outcomes.OrderByDescending(outcome => outcome.On).ThenByDescending(outcome => outcome.Number).Select(outcome => new OutcomeOfChild(
                outcome.Number, outcome.Disposal?.Value ?? outcome.Order ?? outcome.CourtOutcome!, NameOf(outcome, reference), outcome.On,
                outcome.Case is not null ? "case" : outcome.CourtOutcome is null ? "outside" : "court", outcome.Case, outcome.Appealed, outcome.Number == entered?.Number)),
        ];
    }

    private static string NameOf(ChildOutcome outcome, ReferenceData reference) => outcome.Disposal is { } disposal
        ? reference.Disposals.InForce(disposal, outcome.On)?.Name ?? Listed(Category.OutsideDisposal, disposal.Value, outcome, reference)
        : string.Join(": ", new[] { Listed(Category.CourtOutcome, outcome.CourtOutcome!, outcome, reference), outcome.Order is { } order ? Listed(Category.CourtOrder, order, outcome, reference) : null }.OfType<string>());

    private static string Listed(string kind, string code, ChildOutcome outcome, ReferenceData reference) => reference.CategoryInForce(kind, code, outcome.On)?.Name ?? code;
}
