namespace OocdPanel.Domain.Reporting;

/// <summary>A group’s rate over that of the reference group.</summary>
/// <param name="Index">1 where there is no difference; two decimals.</param>
/// <param name="Lower">Of the 95 % interval; null where there is none.</param>
/// <param name="Upper">Of the 95 % interval; null where there is none.</param>
public sealed record RelativeRate(decimal Index, decimal? Lower, decimal? Upper)
{
    /// <summary>The reference group against itself.</summary>
    public static readonly RelativeRate Reference = new(1m, null, null);

    /// <summary>Standard errors on either side of an estimate that hold 95 %.</summary>
    private const double Ninetyfive = 1.96;

    /// <summary>By the log method: exp(ln RR ± 1.96 × √(1/a − 1/n1 + 1/c − 1/n0)), with a of n1 in the group and c of n0 in the reference group.</summary>
    /// <returns>Null where either has no rate, or the reference group’s is 0. Without an interval where one of the four cells a, n1 − a, c, n0 − c is 0.</returns>
    public static RelativeRate? Of(Share group, Share reference)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(reference);
        var (a, n1, c, n0) = (group.Numerator, group.Denominator, reference.Numerator, reference.Denominator);
        if (n1 == 0 || n0 == 0 || c == 0)
            return null;
        var index = Rounded((decimal)a * n0 / ((decimal)n1 * c));
        if (a == 0 || a == n1 || c == n0)
            return new(index, null, null);
        var (log, within) = (Math.Log((double)a * n0 / ((double)n1 * c)), Ninetyfive * Math.Sqrt((1.0 / a) - (1.0 / n1) + (1.0 / c) - (1.0 / n0)));
        return new(index, Rounded((decimal)Math.Exp(log - within)), Rounded((decimal)Math.Exp(log + within)));
    }

    private static decimal Rounded(decimal ratio) => Math.Round(ratio, 2, MidpointRounding.AwayFromZero);
}
