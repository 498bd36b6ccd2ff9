namespace OocdPanel.Domain.Scrutiny;

/// <summary>A share of the decisions in scope, estimated from a random sample of them.</summary>
/// <param name="Percent">One decimal.</param>
/// <param name="Lower">Of the 95 % interval.</param>
/// <param name="Upper">Of the 95 % interval.</param>
public sealed record WeightedShare(decimal Percent, decimal Lower, decimal Upper)
{
    /// <summary>Standard errors on either side of an estimate that hold 95 %.</summary>
    private const double Z = 1.96;

    /// <summary>
    /// Each stratum weighs as many decisions as it has, however many of them were drawn. The interval is Wilson’s, on the effective size of the sample (Kish):
    /// 1 / Σ (weight² / reviewed), which is the number reviewed where the draw was in proportion. It takes no credit for how much of the frame was looked
    /// at, so it is rather too wide. A stratum of which nothing was reviewed tells nothing and weighs nothing.
    /// </summary>
    /// <param name="strata">Of each, how many decisions there are, how many were reviewed, and how many of those found to be so.</param>
    /// <returns>Null where nothing was reviewed.</returns>
    public static WeightedShare? Of(IReadOnlyList<(long Size, long Reviewed, long Found)> strata)
    {
        ArgumentNullException.ThrowIfNull(strata);
        var told = strata.Where(stratum => stratum is { Reviewed: > 0, Size: > 0 }).ToArray();
        if (told.Length == 0)
            return null;
        decimal size = told.Sum(stratum => stratum.Size);
        var share = told.Sum(stratum => stratum.Size * stratum.Found / (decimal)stratum.Reviewed) / size;
        var effective = 1 / (double)told.Sum(stratum => stratum.Size / size * (stratum.Size / size) / stratum.Reviewed);
        var p = (double)share;
        var spread = 1 + (Z * Z / effective);
        var centre = (p + (Z * Z / (2 * effective))) / spread;
        return Within(share, centre, Z * Math.Sqrt((p * (1 - p) / effective) + (Z * Z / (4 * effective * effective))) / spread);
    }

    /// <summary>An estimate of known standard error, with its normal interval.</summary>
    internal static WeightedShare Around(decimal share, double error) => Within(share, (double)share, Z * error);

    private static WeightedShare Within(decimal share, double centre, double half) =>
        new(Rounded(share), Rounded((decimal)Math.Max(0, centre - half)), Rounded((decimal)Math.Min(1, centre + half)));

    private static decimal Rounded(decimal share) => Math.Round(100 * share, 1, MidpointRounding.AwayFromZero);
}
