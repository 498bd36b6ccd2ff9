using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Children;

/// <summary>A child as known by all of their records: the one that stays, and those merged into it.</summary>
public static class OneChild
{
    /// <summary>Between the numbers of outcomes that two records hold.</summary>
    private const int Apart = 1000;

    /// <param name="record">Any of the child’s records.</param>
    /// <param name="recordOf">A record by itself; unknown where it was not read.</param>
    public static Child Of(ChildId record, Func<ChildId, Child> recordOf)
    {
        ArgumentNullException.ThrowIfNull(recordOf);
        var asked = recordOf(record);
        var stays = asked.MergedInto is { } other ? recordOf(other) with { StaysAs = other } : asked;
        return stays.Absorbed.OrderBy(merged => merged.Value).Aggregate(stays, (child, merged) => With(child, merged.Key, merged.Value, recordOf(merged.Key)));
    }

    /// <summary>Every record of the child.</summary>
    public static IReadOnlyList<ChildId> Records(ChildId record, Func<ChildId, Child> recordOf)
    {
        ArgumentNullException.ThrowIfNull(recordOf);
        var stays = recordOf(record).MergedInto ?? record;
        return [stays, .. recordOf(stays).Absorbed.OrderBy(merged => merged.Value).Select(merged => merged.Key)];
    }

    /// <summary>Who the child is, is as the record that stays says; what was given to them is told by both.</summary>
    private static Child With(Child child, ChildId record, int place, Child merged) => child with
    {
        Identifiers = [.. child.Identifiers.Union(merged.Identifiers)],
        Particulars = merged.Particulars.Then(child.Particulars),
        ReferredWith = child.ReferredWith.SetItems(merged.ReferredWith.Where(told => !child.ReferredWith.ContainsKey(told.Key))),
        Outcomes = [.. child.Outcomes, .. merged.Outcomes.Select(outcome => outcome with { Number = (place * Apart) + outcome.Number, Kept = new(record, outcome.Number) })],
    };
}
