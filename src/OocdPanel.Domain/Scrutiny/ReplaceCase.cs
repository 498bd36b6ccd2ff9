using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>A drawn case cannot be reviewed: the next of its stratum in the order of the draw takes its place.</summary>
/// <param name="NextReview">The id of the review that is opened.</param>
public sealed record ReplaceCase(int Number, string Why, ReviewId NextReview)
{
    /// <param name="reviews">The reviews of the exercise.</param>
    public static Outcome<Change> Decide(ReplaceCase command, Exercise exercise, IEnumerable<Review> reviews)
    {
        if (exercise.Closed)
            return new ExerciseIsClosed();
        if (exercise.Draw is not { } draw)
            return new NotDrawn();
        if (!exercise.Sample.TryGetValue(command.Number, out var drawn))
            return new NotInTheSample(command.Number);
        if (drawn.InFull)
            return new AllAreReviewed();
        if (reviews.Any(review => review.Id == drawn.Review && review.Findings.Count > 0))
            return new FoundAlready(command.Number);
        if (Draw.Next(exercise.Frame!.Cases, draw.Seed, drawn.Stratum, one => exercise.Used.Contains((one.Case, one.Confirmation))) is not { } next)
            return new StratumUsedUp(drawn.Stratum);
        var by = new DrawnCase(command.Number, next.Case, next.Confirmation, command.NextReview, next.Stratum, InFull: false);
        return (Change[])[Change.To(exercise.Id, new CaseReplaced(command.Number, by, command.Why)), Change.To(by.Review, DrawSample.Opened(exercise.Id, by))];
    }
}

public sealed record NotDrawn() : Conflict("not-drawn", null,
    "The sample of this exercise is not drawn yet.", "Draw it first.");

public sealed record NotInTheSample(int Number) : Refusal("not-in-the-sample", null,
    $"There is no case {Number} in the sample.", "Give one of the numbers of the sample.", "number");

public sealed record AllAreReviewed() : Refusal("all-are-reviewed", null,
    "All decisions of this kind are reviewed, so there is no other to take its place.", "Leave it without a finding, and say why when the exercise is closed.", "number");

public sealed record FoundAlready(int Number) : Conflict("found-already", null,
    $"There is a finding on case {Number} already, and what was found is not put aside.", "Correct the finding by a new one, if it is wrong.", "number");

public sealed record StratumUsedUp(string Stratum) : Conflict("stratum-used-up", null,
    $"Every decision of the stratum ‘{Stratum}’ has been drawn, so there is none to take its place.", "Leave the case without a finding, and say why when the exercise is closed.", "number");
