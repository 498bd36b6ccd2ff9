using OocdPanel.Domain.Scrutiny;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Scrutiny;

[Trait("Command", "correct-finding")]
public class CorrectFindingTests
{
    private static readonly CorrectFinding _correction = new(1, "Wrong box", new("inappropriate", InReview.Answers, "Reasons", 1, null));

    [Fact, Trait("Case", "accepted")]
    public void A_correction_is_another_finding_that_refers_to_the_old()
    {
        Correct(_correction, InReview.Found).Then(InReview.Finding(2, 1));
        var review = InReview.Fold([.. InReview.Found, InReview.Finding(2, 1)]);
        review.Findings.Count.ShouldBe(2);
        review.Finding!.Number.ShouldBe(2);
    }

    [Fact, Trait("Case", "refused")]
    public void Only_the_finding_that_stands_is_corrected()
    {
        Correct(_correction, InReview.Thought).ThenRefused<NothingFound>();
        Correct(_correction, [.. InReview.Found, InReview.Finding(2, 1)]).ThenRefused<NotTheFindingThatStands>().Number.ShouldBe(2);
        Correct(_correction with { Corrects = 2 }, [.. InReview.Found, InReview.Finding(2, 1)]).ThenHappened<FindingRecorded>().Number.ShouldBe(3);
        Correct(_correction, InReview.Found, InReview.Closed).ThenRefused<ExerciseIsClosed>();
    }

    private static When<ReviewEvent> Correct(CorrectFinding command, ReviewEvent[] review, ExerciseEvent[]? exercise = null) => InReview.When(
        review, state => CorrectFinding.Decide(command, Any.Act(InReview.Lead, InReview.Day), state, InReview.Fold(exercise ?? InReview.Drawn), InReview.Of, false, InReview.Reference));
}
