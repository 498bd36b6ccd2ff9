using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Scrutiny;

[Trait("Command", "replace-case")]
public class ReplaceCaseTests
{
    private static readonly int _boy = Exercises.Drawn(4).Cases.First(one => one.Stratum == "male").Number;

    [Fact, Trait("Case", "accepted")]
    public void The_next_of_its_stratum_takes_its_place_and_gets_a_review()
    {
        var outcome = Replace(Exercises.WithSample, _boy);
        var by = outcome.ThenHappened<CaseReplaced>().By;
        (by.Number, by.Stratum, by.InFull, by.Review).ShouldBe((_boy, "male", false, Exercises.Review(99)));
        Exercises.Drawn(4).Cases.Select(one => one.Case).ShouldNotContain(by.Case);
        outcome.ThenHappened<ReviewOpened>().ShouldBe(new(Any.Exercise, by.Case, _boy, by.Confirmation));
    }

    [Fact, Trait("Case", "boundary")]
    public void Until_the_stratum_is_used_up()
    {
        ExerciseEvent[] replaced = [.. Exercises.WithSample, Replace(Exercises.WithSample, _boy).ThenHappened<CaseReplaced>()]; // the third of three boys
        Replace(replaced, _boy).ThenRefused<StratumUsedUp>().Stratum.ShouldBe("male");
    }

    [Fact, Trait("Case", "refused")]
    public void Neither_what_was_not_drawn_nor_what_is_reviewed_in_full_nor_what_was_found_on()
    {
        Replace(Exercises.WithFrame, 1).ThenRefused<NotDrawn>();
        Replace(Exercises.WithSample, 77).ThenRefused<NotInTheSample>();
        Replace(Exercises.WithSample, 5).ThenRefused<AllAreReviewed>();
        Replace(Exercises.WithSample, 1, Exercises.Found(1)).ThenRefused<FoundAlready>();
        Replace([.. Exercises.WithSample, new ExerciseClosed("Done", null, [])], 1).ThenRefused<ExerciseIsClosed>();
    }

    private static When<Change> Replace(ExerciseEvent[] history, int number, params IEnumerable<Review> reviews) =>
        Given(history).When(exercise => ReplaceCase.Decide(new(number, "It was erased", Exercises.Review(99)), exercise, reviews));
}
