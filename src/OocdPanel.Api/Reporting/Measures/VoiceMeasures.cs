using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Reporting.Measures;

/// <summary>What is counted of what children, and those around them, said.</summary>
internal static class VoiceMeasures
{
    private static readonly FactSource Voices = new(
        "voice_fact", "voiced_on", "f.whose", ["whose", "tier", "disposal", "offence-group", "gravity", "age-band"])
    { FromCase = FactSource.AllOfCase };

    private static readonly FactSource Answers = new(
        "feedback_fact", "given_on", "f.programme_id || ' ' || f.given_by || ' ' || f.question",
        ["question", "given-by", "mark", "tier", "disposal", "offence-group", "gravity", "age-band"],
        ", p.tier, p.disposal, p.age_band",
        at => $"left join programme_fact p on p.programme_id = f.programme_id and {KnownAt.Row("p", at)}")
    { FromCase = FactSource.OffenceOfCase };

    public static IReadOnlyList<Measure> All { get; } =
    [
        new(
            "voices", "Voices heard", "Whose voice assessments heard, and why others were not.", "voices-2026.1", "the day on which the voice was recorded last",
            [
                new CountColumn("voices", "Voices asked for", "true"),
                new CountColumn("there-is-none", "There is none", "why_not = 'there-is-none'"),
                new CountColumn("to-be-heard", "To be heard", "why_not is distinct from 'there-is-none'"),
                new CountColumn("given", "Given", "why_not is null"),
                new ShareColumn("given-share", "Given, of those to be heard", "given", "to-be-heard"),
                new CountColumn("declined", "Declined", "why_not = 'declined'"),
                new CountColumn("no-answer", "No answer", "why_not = 'no-answer'"),
                new CountColumn("not-safe-to-ask", "Not safe to ask", "why_not = 'not-safe-to-ask'"),
                new CountColumn("no-consent", "No consent", "why_not = 'no-consent'"),
            ],
            ["Of each case’s child, parent or carer, school and social worker what was recorded last: a reassessment’s stands in place of the first assessment’s."])
        { Source = Voices, Always = "whose" },
        new(
            "feedback", "Feedback on programmes", "What children and parents answered about their programme, by question.", MarkPlace.RuleVersion, "the day on which the feedback was given",
            [
                new CountColumn("answers", "Answers", "true"),
                new CountColumn(MarkPlace.Highest, "Highest mark", $"mark_place = '{MarkPlace.Highest}'"),
                new CountColumn(MarkPlace.Next, "One below", $"mark_place = '{MarkPlace.Next}'"),
                new CountColumn(MarkPlace.Third, "Two below", $"mark_place = '{MarkPlace.Third}'"),
                new CountColumn(MarkPlace.Lower, "Lower", $"mark_place = '{MarkPlace.Lower}'"),
                new ShareColumn("highest-share", "Highest mark, of answers", MarkPlace.Highest, "answers"),
                new ShareColumn("next-share", "One below, of answers", MarkPlace.Next, "answers"),
                new ShareColumn("third-share", "Two below, of answers", MarkPlace.Third, "answers"),
            ],
            [
                "One answer is one mark for one question; feedback in words only is not counted. Who gave feedback answered each question once at most.",
                "Scales differ between areas and change: the highest mark is the top of the scale of that day. The breakdown by mark shows each with its scale.",
            ])
        { Source = Answers, Always = "question" },
    ];
}
