using System.Collections.Immutable;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Reference;

/// <summary>A row of a gravity matrix: the base score of one offence.</summary>
public sealed record GravityScore(string Version, bool Illustrative, Validity Valid, OffenceCode Offence, int BaseScore);

/// <summary>A disposal that a matrix presumes at a final score.</summary>
public sealed record GravityDisposal(string Version, int Score, DisposalCode Disposal);

/// <summary>A child gravity matrix: scores run from 1 to 5 and are never mixed with the YJB's seriousness (R17).</summary>
/// <param name="Version">Kept by every decision made under it (R23).</param>
/// <param name="Illustrative">True when its rows are made up and no force's own.</param>
/// <param name="Valid">When it is in force.</param>
/// <param name="BaseScores">Before aggravating and mitigating factors.</param>
/// <param name="Disposals">Presumed at each final score, in the order listed.</param>
public sealed record GravityMatrix(
    string Version,
    bool Illustrative,
    Validity Valid,
    ImmutableDictionary<OffenceCode, int> BaseScores,
    ImmutableDictionary<int, ImmutableArray<DisposalCode>> Disposals) : IDated<string>
{
    public const int Least = 1;
    public const int Most = 5;

    string IDated<string>.Key => Version;

    /// <summary>The base score moved by the factors, by at most one step, and kept within the scale.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The adjustment is of more than one step.</exception>
    public static int FinalScore(int baseScore, int adjustment)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(adjustment, -1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(adjustment, 1);
        return Math.Clamp(baseScore + adjustment, Least, Most);
    }
}
