using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Reporting.Measures;

/// <summary>Every measure that can be broken down, drawn over time and set beside other areas.</summary>
public static class MeasureCatalogue
{
    public static IReadOnlyList<Measure> All { get; } =
    [
        Completion, Outcome22Flow, Disposals, Timeliness, ToDecision, DecisionQuality, Referrals,
        .. OutcomeMeasures.All, .. VictimMeasures.All, .. VoiceMeasures.All, .. NeedsMeasures.All, .. MeetingMeasures.All, .. AuditMeasures.All, OversightMeasure.Oversight, .. ScrutinyMeasures.All,
    ];

    public static Measure? Find(string? code) => All.FirstOrDefault(measure => measure.Code == code);

    private static Measure Completion => new(
        "completion", "Completion of programmes (YJB KPI 6)", "Children whose programme ended, and how many completed it.", Kpi6.RuleVersion, "end of the programme",
        [
            new CountColumn("ended", "Children", "left_out is null", OfChildren: true),
            new CountColumn("completed", "Completed", "left_out is null and completed", OfChildren: true),
            new CountColumn("not-completed", "Not completed", "left_out is null and not completed", OfChildren: true),
            new ShareColumn("share", "Completed, of children", "completed", "ended"),
            new CountColumn("programmes", "Programmes", "left_out is null"),
            new CountColumn("programmes-completed", "Programmes completed", "left_out is null and completed"),
        ],
        [
            "A child with one completed and one not completed is under both, and once among the children.",
            "Left out, as the return asks: not aged 10 to 17 at the start, living outside the area on the end date, disposals changed or quashed on appeal.",
        ])
    { Source = FactSource.Programmes, Where = "(left_out is null or tier = 'out-of-court')" };

    private static Measure Outcome22Flow => new(
        "outcome-22", "Outcome 22", "Decisions for outcome 22, and what became of them.", Outcome22.RuleVersion, "confirmation by the police",
        [
            new CountColumn("decided", "Decided", "true"),
            new CountColumn(Outcome22.Pending, "Activity pending", $"state = '{Outcome22.Pending}'"),
            new CountColumn(Outcome22.Finalised, "Final", $"state = '{Outcome22.Finalised}'"),
            new CountColumn(Outcome22.Returned, "Back at the panel", $"state = '{Outcome22.Returned}'"),
            new ShareColumn("final-share", "Final, of decided", Outcome22.Finalised, "decided"),
            new PercentileColumn("median-days", "Days to final, median", $"case when state = '{Outcome22.Finalised}' then finalised_on - decided_on end", 50, Outcome22.Finalised),
            new PercentileColumn("p90-days", "Days to final, 90th percentile", $"case when state = '{Outcome22.Finalised}' then finalised_on - decided_on end", 90, Outcome22.Finalised),
            .. Domain.Cases.RecordFollowUp.Windows.SelectMany(OutcomeMeasures.ReferredAgain),
        ],
        [
            "Days are calendar days from the panel’s decision to the day it was made final.",
            "Referred again counts an offence dated after outcome 22 was made final, where that is 6 or 12 months ago on the day counted as of.",
        ])
    { Source = OutcomeSources.ReferredAgain, Where = $"disposal = '{Outcome22.Disposal.Value}'" };

    private static Measure Disposals => new(
        "disposals", "Disposals confirmed", "Every disposal that the police confirmed, and how many were out of court.", Outcome22.RuleVersion, "confirmation by the police",
        [
            new CountColumn("confirmed", "Confirmed", "true"),
            new CountColumn("children", "Children", "true", OfChildren: true),
            new CountColumn("out-of-court", "Out of court", "out_of_court"),
            new ShareColumn("out-of-court-share", "Out of court, of confirmed", "out-of-court", "confirmed"),
            new CountColumn("outcome-22", "Outcome 22", $"disposal = '{Outcome22.Disposal.Value}'"),
            new ShareColumn("outcome-22-share", "Outcome 22, of out of court", "outcome-22", "out-of-court"),
        ],
        ["No further action and charge are not out-of-court disposals.", "Disposals given outside the panel are not among them: the return on outcome 22 tells them beside these."])
    { Source = FactSource.Decisions, Draws = "confirmed" };

