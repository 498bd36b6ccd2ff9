using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Assessments;

/// <summary>What remains to be done before the assessment is complete, in the order in which it is done: what a page lists, and what completion refuses by.</summary>
public static class AssessmentTasks
{
    /// <summary>Codes: <c>consent</c>, the sections’, <c>voice-child</c> and so on, <c>needs</c>, <c>judgements</c>, <c>contingency</c>, <c>plans</c>.</summary>
    public static IReadOnlyList<string> Remaining(Assessment assessment) =>
    [
        .. assessment.Consents.IsEmpty ? ["consent"] : Array.Empty<string>(),
        .. assessment.InOrder.Where(section => !assessment.Written.Contains(section)),
        .. RecordVoice.Four.Where(whose => !assessment.Voices.Contains(whose)).Select(whose => $"voice-{whose}"),
        .. assessment.NeedsKnown ? [] : new[] { "needs" },
        .. assessment.Judged ? [] : new[] { "judgements" },
        .. WithoutContingency(assessment).Any() ? new[] { "contingency" } : [],
        .. assessment.Planned ? [] : new[] { "plans" },
    ];

    /// <summary>R16: whose safety is judged medium or above and has no contingency action.</summary>
    internal static IEnumerable<string> WithoutContingency(Assessment assessment) =>
        (assessment.Judgement?.NeedsContingencyFor ?? []).Where(whose => !assessment.Contingencies.Contains(whose));

    /// <returns>Null when nothing remains.</returns>
    internal static Refusal? Unfinished(Assessment assessment) => Remaining(assessment) switch
    {
        [] => null,
        ["contingency", ..] => new ContingencyMissing(WithoutContingency(assessment).First()),
        [var next, ..] => new AssessmentUnfinished($"‘{next.Replace('-', ' ')}’ is still to be done.", "Do everything on the list before you complete the assessment."),
    };
}

public sealed record AssessmentUnfinished(string What, string Do) : Conflict("assessment-unfinished", null, What, Do);

public sealed record ContingencyMissing(string Whose) : Conflict("contingency-missing", "R16",
    Whose == "child" ? "The child’s safety is judged at medium or above, and no contingency action is for it." : "The risk to others is judged at medium or above, and no contingency action is for their safety.",
    "Plan an action with its trigger, owner and time.");
