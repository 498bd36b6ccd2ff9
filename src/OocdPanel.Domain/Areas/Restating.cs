using System.Collections.Immutable;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Areas;

/// <summary>Days on which an area was in charge, told as those of an area of another time.</summary>
/// <param name="Districts">Only of children who lived in one of them; empty for all.</param>
/// <param name="To">The last of the days.</param>
public sealed record RestatedSpan(AreaCode InCharge, AreaCode ToldAs, ImmutableArray<DistrictCode> Districts, DateOnly From, DateOnly To);

/// <summary>History told by the areas that came after, or before, those that were in charge: a parameter of a report, which rewrites no case.</summary>
public static class Restating
{
    public const string Successors = "successors";
    public const string Predecessors = "predecessors";

    public static IReadOnlyList<string> Ways { get; } = [Successors, Predecessors];

    /// <param name="asked">An area, a service or a force.</param>
    /// <param name="to">The last day.</param>
    /// <returns>Every area that was in charge of a part of it, and as what that is told; or why there is none.</returns>
    public static Answer<ImmutableArray<RestatedSpan>> Of(AreaCode asked, DateOnly from, DateOnly to, string way, AreaTable areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        var meant = areas.EverMeantBy(asked);
        if (meant.IsEmpty)
            return new($"There is no area, service or force with the code ‘{asked}’");
        var told = meant.SelectMany(area => way == Successors ? areas.LastSuccessorsOf(area) : areas.FirstPredecessorsOf(area)).Distinct().ToList();
        var spans = ImmutableArray.CreateBuilder<RestatedSpan>();
        foreach (var area in areas.All)
        {
            var (first, last) = (Later(area.Valid.From, from), Earlier(area.Valid.To?.AddDays(-1) ?? DateOnly.MaxValue, to));
            if (first > last)
                continue;
            var ends = way == Successors ? areas.LastSuccessorsOf(area.Code) : areas.FirstPredecessorsOf(area.Code);
            foreach (var one in told.Where(ends.Contains))
                spans.Add(new(area.Code, one, ends is [_] ? [] : [.. DistrictsOf(area, ends, way, areas).Where(district => district.End == one).Select(district => district.Code)], first, last));
        }

        return spans.Count == 0 ? new($"Nothing of ‘{asked}’ was in charge of any area from {from:d MMMM yyyy} to {to:d MMMM yyyy}") : new(spans.ToImmutable());
    }

    /// <summary>Each district of the area, and in which of the areas at the end its people lived, or live.</summary>
    private static IEnumerable<(DistrictCode Code, AreaCode End)> DistrictsOf(Area area, ImmutableArray<AreaCode> ends, string way, AreaTable areas) =>
        from district in areas.AllDistricts
        where district.Area == area.Code
        from end in ends
        where areas.AllDistricts.Any(other => other.Area == end && (way == Successors ? areas.IsFollowedBy(district.Code, other.Code) : areas.IsFollowedBy(other.Code, district.Code)))
        select (district.Code, end);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
