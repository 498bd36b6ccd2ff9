using OocdPanel.Domain.Scrutiny;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Scrutiny;

[Trait("Command", "close-exercise")]
public class CloseExerciseTests
{
    private static readonly Review[] _all = [.. Enumerable.Range(1, 5).Select(Exercises.Found)];

    [Fact, Trait("Case", "accepted")]
    public void It_closes_when_each_drawn_case_has_a_finding() => Close(Exercises.WithSample, null, _all).Then(new ExerciseClosed("Done", null, []));

    [Fact, Trait("Case", "boundary")]
    public void One_without_needs_a_reason()
    {
        Close(Exercises.WithSample, null, _all[..4]).ThenRefused<WithoutFindings>().Numbers.ShouldBe([5]);
        Close(Exercises.WithSample, " ", _all[..4]).ThenRefused<WithoutFindings>().Field.ShouldBe("unfinishedBecause");
        Close(Exercises.WithSample, "The record was erased", _all[..4]).Then(new ExerciseClosed("Done", "The record was erased", [5]));
        Close(Exercises.WithSample, "Not needed", _all).Then(new ExerciseClosed("Done", null, []));
    }

    [Fact, Trait("Case", "refused")]
    public void Not_before_the_draw_and_not_twice()
    {
        Close(Exercises.WithFrame, null).ThenRefused<NotDrawn>();
        Close([.. Exercises.WithSample, new ExerciseClosed("Done", null, [])], null, _all).ThenRefused<ExerciseIsClosed>();
    }

    private static When<ExerciseEvent> Close(ExerciseEvent[] history, string? unfinished, params Review[] reviews) =>
        Given(history).When(exercise => CloseExercise.Decide(new("Done", unfinished), exercise, reviews));
}
