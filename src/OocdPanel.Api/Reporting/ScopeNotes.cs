using OocdPanel.Domain.Areas;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Reporting;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Reporting;

/// <summary>What a reader has to know of a period in which areas were reorganised.</summary>
internal static class ScopeNotes
{
    /// <summary>Areas that began or ended within the period: what came before or after is not theirs.</summary>
    public static IEnumerable<string> OfSplits(IReadOnlyList<AreaSpan> spans, Period period, ReferenceData reference)
    {
        var areas = reference.Areas;
        string Names(IEnumerable<AreaCode> codes) => string.Join(" and ", codes.Select(code => areas.EverNameOf(code) ?? code.Value));
        foreach (var row in areas.All)
        {
            var name = areas.EverNameOf(row.Code) ?? row.Code.Value;
            if (row.Predecessors.Length > 0 && spans.Any(span => span.Area == row.Code && span.From == row.Valid.From && span.From > period.From))
                yield return $"{name} began on {row.Valid.From:d MMMM yyyy}, out of {Names(row.Predecessors)}: what happened before is not {name}’s here. Restated by successors, it is.";
            if (row.Valid.To is { } end && spans.Any(span => span.Area == row.Code && span.To == end.AddDays(-1) && span.To < period.To) && areas.LastSuccessorsOf(row.Code) is var after && !after.Contains(row.Code))
                yield return $"{name} ended on {end.AddDays(-1):d MMMM yyyy}; {Names(after)} came after: what happened then is not {name}’s here. Restated by predecessors, it is.";
        }
    }

    public static IEnumerable<string> OfRestating(IReadOnlyList<RestatedSpan> spans, string way, ReferenceData reference)
    {
        string Name(AreaCode code) => reference.Areas.EverNameOf(code) ?? code.Value;
        var told = spans.Where(span => span.InCharge != span.ToldAs).GroupBy(span => span.ToldAs)
            .Select(to => $"{string.Join(" and ", to.Select(span => $"{Name(span.InCharge)} ({span.From:d MMMM yyyy} to {span.To:d MMMM yyyy})"))} as {Name(to.Key)}").ToList();
        yield return told.Count == 0
            ? $"Restated by {way}: no area was reorganised, so nothing is told otherwise than it was."
            : $"Restated by {way}: {string.Join("; ", told)}. No case is rewritten.";
        if (spans.Any(span => !span.Districts.IsEmpty))
            yield return "Where an area was divided, what happened is told by the district in which the child lived on the day; a child who lived in none of its districts is in no area.";
    }
}
