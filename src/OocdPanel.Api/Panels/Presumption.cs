using OocdPanel.Api.Cases;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <summary>R11 before the decision: what the matrix in force today presumes for a case. The rule itself is the domain’s; this only asks it.</summary>
public sealed class Presumption(ReferenceBook references, TimeProvider clock)
{
    /// <param name="adjustments">How far each offence’s score is moved, by its place in the referral; an offence not named keeps its base score. Moves of more than one step are left out: the decision refuses them by name.</param>
    public PresumptionView Of(CaseView @case, IReadOnlyDictionary<int, int> adjustments)
    {
        var matrix = references.Current.MatrixInForce(UkTime.DayOf(clock.GetUtcNow()));
        var presumption = PresumptiveDisposal.Of(
            [.. @case.Offences.Select((offence, i) => new ScoredOffence(offence.Code, offence.On, adjustments.GetValueOrDefault(i) is var moved and >= -1 and <= 1 ? moved : 0))],
            matrix);
        int?[] scores = [.. @case.Offences.Select(offence => matrix?.BaseScores.TryGetValue(offence.Code, out var score) == true ? score : (int?)null)];
        return presumption is PresumptiveDisposal.Presumed presumed
            ? new PresumptionView(presumed.Score, [.. presumed.Disposals], presumed.LeadOffence, null, presumed.MatrixVersion, presumed.Illustrative, scores)
            : new PresumptionView(null, [], null, ((PresumptiveDisposal.NonePresumed)presumption).Reason, matrix?.Version, matrix?.Illustrative ?? false, scores);
    }
}

/// <param name="FinalScore">NPCC gravity, 1 to 5; null where nothing is presumed.</param>
/// <param name="LeadOffence">The place of the offence that gives the score; null where nothing is presumed.</param>
/// <param name="NothingPresumedBecause">Null where there is a presumption.</param>
/// <param name="Matrix">The version of the matrix in force; null where none is.</param>
/// <param name="Illustrative">The matrix is an illustration, and no force’s own.</param>
/// <param name="BaseScores">By offence, in the order of the referral; null where the matrix has none.</param>
public sealed record PresumptionView(
    int? FinalScore, IReadOnlyList<DisposalCode> Disposals, int? LeadOffence, string? NothingPresumedBecause, string? Matrix, bool Illustrative, IReadOnlyList<int?> BaseScores);
