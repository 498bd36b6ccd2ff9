namespace OocdPanel.Domain.Reporting;

/// <summary>A share in per cent.</summary>
public static class Percent
{
    /// <summary>Rounded half up to one decimal, in whole numbers, so that no binary fraction tips a half.</summary>
    /// <returns>Null where the denominator is 0: there is no percentage, which is not the same as 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Either is negative.</exception>
    public static decimal? Of(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfNegative(denominator);
        return denominator == 0 ? null : new decimal(checked((2000 * numerator) + denominator) / (2 * denominator)) / 10.0m;
    }

    /// <summary>How many percentage points a share is over another, of the exact shares, rounded half away from zero to one decimal.</summary>
    /// <returns>Null where either has nothing to divide by.</returns>
    public static decimal? Points(Share share, Share over)
    {
        ArgumentNullException.ThrowIfNull(share);
        ArgumentNullException.ThrowIfNull(over);
        return share.Denominator == 0 || over.Denominator == 0
            ? null
            : Math.Round(100m * (((decimal)share.Numerator * over.Denominator) - ((decimal)over.Numerator * share.Denominator)) / ((decimal)share.Denominator * over.Denominator), 1, MidpointRounding.AwayFromZero);
    }
}

/// <summary>A count out of a count.</summary>
/// <param name="Percent">Null where <paramref name="Denominator"/> is 0.</param>
public sealed record Share(long Numerator, long Denominator, decimal? Percent)
{
    public static Share Of(long numerator, long denominator) => new(numerator, denominator, Reporting.Percent.Of(numerator, denominator));
}
