using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Reporting.Measures;

/// <summary>What is counted of case audits: the answers to key questions.</summary>
internal static class AuditMeasures
{
    public const string Code = "case-audits";

    /// <summary>The breakdown by question.</summary>
    public const string ByQuestion = "audit-question";

    private static readonly FactSource Answers = new(
        "audit_fact", "audited_on", "f.audited_on || ' ' || f.standard || ' ' || f.question", [ByQuestion, "tier", "disposal", "offence-group", "gravity", "age-band"],
        ", f.standard || ' ' || f.question as audit_question")
    { FromCase = FactSource.AllOfCase };

    public static IReadOnlyList<Measure> All { get; } =
    [
        new(
            Code, "Case audits", "Cases audited by an inspectorate’s key questions, and how many met each.", AuditRating.RuleVersion, "day of the audit",
            [
                new CountColumn("audited", "Audited", "true"),
                new CountColumn("met", "Met", "met"),
                new CountColumn("not-met", "Not met", "not met"),
                new ShareColumn("share", "Met, of audited", "met", "audited"),
            ],
            ["An audit recorded again for the same day stands in place of the earlier; a case audited on two days counts twice. All questions together count each answer."])
        { Source = Answers, Always = ByQuestion },
    ];
}
