using System.Collections.Immutable;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Reference;

/// <summary>An offence as the presumption looks at it. The adjustment is -1, 0 or 1.</summary>
public sealed record ScoredOffence(OffenceCode Offence, DateOnly Date, int Adjustment);

/// <summary>R11: what the gravity matrix presumes for a case, or why it presumes nothing.</summary>
public abstract record PresumptiveDisposal
{
    private PresumptiveDisposal()
    {
    }

    /// <param name="Score">The highest final score among the offences.</param>
    /// <param name="Disposals">What is presumed at that score; anything else is a departure and needs a reason.</param>
    /// <param name="LeadOffence">Where, in the order listed, the offence stands that also gives group and date (from 0).</param>
    /// <param name="MatrixVersion">The matrix this was read from.</param>
    /// <param name="Illustrative">True when that matrix is not a force's own.</param>
    public sealed record Presumed(
        int Score, ImmutableArray<DisposalCode> Disposals, int LeadOffence, string MatrixVersion, bool Illustrative) : PresumptiveDisposal;

    /// <param name="Reason">Why, as a decision would quote it.</param>
    public sealed record NonePresumed(string Reason) : PresumptiveDisposal;

    /// <param name="offences">In the order listed.</param>
    /// <param name="matrix">In force at the decision; null where none was.</param>
    /// <exception cref="ArgumentOutOfRangeException">An adjustment is of more than one step.</exception>
    public static PresumptiveDisposal Of(ImmutableArray<ScoredOffence> offences, GravityMatrix? matrix)
    {
        if (offences.IsEmpty)
            return new NonePresumed("There is no offence to score");
        if (matrix is null)
            return new NonePresumed("No gravity matrix was in force");

        // One unscored offence leaves the highest score unknown, whatever the others score.
        var unscored = offences.Select(offence => offence.Offence).Where(code => !matrix.BaseScores.ContainsKey(code)).Distinct().ToList();
        if (unscored.Count > 0)
            return new NonePresumed($"The gravity matrix {matrix.Version} has no score for {string.Join(", ", unscored)}");

        // OrderBy is stable: after score and date, the order listed decides.
        var lead = offences
            .Select((offence, index) => (offence.Date, Index: index, Score: GravityMatrix.FinalScore(matrix.BaseScores[offence.Offence], offence.Adjustment)))
            .OrderByDescending(offence => offence.Score).ThenBy(offence => offence.Date)
            .First();
        return new Presumed(lead.Score, matrix.Disposals[lead.Score], lead.Index, matrix.Version, matrix.Illustrative);
    }
}
