using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Reporting.Measures;

/// <summary>Measures of what children were given, and of what came after.</summary>
internal static class OutcomeMeasures
{
    public static IReadOnlyList<Measure> All { get; } = [FirstTimeEntrants, NewOffences];

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
    { Source = OutcomeSources.Entries, Where = $"entry <> '{Entry.Neither}'", Draws = "entrants" };

    private static Measure NewOffences => new(
        "reoffending", "Reoffending", "Children with a new offence within 6 and 12 months of a disposal, and how many.", Reoffending.RuleVersion, "day on which the disposal was given",
        [new CountColumn("disposals", "Disposals", "true"), .. RecordFollowUp.Windows.SelectMany(Within)],
        [
            "Only disposals whose 6 or 12 months had passed on the day counted as of are in the figures of those months.",
            "New is any offence on a referral, of a conviction or told of at a follow-up, dated after the disposal; those of one day told by several count as the most that one tells.",
            "A child with two disposals is once among the children; an offence after both counts after each, so new offences are set against disposals.",
            "What others gave is listed under the child’s latest case.",
        ])
    { Source = OutcomeSources.Reoffending, Where = "stands and not by_court" };

    private static IEnumerable<MeasureColumn> Within(int months) =>
    [
        new CountColumn($"passed-{months}", $"Disposals {months} months ago", $"passed_{months}"),
        new CountColumn($"children-{months}", $"Children, {months} months", $"passed_{months}", OfChildren: true),
        new CountColumn($"reoffended-{months}", $"With a new offence within {months} months", $"passed_{months} and offences_{months} > 0", OfChildren: true),
        new ShareColumn($"rate-{months}", $"Of children, {months} months", $"reoffended-{months}", $"children-{months}"),
        new CountColumn($"offences-{months}", $"New offences within {months} months", $"passed_{months} and offences_{months} > 0") { Adds = $"offences_{months}" },
        new ShareColumn($"frequency-{months}", $"New offences per 100 disposals, {months} months", $"offences-{months}", $"passed-{months}") { Unit = Units.PerHundred },
    ];

    /// <summary>Children referred again after outcome 22 was made final, by the day of the offence.</summary>
    public static IEnumerable<MeasureColumn> ReferredAgain(int months) =>
    [
        new CountColumn($"final-{months}", $"Final {months} months ago", $"state = '{Outcome22.Finalised}' and passed_{months}"),
        new CountColumn($"again-{months}", $"Referred again within {months} months", $"state = '{Outcome22.Finalised}' and passed_{months} and within_{months}"),
        new ShareColumn($"again-{months}-share", $"Referred again, {months} months", $"again-{months}", $"final-{months}"),
    ];
}
