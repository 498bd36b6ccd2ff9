namespace OocdPanel.Api.Reporting.Measures;

/// <summary>What became of a figure since an earlier moment, case by case.</summary>
/// <param name="Then">The position it is compared with.</param>
/// <param name="Was">What the figure counted then, in facts.</param>
/// <param name="Is">What it counts now.</param>
public sealed record MeasureChanges(ReportHead About, string Figure, long Then, int Was, int Is, IReadOnlyList<FigureChange> Changes) : INamesCases
{
    IEnumerable<Guid> INamesCases.CasesNamed => Changes.Select(change => change.Case);
}

/// <summary>A fact that the figure counts now and did not then, or the other way round.</summary>
/// <param name="Counts">Whether it is counted now.</param>
/// <param name="On">The date it counts by.</param>
/// <param name="Because">What was recorded that changed it; of the fact itself, or, where that is as it was, the last on the record of the child: a merge, a residence, an appeal. Null where nothing was: days have passed, or reference data changed.</param>
public sealed record FigureChange(Guid Case, string Fact, bool Counts, DateOnly On, WhatChanged? Because);

/// <summary>An event, without what it says.</summary>
/// <param name="Event">Its stored name, such as case.referral-corrected.v1.</param>
public sealed record WhatChanged(string Event, DateTimeOffset RecordedAt, string By);