    private static Measure Timeliness => new(
        "timeliness", "Timeliness", "How long each step took, and whether it kept its clock.", Step.RuleVersion, "day of the step",
        [
            new CountColumn("taken", "Steps", "true"),
            new PercentileColumn("median-days", "Working days, median", "coalesce(working_days, days)", 50, "taken"),
            new PercentileColumn("p90-days", "Working days, 90th percentile", "coalesce(working_days, days)", 90, "taken"),
            new CountColumn("with-clock", "With a clock", "in_time is not null"),
            new CountColumn("in-time", "In time", "in_time"),
            new ShareColumn("in-time-share", "In time, of those with a clock", "in-time", "with-clock"),
        ],
        [
            "Working days run from the referral (Monday to Friday less bank holidays), between the days on which things happened.",
            "A clock is kept by what was recorded by its last day: it cannot be stopped in the past.",
            "What is not done yet is not in the figures of any period.",
        ])
    { Source = FactSource.Steps, Always = "step" };

    private static Measure ToDecision => new(
        "days-to-decision", "Days from referral to the panel’s decision", "How many cases took how many working days.", Step.RuleVersion, "the panel’s first decision",
        [
            new CountColumn("decided", "Decisions", "true"),
            new PercentileColumn("median-days", "Working days, median", "working_days", 50, "decided"),
            new PercentileColumn("p90-days", "Working days, 90th percentile", "working_days", 90, "decided"),
        ],
        ["Working days run from the referral (Monday to Friday less bank holidays) to the first decision."])
    { Source = FactSource.Steps, Where = $"step = '{Step.Panel}'", Always = "days-taken" };

    private static Measure DecisionQuality => new(
        "decision-quality", "Quality of decisions", "Departures from the presumptive disposal, overrides, dissent and disagreements.", "decision-quality-2026.2", "confirmation by the police",
        [
            new CountColumn("confirmed", "Confirmed", "true"),
            new CountColumn("as-presumed", "As presumed", $"departure = '{Departure.AsPresumed}'"),
            new CountColumn("more", "More than presumed (net-widening)", $"departure = '{Departure.More}'"),
            new CountColumn("less", "Less than presumed", $"departure = '{Departure.Less}'"),
            new ShareColumn("more-share", "More, of confirmed", "more", "confirmed"),
            new CountColumn("overridden", "Assessment overridden (R7)", "overridden"),
            new CountColumn("dissent", "With dissent", "dissents > 0"),
            new CountColumn("escalated", "Escalated (R12)", "escalated"),
            new CountColumn("urgent", "Outside a meeting (R10)", "urgent"),
        ],
        ["Whether a disposal is more or less than presumed goes by the disposals’ rank. Where nothing was presumed it is neither."])
    { Source = FactSource.Decisions };

    private static Measure Referrals => new(
        "referrals", "Referrals and how far they came", "Referrals, decided by a panel, diverted and completed.", "referrals-2026.2", "referral",
        [
            new CountColumn("referred", "Referrals", "true"),
            new CountColumn("children", "Children", "true", OfChildren: true),
            new CountColumn("decided", "Decided by a panel", "decided"),
            new CountColumn("diverted", "Diverted out of court", "diverted"),
            new CountColumn("completed", "Programme completed", "completed and diverted"),
            new ShareColumn("decided-share", "Decided, of referrals", "decided", "referred"),
            new ShareColumn("diverted-share", "Diverted, of decided", "diverted", "decided"),
            new ShareColumn("completed-share", "Completed, of diverted", "completed", "diverted"),
        ],
        ["Referrals of the period, as far as each has come by the position counted at: those of the last months have had less time."])
    { Source = FactSource.Cases, Where = "not withdrawn", Draws = "children" };
}
