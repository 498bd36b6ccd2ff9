namespace OocdPanel.Api.Reporting.Measures;

/// <summary>What is counted of managers' oversight, as it stands on one day.</summary>
internal static class OversightMeasure
{
    /// <summary>Cases open on the last day of the period, or on the day as of which is counted where that is earlier.</summary>
    private static readonly FactSource OpenCases = new(
        $"""
        lateral (
            select o.*, day.seen_on, exists (
                select from manager_entry_fact m
                where m.case_id = o.case_id and m.known_from <= asked.at and m.entered_on > day.seen_on - {Domain.Reporting.Oversight.Days} and m.entered_on <= day.seen_on) as overseen
            from (select least(max(last), asked.today) as seen_on from unnest($3::date[]) as last) day
            join open_case_fact o on o.area = span.area and o.open_from <= day.seen_on and o.open_until >= day.seen_on)
        """,
        "seen_on", "''", ["tier", "disposal", "offence-group", "gravity", "age-band"])
    { IsOfADay = true, Named = "open_case_fact", FromCase = FactSource.AllOfCase };

    public static Measure Oversight { get; } = new(
        "oversight", "Oversight", "Open cases on which a manager wrote in the last 28 days.", Domain.Reporting.Oversight.RuleVersion, "last day of the period, or the day counted as of",
        [
            new CountColumn("open", "Open cases", "true"),
            new CountColumn("overseen", $"With a manager’s entry in {Domain.Reporting.Oversight.Days} days", "overseen"),
            new ShareColumn("overseen-share", "With an entry, of open", "overseen", "open"),
            new CountColumn("not-overseen", "Without", "not overseen"),
        ],
        [
            "A case is open from the referral until it is closed, found ineligible or withdrawn; it counts in the area in charge on the day.",
            "An entry is whatever somebody recorded as a youth justice manager on the case or its programme on that day or one of the 27 before, by the day of recording.",
        ])
    { Source = OpenCases };
}
