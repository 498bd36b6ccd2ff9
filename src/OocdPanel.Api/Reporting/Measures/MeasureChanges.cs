using System.Globalization;

namespace OocdPanel.Api.Reporting.Measures;

/// <summary>What became of a figure since an earlier moment, case by case.</summary>
/// <param name="Then">The position it is compared with.</param>
/// <param name="Was">What the figure was then.</param>
/// <param name="Is">What it is now.</param>
/// <param name="Changes">A page of them, in the order in which they were recorded.</param>
/// <param name="All">How many changes there are on all pages.</param>
/// <param name="Next">Where the next page goes on; null where this is the last.</param>
public sealed record MeasureChanges(ReportHead About, string Figure, long Then, long Was, long Is, IReadOnlyList<FigureChange> Changes, int All, string? Next) : INamesCases
{
    IEnumerable<Guid> INamesCases.CasesNamed => Changes.Select(change => change.Case);
}

/// <summary>A fact that the figure counts now and did not then, or the other way round.</summary>
/// <param name="Counts">Whether it is counted now.</param>
/// <param name="On">The date it counts by.</param>
/// <param name="Because">What was recorded that changed it; of the fact itself, or, where that is as it was, the last on the record of the child: a merge, a residence, an appeal. Null where nothing was: days have passed, or reference data changed.</param>
public sealed record FigureChange(Guid Case, string Fact, bool Counts, DateOnly On, WhatChanged? Because);

/// <summary>A place in the list of changes: the position of what changed the figure, 0 where nothing of the fact itself did, and the fact.</summary>
internal sealed record ChangePlace(long At, Guid Case, string Fact) : IComparable<ChangePlace>
{
    /// <param name="text">Null or empty: the beginning.</param>
    /// <param name="place">Null for the beginning.</param>
    /// <returns>False where the text is no place.</returns>
    public static bool TryRead(string? text, out ChangePlace? place)
    {
        place = null;
        if (string.IsNullOrEmpty(text))
            return true;
        var parts = text.Split('_', 3);
        if (parts.Length != 3 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var at) || !Guid.TryParse(parts[1], out var id))
            return false;
        place = new(at, id, parts[2]);
        return true;
    }

    public int CompareTo(ChangePlace? other) => other is null ? 1 :
        At != other.At ? At.CompareTo(other.At) : Case != other.Case ? Case.CompareTo(other.Case) : string.CompareOrdinal(Fact, other.Fact);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At}_{Case}_{Fact}");
}

/// <summary>An event, without what it says.</summary>
/// <param name="Event">Its stored name, such as case.referral-corrected.v1.</param>
public sealed record WhatChanged(string Event, DateTimeOffset RecordedAt, string By);
