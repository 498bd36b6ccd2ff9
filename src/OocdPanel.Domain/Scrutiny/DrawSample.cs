using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>The sample is drawn from the frozen frame, and a review of each decision drawn is opened.</summary>
/// <param name="Seed">A text that nobody could choose knowing what it draws.</param>
/// <param name="SeedIsGiven">False where the service made it.</param>
/// <param name="Size">How many are drawn at random, where that is not as planned.</param>
/// <param name="Reviews">The id of each number's review.</param>
public sealed record DrawSample(string Seed, bool SeedIsGiven, int? Size, Func<int, ReviewId> Reviews)
{
    /// <summary>The most decisions that one exercise reviews.</summary>
    public const int MostReviews = 300;

    public const string Given = "given";
    public const string Service = "service";

    public static Outcome<Change> Decide(DrawSample command, Exercise exercise)
    {
        if (exercise.Closed)
            return new ExerciseIsClosed();
        if (exercise.Frame is not { } frame)
            return new NotFrozen();
        if (exercise.Draw is not null)
            return new DrawnAlready();
        var (size, inFull) = (command.Size ?? exercise.Plan!.Size, frame.Cases.Count(one => !Draw.IsRandom(one)));
        if (size > frame.Cases.Count - inFull)
            return new SampleLargerThanFrame(size, frame.Cases.Count - inFull);
        if (size + inFull > MostReviews)
            return new TooManyToReview(size + inFull, MostReviews);

        DrawnCase[] drawn = [.. Draw.Of(frame.Cases, command.Seed, size).Select((one, i) => new DrawnCase(i + 1, one.Case, one.Confirmation, command.Reviews(i + 1), one.Stratum, !Draw.IsRandom(one)))];
        return (Change[])
        [
            Change.To(exercise.Id, new SampleDrawn(Draw.Algorithm, command.Seed, command.SeedIsGiven ? Given : Service, size, drawn)),
            .. drawn.Select(one => Change.To(one.Review, Opened(exercise.Id, one))),
        ];
    }

    internal static ReviewOpened Opened(ExerciseId exercise, DrawnCase drawn) => new(exercise, drawn.Case, drawn.Number, drawn.Confirmation);
}

public sealed record NotFrozen() : Conflict("not-frozen", null,
    "The frame of this exercise is not frozen yet.", "Freeze the frame first, so that everybody knows what is drawn from.");

public sealed record DrawnAlready() : Conflict("drawn-already", null,
    "The sample of this exercise is drawn already, and it is not drawn twice.", "Review what was drawn, or have a case replaced with the reason.");

public sealed record SampleLargerThanFrame(int Size, int Decisions) : Refusal("sample-larger-than-frame", null,
    $"{Size:N0} are to be drawn at random, and the frame has {Decisions:N0} decisions to draw from.", $"Draw {Decisions:N0} or fewer.", "size");

public sealed record TooManyToReview(int Reviews, int Most) : Refusal("too-many-to-review", null,
    $"With the decisions that are all reviewed, these are {Reviews:N0}; one exercise reviews {Most:N0} at most.", "Draw fewer, or plan several exercises.", "size");
