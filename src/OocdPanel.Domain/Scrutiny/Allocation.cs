namespace OocdPanel.Domain.Scrutiny;

/// <summary>How many of a sample come from each stratum.</summary>
public static class Allocation
{
    /// <summary>
    /// One from each stratum, where the size is enough for that; the rest in proportion to what is left of each, and
    /// what that leaves over to the largest remainders, the first by name where they are equal.
    /// </summary>
    /// <param name="strata">How many each has; none is empty.</param>
    /// <param name="size">At most all of them.</param>
    public static IReadOnlyDictionary<string, int> Of(IReadOnlyDictionary<string, int> strata, int size)
    {
        var first = size >= strata.Count ? 1 : 0;
        var (rest, left) = (size - (first * strata.Count), strata.Values.Sum() - (first * strata.Count));
        var shares = strata.OrderBy(stratum => stratum.Key, StringComparer.Ordinal)
            .Select(stratum => (Name: stratum.Key, Of: (long)(stratum.Value - first) * rest))
            .Select(stratum => (stratum.Name, Whole: left == 0 ? 0 : (int)(stratum.Of / left), Remainder: left == 0 ? 0 : stratum.Of % left))
            .ToList();
        var over = rest - shares.Sum(share => share.Whole);
        var rounded = shares.OrderByDescending(share => share.Remainder).Take(over).Select(share => share.Name).ToHashSet(); // the order is stable
        return shares.ToDictionary(share => share.Name, share => first + share.Whole + (rounded.Contains(share.Name) ? 1 : 0));
    }
}
