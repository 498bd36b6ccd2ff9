using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>Nothing more is found: those who worked on the cases now see what was.</summary>
/// <param name="Summary">What the exercise found as a whole, for its report.</param>
/// <param name="UnfinishedBecause">Why drawn cases are left without a finding, where any are.</param>
public sealed record CloseExercise(string Summary, string? UnfinishedBecause)
{
    /// <param name="reviews">The reviews of the exercise.</param>
    public static Outcome<ExerciseEvent> Decide(CloseExercise command, Exercise exercise, IEnumerable<Review> reviews)
    {
        if (exercise.Closed)
            return new ExerciseIsClosed();
        if (exercise.Draw is null)
            return new NotDrawn();
        var found = reviews.Where(review => review.Findings.Count > 0).Select(review => review.Id).ToHashSet();
        int[] without = [.. exercise.Sample.Values.Where(drawn => !found.Contains(drawn.Review)).Select(drawn => drawn.Number)];
        return without.Length > 0 && string.IsNullOrWhiteSpace(command.UnfinishedBecause)
            ? new WithoutFindings(without)
            : new ExerciseClosed(command.Summary, without.Length > 0 ? command.UnfinishedBecause : null, without);
    }
}

public sealed record WithoutFindings(IReadOnlyList<int> Numbers) : Refusal("without-findings", null,
    $"There is no finding on {(Numbers.Count == 1 ? "case" : "cases")} {string.Join(", ", Numbers)}.", "Find on each, or say why they are left without.", "unfinishedBecause");
