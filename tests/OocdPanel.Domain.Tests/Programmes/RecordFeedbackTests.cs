using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Programmes;

[Trait("Command", "record-feedback")]
public class RecordFeedbackTests
{
    private static readonly RecordFeedback _feedback = new("child", Any.End, [new("helped", 5)], "They listened");

    [Fact, Trait("Case", "accepted")]
    public void Feedback_keeps_the_scale_of_the_day() => Record(_feedback).Then(new FeedbackRecorded("child", Any.End, 5, _feedback.Marks, "They listened"));

    [Theory, Trait("Case", "boundary")]
    [InlineData(0, "off-the-scale")]
    [InlineData(1, null)]
    [InlineData(5, null)]
    [InlineData(6, "off-the-scale")]
    public void Marks_are_on_the_scale(int mark, string? refused) => Record(_feedback with { Marks = [new("helped", mark)] }).Code().ShouldBe(refused);

    [Fact, Trait("Case", "accepted")]
    public void It_can_come_after_the_end_and_from_each_of_both()
    {
        Record(_feedback, Journey.Over()).ThenHappened<FeedbackRecorded>();
        Record(_feedback, [.. Journey.Over(), new FeedbackRecorded("parent-carer", Any.End, 5, [], "Good")]).ThenHappened<FeedbackRecorded>();
    }

    [Fact, Trait("Case", "refused")]
    public void Not_twice_not_empty_not_to_other_questions_and_not_on_a_closed_case()
    {
        Record(_feedback, [.. Journey.Over(), new FeedbackRecorded("child", Any.End, 5, [], "Good")]).ThenRefused<FeedbackGivenAlready>();
        Record(_feedback with { Marks = [], Words = null }).ThenRefused<FieldMissing>();
        Record(_feedback with { Marks = [new("weather", 3)] }).ThenRefused<UnknownCode>();
        Record(_feedback with { Marks = [new("helped", 3), new("helped", 4)] }).ThenRefused<AnsweredTwice>();
        Record(_feedback with { On = Any.End.AddDays(1) }).ThenRefused<InTheFuture>();
        Record(_feedback with { On = Any.Start.AddDays(-1) }).ThenRefused<BeforeTheProgramme>();
        Record(_feedback, Journey.Over(), Journey.Closed).ThenRefused<CaseIsOver>();
    }

    private static When<ProgrammeEvent> Record(RecordFeedback command, ProgrammeEvent[]? history = null, CaseEvent[]? @case = null) => Given(history ?? Journey.Running()).When(programme =>
        RecordFeedback.Decide(command, Any.Act(Any.Practitioner, Any.End), programme, Given(@case ?? Journey.InProgramme("community-resolution")).State, Any.Reference));
}
