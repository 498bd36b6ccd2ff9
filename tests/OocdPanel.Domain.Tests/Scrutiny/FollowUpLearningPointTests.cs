using OocdPanel.Domain.Scrutiny;
using Xunit;

namespace OocdPanel.Domain.Tests.Scrutiny;

[Trait("Command", "follow-up-learning-point")]
public class FollowUpLearningPointTests
{
    private static readonly ReviewEvent[] _answered = [.. AnswerLearningPointTests.Raised, new LearningPointAnswered(1, Any.Manager, true, "Training in March")];

    [Fact, Trait("Case", "accepted")]
    public void It_can_be_followed_up_until_it_is_done()
    {
        FollowUp(1, false, _answered).Then(new LearningPointFollowedUp(1, false, "Seen"));
        FollowUp(1, true, [.. _answered, new LearningPointFollowedUp(1, false, "Seen")]).Then(new LearningPointFollowedUp(1, true, "Seen"));
    }

    [Fact, Trait("Case", "refused")]
    public void Not_before_the_answer_not_once_done_and_not_what_was_never_raised()
    {
        FollowUp(1, true, AnswerLearningPointTests.Raised).ThenRefused<NotAnsweredYet>();
        FollowUp(1, true, [.. _answered, new LearningPointFollowedUp(1, true, "Seen")]).ThenRefused<DoneAlready>();
        FollowUp(2, true, _answered).ThenRefused<NoSuchLearningPoint>();
    }

    private static When<ReviewEvent> FollowUp(int number, bool done, ReviewEvent[] review) => InReview.When(
        review, state => FollowUpLearningPoint.Decide(new(number, done, "Seen"), Any.Act(InReview.Lead, InReview.Day), state));
}
