namespace OocdPanel.Domain.Tests.Reporting;

/// <summary>
/// Somebody who wants to know a hidden count and tries every table of whole numbers that agrees with what is published. Shares no code with
/// what hides: it knows numbers, which of them are hidden (null), and how they hang together.
/// </summary>
/// <param name="truth">Every number there is.</param>
/// <param name="hidden">Which of them are not told: hidden counts, and totals that nobody publishes.</param>
/// <param name="sums">Which numbers (by their places in <paramref name="truth"/>) add up to which.</param>
/// <param name="wholes">The hidden counts, each by the numbers of its parts: they are not all 0.</param>
/// <param name="overlapping">Whether a child may be in two of the numbers that make a total, so that it lies between the greatest and the sum.</param>
public sealed class Reader(int[] truth, bool[] hidden, IReadOnlyList<(int[] Of, int Total)> sums, IReadOnlyList<int[]> wholes, bool overlapping)
{
    private readonly int[] _tried = [.. truth];
    private readonly bool[] _open = [.. hidden];

    /// <returns>The numbers of hidden counts, but for zeros, that can be nothing but what they are.</returns>
    public IEnumerable<int> CanTell() => wholes.SelectMany(parts => parts).Where(place => truth[place] > 0 && !CanBeAnother(place));

    private bool CanBeAnother(int place)
    {
        truth.CopyTo(_tried, 0);
        hidden.CopyTo(_open, 0);
        return Values(place).Where(value => value != truth[place]).Any(value => Try(place, value));
    }

    /// <summary>
    /// Whether a table that agrees has this value there. What is not tried yet stands as it is in truth: where that agrees, it is such a
    /// table; where it does not, one of the open numbers in what disagrees has to be another, and each of its values is tried.
    /// </summary>
    private bool Try(int place, int value)
    {
        (_tried[place], _open[place]) = (value, false);
        var found = !sums.Any(IsHopeless) && (Disagreeing() is not { } numbers || (numbers.Length > 0 && Values(numbers[0]).Any(other => Try(numbers[0], other))));
        (_tried[place], _open[place]) = (truth[place], true);
        return found;
    }

    /// <returns>The open numbers of what disagrees and has the fewest; null where all agrees.</returns>
    private int[]? Disagreeing() => sums.Where(sum => !Agrees(sum)).Select(sum => sum.Of.Append(sum.Total))
        .Concat(wholes.Where(parts => parts.All(part => _tried[part] == 0)))
        .Select(numbers => numbers.Where(number => _open[number]).ToArray()).MinBy(numbers => numbers.Length);

    /// <summary>From the truth outwards, up to what a published total allows.</summary>
    private IEnumerable<int> Values(int place)
    {
        var most = sums.Where(sum => sum.Of.Contains(place) && !hidden[sum.Total]).Select(sum => truth[sum.Total]).DefaultIfEmpty(truth[place] + 3).Min();
        return Enumerable.Range(0, most + 1).OrderBy(value => Math.Abs(value - truth[place])).ThenBy(value => value);
    }

    private bool Agrees((int[] Of, int Total) sum)
    {
        var (all, total) = (sum.Of.Sum(place => _tried[place]), _tried[sum.Total]);
        return overlapping ? all >= total && sum.Of.All(place => _tried[place] <= total) : all == total;
    }

    private bool IsHopeless((int[] Of, int Total) sum) => !_open[sum.Total]
        && (overlapping ? sum.Of.Max(place => _open[place] ? 0 : _tried[place]) : sum.Of.Sum(place => _open[place] ? 0 : _tried[place])) > _tried[sum.Total];
}
