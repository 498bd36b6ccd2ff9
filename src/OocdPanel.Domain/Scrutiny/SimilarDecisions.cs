using OocdPanel.Domain.Reporting;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>What was decided in cases like one under review, in counts that single no child out (R22).</summary>
/// <param name="Decisions">Null where there are so few that they are hidden.</param>
/// <param name="Disposals">The most frequent first, then those hidden; each null where it is hidden.</param>
public sealed record SimilarDecisions(LikeCases Like, long? Decisions, IReadOnlyList<(DisposalCode Disposal, long? Decisions)> Disposals)
{
    /// <param name="others">Decisions like it, without the one under review.</param>
    public static SimilarDecisions Of(LikeCases like, IReadOnlyList<DisposalCode> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        if (others.Count is > 0 and < Suppression.Least)
            return new(like, null, []);
        var counts = others.GroupBy(disposal => disposal).Select(same => (Disposal: same.Key, Count: (long)same.Count())).OrderByDescending(one => one.Count).ThenBy(one => one.Disposal.Value, StringComparer.Ordinal).ToArray();
        var hidden = Suppression.Of(new CountTable([.. counts.Select(one => (IReadOnlyList<Counts>)[new Counts(one.Count, [])])], Total: new Counts(others.Count, [])));
        return new(like, hidden.Total ? null : others.Count, [.. counts.Select((one, i) => (one.Disposal, hidden.Cells[i][0] ? (long?)null : one.Count)).OrderBy(one => one.Item2 is null)]);
    }
}
