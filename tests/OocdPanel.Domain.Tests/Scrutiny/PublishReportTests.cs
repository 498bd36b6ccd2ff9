using OocdPanel.Domain.Scrutiny;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Scrutiny;

[Trait("Command", "publish-report")]
public class PublishReportTests
{
    private static readonly PublishReport _report = new("Quarter 2", "Fair", [new("csv", "00", "a,b")]);

    [Fact, Trait("Case", "accepted")]
    public void Reports_are_numbered_and_keep_their_documents()
    {
        var first = Publish(InReview.Closed).ThenHappened<ReportPublished>();
        first.Number.ShouldBe(1);
        first.Documents.ShouldBe(_report.Documents);
        Publish([.. InReview.Closed, first]).ThenHappened<ReportPublished>().Number.ShouldBe(2);
    }

    [Fact, Trait("Case", "accepted")]
    public void A_report_of_a_year_names_all_its_exercises() =>
        Publish(InReview.Closed, Other(InReview.Closed)).ThenHappened<ReportPublished>().Exercises.Count.ShouldBe(2);

    [Fact, Trait("Case", "refused")]
    public void Not_before_all_of_them_are_closed_and_none_twice()
    {
        Publish(InReview.Drawn).ThenRefused<ExerciseIsOpen>();
        Publish(InReview.Closed, Other(InReview.Drawn)).ThenRefused<ExerciseIsOpen>();
        Publish(InReview.Closed, InReview.Fold(InReview.Closed)).ThenRefused<ExerciseNamedTwice>();
    }

    private static Exercise Other(ExerciseEvent[] happened) => happened.Aggregate(new Exercise(new(new("00000000-0000-0000-0000-0000000e8e4d"))), Exercise.Evolve);

    private static When<ExerciseEvent> Publish(ExerciseEvent[] exercise, params Exercise[] others) =>
        new Given<Exercise>(InReview.Fold(exercise)).When(state => PublishReport.Decide(_report, state, others));
}
