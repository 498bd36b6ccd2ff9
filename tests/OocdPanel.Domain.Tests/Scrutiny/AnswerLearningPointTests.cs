using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using Xunit;

namespace OocdPanel.Domain.Tests.Scrutiny;

[Trait("Command", "answer-learning-point")]
public class AnswerLearningPointTests
{
    internal static readonly ReviewEvent[] Raised = [.. InReview.Found, new LearningPointRaised(1, Any.Area, Roles.YjsManager, null, "Ask sooner", InReview.Day.AddDays(28))];

    [Fact, Trait("Case", "accepted")]
    public void An_answer_says_by_whom() => Answer(1, Raised).Then(new LearningPointAnswered(1, Any.Manager, true, "Training in March"));

    [Fact, Trait("Case", "refused")]
    public void Not_twice_and_not_what_was_never_raised()
    {
        Answer(2, Raised).ThenRefused<NoSuchLearningPoint>();
        Answer(1, [.. Raised, new LearningPointAnswered(1, Any.Manager, true, "Training in March")]).ThenRefused<AnsweredAlready>();
    }

    private static When<ReviewEvent> Answer(int number, ReviewEvent[] review) => InReview.When(
        review, state => AnswerLearningPoint.Decide(new(number, true, "Training in March"), Any.Act(Any.Manager, InReview.Day), state));
}
