using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Programmes;

[Trait("Command", "review-programme")]
public class ReviewProgrammeTests
{
    private static readonly ReviewProgramme _review = new(Any.Start, [new(0, "under-way", null), new(1, "reached", "Sleeps")], "Fine", Any.End);

    [Fact, Trait("Case", "accepted")]
    public void A_review_says_how_far_each_target_has_come() => Review(_review).Then(new ProgrammeReviewed(_review.On, _review.Progress, "Fine", Any.End));

    [Fact, Trait("Case", "refused")]
    public void Each_target_once_and_in_order()
    {
        Review(_review with { Progress = [_review.Progress[0]] }).ThenRefused<NotEveryTarget>().Field.ShouldBe("progress");
        Review(_review with { Progress = [_review.Progress[1], _review.Progress[0]] }).ThenRefused<NotEveryTarget>();
        Review(_review, Journey.Running()).ThenRefused<NotEveryTarget>();
    }

    [Fact, Trait("Case", "refused")]
    public void Not_once_it_has_ended() => Review(_review, Journey.Over()).ThenRefused<ProgrammeHasEnded>();

    [Fact, Trait("Case", "boundary")]
    public void Between_start_and_today_and_the_next_one_later()
    {
        Review(_review with { On = Any.Start.AddDays(-1) }).ThenRefused<BeforeTheProgramme>();
        Review(_review with { On = Any.End }).ThenRefused<NextReviewNotLater>();
        Review(_review with { On = Any.End, NextReview = null }).ThenHappened<ProgrammeReviewed>();
        Review(_review with { On = Any.End.AddDays(1), NextReview = null }).ThenRefused<InTheFuture>();
    }

    private static When<ProgrammeEvent> Review(ReviewProgramme command, ProgrammeEvent[]? history = null) =>
        Given(history ?? Journey.RunningInFull).When(programme => ReviewProgramme.Decide(command, Any.Act(Any.Practitioner, Any.End), programme));
}
