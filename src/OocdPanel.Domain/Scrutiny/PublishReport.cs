using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>
/// The lead publishes the report of an exercise, or of several as of a year. Its documents are kept as they are and served unchanged ever after; what is
/// published later is another report.
/// </summary>
/// <param name="Summary">In the lead’s words, written to be published. The titles of report and exercises and the words of their themes are printed too; nothing else that somebody wrote is.</param>
/// <param name="Documents">The report, once in each format.</param>
public sealed record PublishReport(string Title, string Summary, IReadOnlyList<PublishedDocument> Documents)
{
    /// <param name="exercise">On whose stream it is published.</param>
    /// <param name="others">The others that the report is of.</param>
    public static Outcome<ExerciseEvent> Decide(PublishReport command, Exercise exercise, IReadOnlyList<Exercise> others) =>
        others.Prepend(exercise).FirstOrDefault(one => !one.Closed) is { } open ? new ExerciseIsOpen(open.Plan!.Title) :
        others.Prepend(exercise).DistinctBy(one => one.Id).Count() < others.Count + 1 ? new ExerciseNamedTwice() :
        new ReportPublished(exercise.Reports + 1, command.Title, [.. others.Prepend(exercise).Select(one => one.Id)], command.Summary, command.Documents);
}

public sealed record ExerciseIsOpen(string Title) : Conflict("exercise-is-open", null,
    $"The exercise ‘{Title}’ is not closed yet.", "Close it first: until then its findings can change.");

public sealed record ExerciseNamedTwice() : Refusal("exercise-named-twice", null,
    "An exercise is named twice, so it would be counted twice.", "Name each exercise once.", "others");
