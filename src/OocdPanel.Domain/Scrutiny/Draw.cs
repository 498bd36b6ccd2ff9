using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>A sample that follows from frame, seed and size alone: <c>oocd-draw-1</c>, as contracts/scrutiny.md describes it.</summary>
public static class Draw
{
    public const string Algorithm = "oocd-draw-1";

    /// <summary>Where all overrides are reviewed, they come after what was drawn at random.</summary>
    /// <returns>In the order in which they are numbered from 1.</returns>
    public static IReadOnlyList<FrameCase> Of(IReadOnlyCollection<FrameCase> frame, string seed, int size)
    {
        var random = frame.Where(IsRandom).ToList();
        var shares = Allocation.Of(random.GroupBy(one => one.Stratum).ToDictionary(stratum => stratum.Key, stratum => stratum.Count()), size);
        return
        [
            .. InOrder(shares.SelectMany(share => InOrder(random.Where(one => one.Stratum == share.Key), seed).Take(share.Value)), seed),
            .. InOrder(frame.Where(one => !IsRandom(one)), seed),
        ];
    }

    /// <summary>What takes the place of one that cannot be reviewed; null where the stratum is used up.</summary>
    /// <param name="isUsed">Whether it was drawn already.</param>
    public static FrameCase? Next(IEnumerable<FrameCase> frame, string seed, string stratum, Func<FrameCase, bool> isUsed) =>
        InOrder(frame.Where(one => one.Stratum == stratum), seed).FirstOrDefault(one => !isUsed(one));

    public static bool IsRandom(FrameCase one) => one.Stratum != Strata.Overrides;

    /// <summary>By SHA-256 of the seed, a zero byte, and case and version with a slash between.</summary>
    private static IEnumerable<FrameCase> InOrder(IEnumerable<FrameCase> cases, string seed) => cases.OrderBy(one => Key(one, seed), StringComparer.Ordinal);

    private static string Key(FrameCase one, string seed) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}\0{one.Case}/{one.Confirmation}"))));
}
