using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Children;

/// <summary>One outcome on a child’s record.</summary>
/// <param name="Number">From 1, in the order in which they were recorded.</param>
/// <param name="Disposal">Also a code that no disposal has, such as triage.</param>
/// <param name="On">The day on which it was given.</param>
/// <param name="Case">The case of ours under which it was given; null for any other.</param>
public sealed record ChildOutcome(int Number, DisposalCode Disposal, DateOnly On, CaseId? Case)
{
    /// <summary>Whether it is one that makes a first-time entrant when it is the first (R20).</summary>
    public bool MayMakeEntrant(ReferenceData reference) => reference.Disposals.InForce(Disposal, On) is { FirstTimeEntrant: true };

    /// <summary>Whether it is a caution, of either kind.</summary>
    public bool IsCaution(ReferenceData reference) => reference.Disposals.InForce(Disposal, On) is { IsCaution: true };
}
