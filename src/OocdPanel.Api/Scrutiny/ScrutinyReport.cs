using OocdPanel.Api.Platform;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Scrutiny;

/// <summary>The report of one or several exercises, as it is published: small counts hidden (R22), and no words but those written for it, titles and themes.</summary>
/// <param name="Random">What was drawn at random: percentages are of this alone.</param>
/// <param name="InFull">What was reviewed because all of its kind were; null where nothing was.</param>
public sealed record ScrutinyReport(
    string Title, string Summary, DateOnly PublishedOn, IReadOnlyList<ExerciseOfReport> Exercises, SampleFigures Random, SampleFigures? InFull, IReadOnlyList<LearningOfReport> Learning)
{
    public static IReadOnlyList<string> Notes { get; } =
    [
        "[c]: hidden, since it or what could be worked out from it is below 5. A zero is shown.",
        "Percentages are of the decisions drawn at random, each stratum weighted by how many decisions in scope it has; where the draw was in proportion that is the plain percentage. In brackets the 95 % interval (Wilson’s, on the effective size of the sample).",
        "Decisions that were all reviewed because of their kind (made before the assessment was finished) are told apart, and count to no percentage.",
        "A finding changes no outcome. Learning points count work to be done, not children, so none are hidden.",
    ];

    /// <param name="exercises">With their frames and samples.</param>
    /// <param name="work">What was read: the exercises that earlier reports have together with these, too.</param>
    public static ScrutinyReport Of(string title, string summary, IReadOnlyList<Exercise> exercises, Work work)
    {
        var reviews = work.Reviews.ToDictionary(review => review.Id);
        var sample = work.Exercises.SelectMany(exercise => exercise.Sample.Values.Select(drawn => (Exercise: exercise, Drawn: drawn, Review: reviews.GetValueOrDefault(drawn.Review)))).ToArray();
        var found = sample.Where(one => one.Review?.Finding is not null).ToLookup(one => one.Exercise.Id);
        var parts = ReportParts.Of([.. exercises.Select(exercise => exercise.Id)], [.. work.Exercises.SelectMany(exercise => exercise.Published)]);
        var mine = exercises.Select(exercise => exercise.Id).ToHashSet();
        StratumSize[] strata = [.. exercises.SelectMany(exercise => RandomFrame(exercise).GroupBy(one => one.Stratum).Select(of => new StratumSize(exercise.Id, of.Key, of.Count())))];
        return new(
            title, summary, work.Today, [.. exercises.Select(exercise => ExerciseOfReport.Of(exercise, found[exercise.Id].Count(one => !one.Drawn.InFull), work.Reference))],
            SampleFigures.Of(FoundIn(mine, inFull: false), strata, [.. parts.Select(part => FoundIn(part, inFull: false))]),
            FoundIn(mine, inFull: true) is { Count: > 0 } all ? SampleFigures.Of(all, null, [.. parts.Select(part => FoundIn(part, inFull: true))]) : null,
            [
                .. sample.Where(one => mine.Contains(one.Exercise.Id)).SelectMany(one => one.Review?.LearningPoints.Values.Select(point => (point.Role, Review: one.Review, point.Number)) ?? []).GroupBy(point => point.Role)
                    .OrderBy(of => of.Key, StringComparer.Ordinal)
                    .Select(of => new LearningOfReport(
                        of.Key, of.Count(), of.Count(point => !point.Review.Answered.ContainsKey(point.Number)), of.Count(point => point.Review.Answered.ContainsKey(point.Number)),
                        of.Count(point => point.Review.FollowedUp.GetValueOrDefault(point.Number) is { Done: true }))),
            ]);

        IReadOnlyList<ReviewedDecision> FoundIn(IReadOnlySet<ExerciseId> part, bool inFull) => [.. part.SelectMany(exercise => found[exercise]).Where(one => one.Drawn.InFull == inFull).Select(Counted)];
        string NameOf(DisposalCode disposal) => work.Reference.Disposals.InForce(disposal, work.Today)?.Name ?? disposal.Value;
        ReviewedDecision Counted((Exercise Exercise, DrawnCase Drawn, Review? Review) one) => new(
            one.Exercise.Id, one.Exercise.Plan!.Title, one.Drawn.Stratum, NameOf(one.Review!.Finding!.Of.Disposal), one.Review.Finding.Finding, one.Review.Finding.Answers);
    }

    /// <summary>What was drawn from at random.</summary>
    private static IEnumerable<FrameCase> RandomFrame(Exercise exercise) => exercise.Frame!.Cases.Where(Draw.IsRandom);
}

/// <summary>An exercise that a report is of: what was in scope, and how it was drawn.</summary>
/// <param name="Kind">external or internal.</param>
/// <param name="InScope">Decisions in the frame; null where there are fewer than five.</param>
/// <param name="DrawnAtRandom">Without what was reviewed in full, which would tell how many that is. Null where what is left over of it, without a finding, is small.</param>
public sealed record ExerciseOfReport(
    string Title, string Kind, string Area, DateOnly From, DateOnly To, string? Theme, IReadOnlyList<string> Strata, int? InScope, string FrameHash, string Algorithm, string Seed, int? DrawnAtRandom)
{
    /// <param name="found">On how many of those drawn at random something was found.</param>
    internal static ExerciseOfReport Of(Exercise exercise, int found, ReferenceData reference)
    {
        var (plan, random) = (exercise.Plan!, exercise.Sample.Values.Count(drawn => !drawn.InFull));
        return new(
            plan.Title, plan.Kind, reference.Areas.NameOf(plan.Area, plan.To) ?? plan.Area.Value, plan.From, plan.To, plan.Theme.Words, plan.Strata, Told(exercise.Frame!.Cases.Count), exercise.Frame.Hash,
            exercise.Draw!.Algorithm, exercise.Draw.Seed, random - found is > 0 and < Domain.Reporting.Suppression.Least ? null : Told(random));
    }

    private static int? Told(int count) => count is > 0 and < Domain.Reporting.Suppression.Least ? null : count;
}

/// <summary>What was put to a role to learn from.</summary>
public sealed record LearningOfReport(string Role, int Raised, int Open, int Answered, int Done);
