using OocdPanel.Domain.Scrutiny;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Scrutiny;

[Trait("Command", "record-finding")]
public class RecordFindingTests
{
    private static readonly RecordFinding _finding = new("inappropriate", InReview.Answers, "Reasons", 1, null);

    [Fact, Trait("Case", "accepted")]
    public void A_finding_says_on_how_many_views_it_stands() => Record(_finding).Then(InReview.Finding());

    [Fact, Trait("Case", "boundary")]
    public void Fewer_than_two_views_want_a_reason()
    {
        ReviewEvent[] one = [.. InReview.Released, InReview.View(InReview.Member)];
        Record(_finding, one).ThenRefused<FewViews>();
        Record(_finding with { FewViewsBecause = "The other is ill" }, one).ThenHappened<FindingRecorded>().FewViewsBecause.ShouldBe("The other is ill");
        Record(_finding with { FewViewsBecause = "Not needed" }).ThenHappened<FindingRecorded>().FewViewsBecause.ShouldBeNull();
        Record(_finding with { Agreed = 2 }).ThenHappened<FindingRecorded>();
        Record(_finding with { Agreed = 3 }).ThenRefused<MoreAgreedThanThought>();
    }

    [Fact, Trait("Case", "refused")]
    public void Not_twice_not_before_the_release_and_not_once_closed()
    {
        Record(_finding, InReview.Found).ThenRefused<FindingStands>();
        Record(_finding with { FewViewsBecause = "None" }, InReview.Opened).ThenRefused<NotReleased>();
        Record(_finding, exercise: InReview.Closed).ThenRefused<ExerciseIsClosed>();
        Record(_finding with { Answers = [] }).ThenRefused<QuestionOpen>();
    }

    [Fact, Trait("Case", "boundary"), Trait("Rule", "R25")]
    public void A_view_counts_no_more_once_its_member_has_declared_an_interest()
    {
        ExerciseEvent[] declared = [.. InReview.Drawn, new InterestDeclared(InReview.OtherMember, 1, "A neighbour")];
        Record(_finding, exercise: declared).ThenRefused<FewViews>().Recorded.ShouldBe(1);
        var few = _finding with { FewViewsBecause = "The other has an interest" };
        Record(few with { Agreed = 2 }, exercise: declared).ThenRefused<MoreAgreedThanThought>();
        var found = Record(few, exercise: declared).ThenHappened<FindingRecorded>();
        (found.Views, found.FewViewsBecause).ShouldBe((1, "The other has an interest"));
    }

    [Fact, Trait("Case", "refused"), Trait("Rule", "R25")]
    public void Not_by_a_lead_who_acted_on_the_case() => Record(_finding, acted: true).ThenRefused<ActedOnTheCase>();

    private static When<ReviewEvent> Record(RecordFinding command, ReviewEvent[]? review = null, ExerciseEvent[]? exercise = null, bool acted = false) => InReview.When(
        review ?? InReview.Thought,
        state => RecordFinding.Decide(command, Any.Act(InReview.Lead, InReview.Day), state, InReview.Fold(exercise ?? InReview.Drawn), InReview.Of, acted, InReview.Reference));
}
