using OocdPanel.Domain.Reporting;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>
/// How often like cases got unlike disposals: of a decision taken at random and another one like it, the probability that their disposals differ. A cell
/// of n decisions, n(d) of them for each disposal, gives 1 − Σ n(d)(n(d) − 1) / (n(n − 1)), which is Simpson’s unbiased estimate; cells weigh as many decisions as they have.
/// </summary>
/// <param name="Cells">How many cells were compared.</param>
/// <param name="Compared">Decisions in them.</param>
/// <param name="LeftOut">Decisions in cells too small to compare.</param>
/// <param name="Unlike">With a 95 % interval; null where no cell is large enough.</param>
public sealed record Consistency(int Cells, int Compared, int LeftOut, WeightedShare? Unlike)
{
    public const string RuleVersion = "consistency-2026.1";

    /// <summary>Decisions that a cell has at least.</summary>
    public const int SmallestCell = Suppression.Least;

    public static Consistency Of(IReadOnlyList<DecidedCase> decided)
    {
        ArgumentNullException.ThrowIfNull(decided);
        var cells = decided.GroupBy(one => one.Like).Select(cell => new Cell([.. cell.GroupBy(one => one.Disposal).Select(same => (long)same.Count())])).Where(cell => cell.Size >= SmallestCell).ToArray();
        var compared = cells.Sum(cell => cell.Size);
        if (compared == 0)
            return new(0, 0, decided.Count, null);
        var unlike = cells.Sum(cell => cell.Size * cell.Unlike) / compared;
        var variance = cells.Sum(cell => Math.Pow((double)cell.Size / compared, 2) * cell.Variance);
        return new(cells.Length, (int)compared, decided.Count - (int)compared, WeightedShare.Around(unlike, Math.Sqrt(variance)));
    }

    /// <param name="counts">How many decisions there are for each disposal.</param>
    private sealed class Cell(IReadOnlyList<long> counts)
    {
        public long Size { get; } = counts.Sum();

        /// <summary>Of a pair from the cell, the probability that its disposals differ.</summary>
        public decimal Unlike => 1 - (counts.Sum(count => count * (count - 1)) / (decimal)(Size * (Size - 1)));

        /// <summary>Of <see cref="Unlike"/>, exact for samples of this size (Simpson 1949), at the shares found.</summary>
        public double Variance
        {
            get
            {
                double n = Size, squares = counts.Sum(count => Math.Pow(count / n, 2)), cubes = counts.Sum(count => Math.Pow(count / n, 3));
                return Math.Max(0, ((4 * n * (n - 1) * (n - 2) * cubes) + (2 * n * (n - 1) * squares) - (2 * n * (n - 1) * ((2 * n) - 3) * squares * squares)) / Math.Pow(n * (n - 1), 2));
            }
        }
    }
}
