using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Areas;

/// <summary>An area, and the days of a period on which it belonged to what was asked for.</summary>
/// <param name="To">The last of the days.</param>
public sealed record AreaSpan(AreaCode Area, DateOnly From, DateOnly To)
{
    /// <summary>What an area, service or force stood for on each day of a period; empty where there was no such on any.</summary>
    public static IReadOnlyList<AreaSpan> Of(AreaCode asked, DateOnly from, DateOnly to, AreaTable areas)
    {
        var closed = new List<AreaSpan>();
        var open = new Dictionary<AreaCode, DateOnly>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            var today = areas.Expand(asked, day) is { Found: true, Value: var found } ? found : [];
            foreach (var area in today)
                open.TryAdd(area, day);
            foreach (var gone in open.Keys.Except(today).ToList())
            {
                closed.Add(new(gone, open[gone], day.AddDays(-1)));
                open.Remove(gone);
            }
        }

        closed.AddRange(open.Select(area => new AreaSpan(area.Key, area.Value, to)));
        return [.. closed.OrderBy(span => span.Area.Value, StringComparer.Ordinal).ThenBy(span => span.From)];
    }
}
