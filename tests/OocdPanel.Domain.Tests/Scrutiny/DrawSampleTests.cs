using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Scrutiny;

[Trait("Command", "draw-sample")]
public class DrawSampleTests
{
    [Fact, Trait("Case", "accepted")]
    public void Each_stratum_gives_its_share_overrides_come_in_full_and_every_one_gets_a_review()
    {
        var outcome = Draw(Exercises.WithFrame, "herons");
        var drawn = outcome.ThenHappened<SampleDrawn>();
        drawn.Cases.Select(one => one.Number).ShouldBe([1, 2, 3, 4, 5]);
        // One of each, and the other two in proportion to 5 and 2: 1.43 and 0.57, so one each.
        drawn.Cases.Count(one => one.Stratum == "female").ShouldBe(2);
        drawn.Cases.Count(one => one.Stratum == "male").ShouldBe(2);
        drawn.Cases.Where(one => one.InFull).Select(one => (one.Number, one.Case)).ShouldBe([(5, Exercises.Case(10))]);
        outcome.Outcome.Events.Select(change => change.Happened).OfType<ReviewOpened>()
            .ShouldBe(drawn.Cases.Select(one => new ReviewOpened(Any.Exercise, one.Case, one.Number, one.Confirmation)));
    }

    [Fact, Trait("Case", "accepted")]
    public void Who_gave_the_seed_is_kept()
    {
        Draw(Exercises.WithFrame, "herons").ThenHappened<SampleDrawn>().Seeding.ShouldBe("given");
        Given(Exercises.WithFrame).When(exercise => DrawSample.Decide(new("x", false, null, Exercises.Review), exercise)).ThenHappened<SampleDrawn>().Seeding.ShouldBe("service");
    }

    [Fact, Trait("Case", "boundary")]
    public void All_of_the_frame_but_not_more()
    {
        Draw(Exercises.WithFrame, "herons", 9).ThenHappened<SampleDrawn>().Cases.Count.ShouldBe(10);
        var refusal = Draw(Exercises.WithFrame, "herons", 10).ThenRefused<SampleLargerThanFrame>();
        (refusal.Size, refusal.Decisions, refusal.Field).ShouldBe((10, 9, "size"));
    }

    [Fact, Trait("Case", "boundary")]
    public void With_those_in_full_three_hundred_are_reviewed_at_most()
    {
        ExerciseEvent[] large = [.. Exercises.Planned, Exercises.FrozenOf(Enumerable.Range(1, 400).Select(n => Exercises.Decision(n) with { Override = n <= 100 }))];
        Draw(large, "herons", 200).ThenHappened<SampleDrawn>().Cases.Count.ShouldBe(300);
        Draw(large, "herons", 201).ThenRefused<TooManyToReview>().Reviews.ShouldBe(301);
    }

    [Fact, Trait("Case", "refused")]
    public void Not_before_the_frame_is_frozen_not_twice_and_not_once_closed()
    {
        Draw(Exercises.Planned, "herons").ThenRefused<NotFrozen>();
        Draw(Exercises.WithSample, "swans").ThenRefused<DrawnAlready>();
        Draw([.. Exercises.WithSample, new ExerciseClosed("Done", null, [])], "swans").ThenRefused<ExerciseIsClosed>();
    }

    private static When<Change> Draw(ExerciseEvent[] history, string seed, int? size = null) =>
        Given(history).When(exercise => DrawSample.Decide(new(seed, true, size, Exercises.Review), exercise));
}
