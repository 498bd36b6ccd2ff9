namespace OocdPanel.Domain.Reporting;

/// <summary>Percentiles by nearest rank: always a value that was observed.</summary>
public static class Percentile
{
    /// <param name="percent">1 to 100; 50 is the median.</param>
    /// <returns>Null where there are no values.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is outside 1 to 100.</exception>
    public static int? NearestRank(IEnumerable<int> values, int percent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        int[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? null : sorted[((sorted.Length * percent) + 99) / 100 - 1];
    }
}
