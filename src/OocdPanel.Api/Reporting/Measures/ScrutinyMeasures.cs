using OocdPanel.Domain.Scrutiny;

namespace OocdPanel.Api.Reporting.Measures;

/// <summary>What is counted of scrutiny: what was found, and what was to be learned.</summary>
internal static class ScrutinyMeasures
{
    private static readonly string[] OfCase = ["tier", "disposal", "theme", "offence-group", "gravity", "age-band"];

    /// <summary>The disposal is that of the decision.</summary>
    private static readonly string[] FromCase = [.. FactSource.AllOfCase.Where(column => column != "disposal")];

    /// <summary>Before an exercise is closed nobody outside it is told which cases are in its sample, nor what is found on them.</summary>
    private const string OfClosed =
        "not exists (select from exercise_sample s join exercise_list x on x.exercise_id = s.exercise_id where s.review_id = cut.review_id and x.closed_on is null)";

    private const string NotListed = "What exercises that are not closed yet have found is counted, and not listed case by case.";

    private static readonly FactSource Found = new("finding_fact", "found_on", "f.review_id::text", OfCase) { Listed = OfClosed, FromCase = FromCase };

    private static readonly FactSource Points = new(
        "learning_fact", "raised_on", "f.review_id || ' ' || f.number", ["learner", .. OfCase])
    { Listed = OfClosed, FromCase = FromCase };

    public static IReadOnlyList<Measure> All { get; } =
    [
        new(
            "scrutiny-findings", "Findings of scrutiny", "What scrutiny found on the decisions it reviewed.", "scrutiny-2026.1", "the day on which something was first found on the decision",
            [
                new CountColumn("findings", "Findings", "true"),
                .. Findings.All.Select(finding => new CountColumn(finding.Code, finding.Name, $"finding = '{finding.Code}'")),
                new CountColumn("in-full", "Reviewed in full", "in_full"),
                new CountColumn("random", "Drawn at random", "not in_full"),
                new CountColumn("random-appropriate", "At random, appropriate with or without observations", $"not in_full and finding in ('{Findings.Appropriate}', '{Findings.WithObservations}')"),
                new ShareColumn("random-appropriate-share", "Appropriate, of those drawn at random", "random-appropriate", "random"),
            ],
            [
                "The finding that stands: a correction is in place of what it corrects, on the day of the first.",
                "The share is of what was drawn at random, not weighted by strata: an exercise’s own report is. Decisions reviewed in full because of their kind are in no share.",
                NotListed,
            ])
        { Source = Found },
        new(
            "learning-points", "Learning points of scrutiny", "What scrutiny asked others to learn, and what came of it.", "scrutiny-2026.1", "the day on which the learning point was raised",
            [
                new CountColumn("raised", "Raised", "true"),
                new CountColumn("open", "Open", "accepted is null"),
                new CountColumn("answered", "Answered", "accepted is not null"),
                new ShareColumn("answered-share", "Answered, of those raised", "answered", "raised"),
                new CountColumn("accepted", "Accepted", "accepted"),
                new CountColumn("done", "Done", "done"),
            ],
            ["In the area it was put to, which may be another than the decision’s.", NotListed])
        { Source = Points },
    ];
}
