using OocdPanel.Api.Reporting.Measures;

namespace OocdPanel.Api.Reporting.Documents;

/// <summary>A document that a board reads: measures under headings, all as known at one moment.</summary>
/// <param name="For">Who reads it, and how often.</param>
public sealed record ReportDocument(string Code, string Name, string For, IReadOnlyList<DocumentSection> Sections)
{
    /// <summary>Every one there is.</summary>
    public static IReadOnlyList<ReportDocument> All { get; } =
    [
        new("quarterly-diversion", "Diversion report", "The management board, every quarter",
        [
            new("Disposals", "disposals", "disposal"),
            new("Disposals over time", "disposals", "quarter") { YearsBack = 1 },
            new("Completion by disposal (YJB KPI 6)", "completion", "disposal"),
            new("Completion over time (YJB KPI 6)", "completion", "quarter") { YearsBack = 1 },
            new("Outcome 22", "outcome-22", "area"),
            new("Timeliness", "timeliness"),
            new("From referral to the panel’s decision", "days-to-decision"),
            new("Oversight", "oversight", "area"),
            new("Quality of decisions", "decision-quality", "area"),
            new("Panels: attendance by agency", "attendance"),
            new("Victims (YJB KPI 10)", "victims"),
        ]),
        new("board-dashboard", "Performance dashboard", "The management board, every quarter and for the year",
        [
            new("Children and referrals", "referrals", "tier"),
            new("Children by age", "referrals", "age-band"),
            new("Children by sex", "referrals", "sex"),
            new("Children by ethnicity", "referrals", "ethnicity-group"),
            new("Children’s needs by tier", "needs"),
            new("First-time entrants by first outcome", "first-time-entrants", "disposal"),
            new("Disposals", "disposals", "disposal"),
            new("Completion by disposal (YJB KPI 6)", "completion", "disposal"),
            new("Completion over time (YJB KPI 6)", "completion", "quarter") { YearsBack = 1 },
            new("Outcome 22", "outcome-22"),
            new("Reoffending by disposal", "reoffending", "disposal"),
            new("Timeliness", "timeliness"),
            new("Oversight", "oversight"),
            new("What children and parents said", "feedback"),
        ]),
        new("disproportionality", "Disproportionality report", "The management board, twice a year",
        [
            new("Referred, decided, diverted and completed, by ethnicity", "referrals", "ethnicity-group"),
            new("By ethnicity and sex", "referrals", "ethnicity-group", "sex"),
            new("Gypsy, Roma and Traveller children", "referrals", "gypsy-roma-traveller"),
            new("By sex", "referrals", "sex"),
            new("Children looked after", "referrals", "looked-after"),
            new("By school status", "referrals", "school-status"),
            new("Disposals by ethnicity", "disposals", "ethnicity-group"),
            new("Decisions against what was presumed, by ethnicity", "decision-quality", "ethnicity-group"),
            new("Outcome 22 by ethnicity", "outcome-22", "ethnicity-group"),
            new("Timeliness by ethnicity", "timeliness", "ethnicity-group"),
        ]),
    ];

    public static ReportDocument? Find(string? code) => All.FirstOrDefault(document => document.Code == code);
}

/// <summary>One table of a document.</summary>
/// <param name="Measure">The code of a measure.</param>
/// <param name="By">The code of a breakdown; null for none, or for the one that the measure always has.</param>
public sealed record DocumentSection(string Title, string Measure, string? By = null, string? And = null)
{
    /// <summary>How many financial years it reaches back before the document’s.</summary>
    public int YearsBack { get; init; }
}

/// <summary>A document as it was made: every section as known at one position of the log.</summary>
public sealed record MadeDocument(ReportDocument Document, IReadOnlyList<MadeSection> Sections)
{
    /// <summary>What it is of: that of its first section.</summary>
    public ReportHead About => Sections[0].Report.About;
}

public sealed record MadeSection(DocumentSection Section, MeasureReport Report);
