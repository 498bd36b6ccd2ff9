using OocdPanel.Domain.Scrutiny;
using Xunit;

namespace OocdPanel.Domain.Tests.Scrutiny;

[Trait("Command", "acknowledge-finding")]
public class AcknowledgeFindingTests
{
    [Fact, Trait("Case", "accepted")]
    public void It_is_acknowledged_once_the_exercise_is_closed() => Acknowledge(InReview.Found, InReview.Closed).Then(new FindingAcknowledged(Any.Practitioner));

    [Fact, Trait("Case", "refused")]
    public void Not_before_that_not_twice_and_not_where_nothing_was_found()
    {
        Acknowledge(InReview.Found, InReview.Drawn).ThenRefused<NothingToAcknowledge>();
        Acknowledge(InReview.Thought, InReview.Closed).ThenRefused<NothingToAcknowledge>();
        Acknowledge([.. InReview.Found, new FindingAcknowledged(Any.Practitioner)], InReview.Closed).ThenRefused<AcknowledgedAlready>();
    }

    private static When<ReviewEvent> Acknowledge(ReviewEvent[] review, ExerciseEvent[] exercise) => InReview.When(
        review, state => AcknowledgeFinding.Decide(new(), Any.Act(Any.Practitioner, InReview.Day), state, InReview.Fold(exercise)));
}
