using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Children;

/// <summary>Another case of the child, in no more than whoever assesses or decides needs: what was given and what came of it, or that it is open.</summary>
/// <param name="Case">Null where the case itself is not for the reader.</param>
/// <param name="OffenceGroup">Of the offence named first; <c>prevention</c> where there is none.</param>
/// <param name="Disposal">Null while nothing is given.</param>
/// <param name="GivenOn">Null while nothing is given.</param>
/// <param name="Completed">Of the programme under it; null where there is none or it has not ended.</param>
/// <param name="Prosecuted">What was agreed was not completed, and the police decided to prosecute.</param>
/// <param name="Open">The case is not over.</param>
public sealed record EarlierOutcome(
    CaseId? Case, AreaCode Area, DateOnly ReferredOn, string OffenceGroup, DisposalCode? Disposal, DateOnly? GivenOn, bool? Completed, bool Prosecuted, bool Open)
{
    /// <param name="one">The case that is looked at.</param>
    /// <param name="all">All cases of the child.</param>
    /// <returns>Those referred no later, and all that are open; the latest first. What was withdrawn or not eligible is no outcome.</returns>
    public static IReadOnlyList<EarlierOutcome> Beside(Case one, IEnumerable<Case> all) =>
    [
        .. all.Where(other => other.Id != one.Id && (!other.IsOver || (other.Delivered && other.ReferredOn <= one.ReferredOn)))
            .OrderByDescending(other => other.DeliveredOn ?? other.ReferredOn).ThenBy(other => other.Id.Value).Select(Of),
    ];

    private static EarlierOutcome Of(Case other) => new(
        other.Id, other.Area, other.ReferredOn, other.OffenceGroup, other.Delivered ? other.Decision?.Disposal : null, other.DeliveredOn,
        other.Ended.Length == 0 ? null : other.Ended[^1], other.AfterFailure == Programmes.DecideAfterFailure.Prosecute, !other.IsOver);
}
