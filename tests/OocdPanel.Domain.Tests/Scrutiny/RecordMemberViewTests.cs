using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Scrutiny;

[Trait("Command", "record-member-view")]
public class RecordMemberViewTests
{
    private static readonly RecordMemberView _view = new("appropriate", InReview.Answers, "Because");

    [Fact, Trait("Case", "accepted")]
    public void A_view_keeps_the_questions_in_their_order_and_in_the_words_of_the_day()
    {
        Record(_view).Then(InReview.View(InReview.Member));
        Record(_view, on: new(2025, 1, 1)).ThenHappened<MemberViewRecorded>().Answers[0].Asked.ShouldBe("Was it in proportion?");
    }

    [Fact, Trait("Case", "refused")]
    public void Not_before_the_release_not_twice_not_after_the_finding_and_not_once_closed()
    {
        Record(_view, InReview.Opened).ThenRefused<NotReleased>();
        Record(_view, [.. InReview.Released, InReview.View(InReview.Member)]).ThenRefused<ViewRecordedAlready>();
        Record(_view, [.. InReview.Released, InReview.View(InReview.OtherMember), InReview.Finding()]).ThenRefused<FindingStands>();
        Record(_view, exercise: InReview.Closed).ThenRefused<ExerciseIsClosed>();
    }

    [Fact, Trait("Case", "refused")]
    public void Not_on_a_case_that_was_replaced_in_the_sample() =>
        Record(_view, exercise: [.. InReview.Drawn, new CaseReplaced(1, new(1, Any.OtherCase, 20, new(Guid.Empty), "", false), "Sealed")]).ThenRefused<ReplacedInTheSample>();

    [Fact, Trait("Case", "refused"), Trait("Rule", "R25")]
    public void Not_by_somebody_who_acted_on_the_case() => Record(_view, acted: true).ThenRefused<ActedOnTheCase>();

    [Fact, Trait("Case", "refused")]
    public void Not_with_an_interest() => Record(_view, exercise: [.. InReview.Drawn, new InterestDeclared(InReview.Member, 1, "My nephew")]).ThenRefused<HasAnInterest>();

    [Fact, Trait("Case", "boundary")]
    public void Every_question_is_answered_once()
    {
        Record(_view with { Answers = [InReview.Answers[0]] }).ThenRefused<QuestionOpen>().Message.ShouldContain("Was it proportionate?");
        Record(_view with { Answers = [.. InReview.Answers, InReview.Answers[0]] }).ThenRefused<QuestionAnsweredTwice>();
        Record(_view with { Answers = [.. InReview.Answers, new("weather", "yes", null)] }).ThenRefused<UnknownCode>();
        Record(_view with { Finding = "not-agreed" }).ThenRefused<UnknownCode>();
    }

    private static When<ReviewEvent> Record(
        RecordMemberView command, ReviewEvent[]? review = null, ExerciseEvent[]? exercise = null, bool acted = false, DateOnly? on = null) => InReview.When(
            review ?? InReview.Released,
            state => RecordMemberView.Decide(command, Any.Act(InReview.Member, on ?? InReview.Day), state, InReview.Fold(exercise ?? InReview.Drawn), acted, InReview.Reference));
}
