using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;

namespace OocdPanel.Domain.Scrutiny.Redacting;

/// <summary>Something that was put right: what it was and what it is, who put it right, when, and why.</summary>
/// <param name="Number">Of the line that tells it.</param>
/// <param name="Why">Null while it is withheld, or where nobody said.</param>
public sealed record Correction(int Number, int Day, string By, IReadOnlyList<ChangedFact> Changes, string? Why);

/// <summary>Who changed what, when and why, from the lines of a history.</summary>
public static class Corrections
{
    private const string Was = "Was: ";
    private const string Is = "Is: ";

    private static readonly string ReferralPutRight = RedactedHistory.NameOf(typeof(ReferralCorrected));
    private static readonly string ChildPutRight = RedactedHistory.NameOf(typeof(ChildCorrected));

    /// <param name="lines">Redacted, so that nothing else can be in the answer.</param>
    public static IReadOnlyList<Correction> Of(IEnumerable<RedactedLine> lines) =>
    [
        .. lines.Where(line => line.Event == ReferralPutRight || line.Event == ChildPutRight).Select(line => new Correction(
            line.Number, line.Day, line.By, [.. Changes(line.Details)], line.Texts.FirstOrDefault(text => text.Label == "Why")?.Words)),
    ];

    /// <summary>What stands in the place of somebody’s name is the same before and after: it says that it was changed.</summary>
    private static IEnumerable<ChangedFact> Changes(IReadOnlyList<Detail> details)
    {
        var was = details.Where(detail => detail.Label.StartsWith(Was, StringComparison.Ordinal)).ToDictionary(detail => detail.Label[Was.Length..], detail => detail.Value);
        return details.Where(detail => detail.Label.StartsWith(Is, StringComparison.Ordinal))
            .Select(detail => (What: detail.Label[Is.Length..], Before: was.GetValueOrDefault(detail.Label[Is.Length..]), detail.Value))
            .Where(change => change.Before != change.Value || !change.What.StartsWith("offences", StringComparison.OrdinalIgnoreCase))
            .Select(change => new ChangedFact(change.What, change.Before, change.Value));
    }
}
