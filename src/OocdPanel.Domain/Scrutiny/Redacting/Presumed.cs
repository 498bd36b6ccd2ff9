using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Reference;

namespace OocdPanel.Domain.Scrutiny.Redacting;

/// <summary>R11 asked of another matrix than the one the decision was made under.</summary>
/// <param name="Matrix">Its version.</param>
/// <param name="FinalScore">Null where nothing is presumed.</param>
/// <param name="NothingBecause">Null where there is a presumption.</param>
/// <param name="DecidedUnder">The matrix of the decision; null where none was in force, or nothing is decided.</param>
public sealed record Presumed(
    string Matrix, bool Illustrative, int? FinalScore, IReadOnlyList<string> Disposals, string? NothingBecause, string? DecidedUnder, IReadOnlyList<string> PresumedThen, string? Decided)
{
    /// <param name="decision">Its factors move the scores here as they did there.</param>
    public static Presumed Under(GravityMatrix matrix, Case @case, PanelDecision? decision, ReferenceData reference, DateOnly day)
    {
        string Name(Shared.DisposalCode code) => reference.Disposals.InForce(code, day)?.Name ?? code.Value;
        var moved = (decision?.Factors ?? []).ToDictionary(factors => factors.Offence, factors => factors.Adjustment);
        var presumed = PresumptiveDisposal.Of([.. @case.Offences.Select((offence, i) => new ScoredOffence(offence.Code, offence.On, moved.GetValueOrDefault(i)))], matrix);
        var (score, disposals, why) = presumed is PresumptiveDisposal.Presumed found
            ? (found.Score, [.. found.Disposals.Select(Name)], null)
            : ((int?)null, Array.Empty<string>(), ((PresumptiveDisposal.NonePresumed)presumed).Reason);
        return new(matrix.Version, matrix.Illustrative, score, disposals, why, decision?.Matrix, [.. (decision?.Presumptive ?? []).Select(Name)], decision is null ? null : Name(decision.Disposal));
    }
}
