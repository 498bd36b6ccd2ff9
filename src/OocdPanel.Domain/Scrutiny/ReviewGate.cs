using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>What has to be so before anybody says anything in a review.</summary>
public static class ReviewGate
{
    /// <summary>Whether the review is being held: its exercise open, its case still in the sample, and let out to be read; null when it is.</summary>
    public static Refusal? IsOn(Review review, Exercise exercise) =>
        exercise.Closed ? new ExerciseIsClosed() :
        exercise.Sample.Values.All(drawn => drawn.Review != review.Id) ? new ReplacedInTheSample() :
        review.Released is null ? new NotReleased() :
        null;
}

public sealed record ReplacedInTheSample() : Conflict("replaced-in-the-sample", null,
    "Another case took the place of this one in the sample.", "Review the case that took its place.");

public sealed record NotReleased() : Conflict("not-released", null,
    "The texts of this case are not released to the members yet.", "Check and release them first.");
