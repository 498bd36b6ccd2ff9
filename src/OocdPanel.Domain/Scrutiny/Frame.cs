using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>All decisions that can be drawn, in the one form that their hash is of: see contracts/scrutiny.md.</summary>
public static class Frame
{
    /// <summary>The most bytes of its text, a hundred more counted for each decision: so it fits into one event of the log.</summary>
    public const int MostBytes = 1_000_000;

    /// <summary>The decisions of the theme, each in its stratum, in the frame's order.</summary>
    public static IReadOnlyList<FrameCase> Of(IEnumerable<DecisionInScope> inScope, Theme theme, IReadOnlyList<string> strata, bool overridesInFull) =>
    [
        .. inScope.Where(decision => decision.IsIn(theme))
            .Select(decision => new FrameCase(
                decision.Case, decision.Confirmation, overridesInFull && decision.Override ? Strata.Overrides : Strata.NameOf(decision, strata), decision.Override))
            .OrderBy(decision => decision.Case.ToString(), StringComparer.Ordinal).ThenBy(decision => decision.Confirmation),
    ];

    /// <summary>A line for each decision: case, version of its confirmation, stratum, and r7 or -, with tabs between.</summary>
    public static IEnumerable<string> Lines(IEnumerable<FrameCase> cases) =>
        cases.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Case}\t{one.Confirmation}\t{one.Stratum}\t{(one.Override ? "r7" : "-")}"));

    /// <summary>The lines, each ended by a line feed.</summary>
    public static string Text(IEnumerable<FrameCase> cases) => string.Concat(Lines(cases).Select(line => line + "\n"));

    public static string Hash(IEnumerable<FrameCase> cases) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(cases))));

    public static bool IsTooLarge(IReadOnlyCollection<FrameCase> cases) => Encoding.UTF8.GetByteCount(Text(cases)) + (100L * cases.Count) > MostBytes;
}
