using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Reporting.Measures;

/// <summary>Measures of what children were given, and of what came after.</summary>
internal static class OutcomeMeasures
{
    public static IReadOnlyList<Measure> All { get; } = [FirstTimeEntrants];

    private static Measure FirstTimeEntrants => new(
        "first-time-entrants", "First-time entrants", "Children whose first youth caution, youth conditional caution or conviction it was, and disposals that avoided one (R20).",
        Entry.RuleVersion, "day on which the outcome was given",
        [
            new CountColumn("outcomes", "Cautions and convictions", $"entry = '{Entry.MayEnter}'"),
            new CountColumn("entrants", "First-time entrants", $"entry = '{Entry.MayEnter}' and not before"),
            new ShareColumn("share", "Entrants, of cautions and convictions", "entrants", "outcomes"),
            new CountColumn("avoided", "Out of court, no entrant until then", $"entry = '{Entry.Avoids}' and not by_then"),
        ],
        [
            "The first is the first by its day, whenever it was recorded, on any record of the child. Quashed on appeal, it gives way to the next; changed, it counts as what stands now.",
            "Disposals that avoided one were given out of court, by a panel or outside it, to a child who was no entrant by the end of that day.",
            "One of ours counts in the area in charge of the case on the day; any other in the area of the child’s district then. It is listed under the child’s latest case.",
        ])
    { Source = OutcomeSources.Entries, Where = $"entry <> '{Entry.Neither}'" };
}
