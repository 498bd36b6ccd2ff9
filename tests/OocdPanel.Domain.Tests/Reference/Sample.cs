using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;

namespace OocdPanel.Domain.Tests.Reference;

/// <summary>Small tables without a fault, for tests to look things up in or to spoil one row of.</summary>
internal static class Sample
{
    public static readonly Validity Always = new(new(2019, 1, 1));
    public static readonly DateOnly SplitDay = new(2023, 4, 1);

    public static readonly Agency Police = new(new("police"), "Police", Always);
    public static readonly Agency Yjs = new(new("yjs"), "Youth justice service", Always);
    public static readonly Agency SocialCare = new(new("social-care"), "Social care", Always);
    public static readonly Agency Education = new(new("education"), "Education", Always);
    public static readonly Agency Health = new(new("health"), "Health", Always);

    public static QuorumPolicy Quorum(string version) =>
        new(version, [QuorumSeat.For(Police), QuorumSeat.For(Yjs), QuorumSeat.For(SocialCare, Education, Health)]);

    public static Policy PolicyOf(string area, string version, Validity valid) =>
        new(new(area), version, Quorum(version), 10, 17, 10, 5, 1, 16, 20, 5, valid);

    public static Disposal DisposalOf(string code, int rank, string admission = Admissions.None, bool evidence = false) =>
        new(new(code), code, rank, 22, admission, evidence, false, false, "may", null, Always);

    public static GravityScore ScoreOf(string offence, int score, string version = "test-1", Validity? valid = null) =>
        new(version, true, valid ?? new(new(2023, 9, 1)), new(offence), score);

    public static Offence OffenceOf(string code) => new(new(code), code, "theft", "either-way", null, Always);

    public static IEnumerable<AssessmentFormSection> FormOf(string code, Validity valid) =>
        Domain.Cases.Assessment.Sections.Select((section, i) => new AssessmentFormSection(code, code, i + 1, section, section, "Ask", valid));

    public static ReferenceTables Tables { get; } = new()
    {
        Version = "sample",
        CrimeOutcomes = [new("22", "Activity", null, Always), new("22A", "Of which", "22", Always), new("23", "Deferred", null, new(new(2026, 1, 1)))],
        Disposals =
        [
            DisposalOf("nfa", 1), DisposalOf("community-resolution", 2, Admissions.ResponsibilityAccepted), DisposalOf("outcome-22", 3),
            DisposalOf("youth-caution", 4, Admissions.Full, true), DisposalOf("youth-conditional-caution", 5, Admissions.Full, true),
            DisposalOf("charge", 6, evidence: true),
        ],
        DisposalCodes =
        [
            new(new("outcome-22"), "home-office", "22", Always),
            new(new("outcome-22"), "home-office", "23", new(new(2026, 1, 1))),
        ],
        Categories =
        [
            new("offence-group", "theft", "Theft", Always), new("offence-group", "miscellaneous", "Miscellaneous", Always), new("sex", "female", "Female", Always),
            new("gender", "female", "Female", Always), new("ethnicity-observed", "ic1", "White", Always), new("school-status", "attending", "Attending", Always),
            new("need", "slcn", "SLCN", Always), new("referral-flag", "missing", "Goes missing", Always),
            new("outside-disposal", "community-resolution", "Community resolution", Always), new("outside-disposal", "triage", "Triage", Always),
            new("outside-disposal", "youth-caution", "Youth caution", Always), new("court-outcome", "convicted", "Convicted", Always),
            new("court-outcome", "discontinued", "Discontinued", Always), new("court-order", "referral-order", "Referral order", Always), new("court-order", "fine", "Fine", Always),
        ],
        Offences = [OffenceOf("drunk"), OffenceOf("theft"), OffenceOf("affray"), OffenceOf("arson"), OffenceOf("robbery"), OffenceOf("unscored")],
        Agencies = [Police, Yjs, SocialCare, Education, Health],
        Ethnicities = [new(new("not-stated"), "Not stated", "Information not obtainable", Always)],
        GravityScores = [ScoreOf("drunk", 1), ScoreOf("theft", 2), ScoreOf("affray", 3), ScoreOf("arson", 4), ScoreOf("robbery", 5)],
        GravityDisposals =
        [
            new("test-1", 1, new("nfa")), new("test-1", 2, new("community-resolution")), new("test-1", 2, new("outcome-22")),
            new("test-1", 3, new("youth-caution")), new("test-1", 4, new("youth-conditional-caution")), new("test-1", 5, new("charge")),
        ],
        AuditStandards =
        [
            .. new[] { "assessment", "planning", "delivery" }.SelectMany((standard, i) => new[] { "desistance", "child-safety", "others-safety" }.Select((question, j) =>
                new AuditQuestion("standards-1", standard, standard, (3 * i) + j + 1, question, $"Does {standard} do enough for {question}?", new(50, 65, 80), Always))),
        ],
        AssessmentForms = [.. FormOf("local-oocd", new(new(2019, 1, 1), new(2024, 4, 1))), .. FormOf("pdat", new(new(2024, 4, 1)))],
        BankHolidays =
        [
            .. new[] { (1, 1), (3, 29), (4, 1), (5, 6), (5, 27), (8, 26), (12, 25), (12, 26) }
                .Select(day => new BankHoliday(new(2024, day.Item1, day.Item2), "Bank holiday")),
        ],
        Areas =
        [
            new(new("cumbria"), "Cumbria", [], new(new(2019, 1, 1), SplitDay)),
            new(new("cumberland"), "Cumberland", [new("cumbria")], new(SplitDay)),
            new(new("westmorland-and-furness"), "Westmorland and Furness", [new("cumbria")], new(SplitDay)),
        ],
        AreaSets =
        [
            new("force", new("cumbria-constabulary"), "Cumbria Constabulary", new("cumbria"), new(new(2019, 1, 1), SplitDay)),
            new("force", new("cumbria-constabulary"), "Cumbria Constabulary", new("cumberland"), new(SplitDay)),
            new("force", new("cumbria-constabulary"), "Cumbria Constabulary", new("westmorland-and-furness"), new(SplitDay)),
            new("service", new("the-lakes"), "The Lakes", new("westmorland-and-furness"), new(SplitDay)),
        ],
        Districts =
        [
            new(new("E07000026"), "Allerdale", new("cumbria"), new(new(2019, 1, 1), SplitDay)),
            new(new("E06000063"), "Cumberland", new("cumberland"), new(SplitDay)),
        ],
        Policies = [PolicyOf("default", "standard-1", Always)],
    };

    public static ReferenceData Data { get; } = ReferenceData.From(Tables);
}
