using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Programmes;

[Trait("Command", "agree-plan")]
public class AgreePlanTests
{
    private static readonly Activity _mentoring = new("Mentoring", "YJS", Any.End, null);

    [Fact, Trait("Case", "accepted")]
    public void A_programme_starts_with_its_plan() => Agree(Journey.Delivered("outcome-22"), [_mentoring]).Then(
        Change.To(Any.Programme, new PlanAgreed(Any.Case, Any.Child, Any.Area, new("outcome-22"), "nfa_o22_yjs", Any.Start, 14, [_mentoring], Any.Practitioner, [], [], Any.End)),
        Change.To(Any.Case, new ProgrammeAgreed(Any.Programme)));

    [Theory, Trait("Case", "boundary")]
    [InlineData("2006-06-20", 17)]
    [InlineData("2006-06-19", 18)]
    public void The_age_at_the_start_turns_on_the_birthday(string born, int age) =>
        Agree(Journey.Delivered("outcome-22"), [_mentoring], Any.ChildBorn(DateOnly.Parse(born, null))).ThenHappened<PlanAgreed>().AgeAtStart.ShouldBe(age);

    [Fact, Trait("Case", "boundary"), Trait("Rule", "R13")]
    public void An_activity_under_way_since_before_or_on_the_day_is_recorded_so()
    {
        Activity since = _mentoring with { UnderWaySince = Any.Referral }, today = _mentoring with { UnderWaySince = Any.Start };
        Agree(Journey.Delivered("outcome-22"), [since, today]).ThenHappened<PlanAgreed>().Activities.ShouldBe([since, today]);
    }

    [Fact, Trait("Case", "refused")]
    public void An_activity_is_not_under_way_since_a_later_day() =>
        Agree(Journey.Delivered("outcome-22"), [_mentoring with { UnderWaySince = Any.Start.AddDays(1) }]).ThenRefused<InTheFuture>().Field.ShouldBe("activities");

    [Fact, Trait("Case", "refused")]
    public void A_plan_has_at_least_one_activity() => Agree(Journey.Delivered("outcome-22"), []).ThenRefused<FieldMissing>().Field.ShouldBe("activities");

    [Fact, Trait("Case", "boundary")]
    public void An_activity_may_be_done_the_same_day() => Agree(Journey.Delivered("outcome-22"), [_mentoring with { By = Any.Start }]).ThenHappened<PlanAgreed>();

    [Fact, Trait("Case", "refused")]
    public void But_not_the_day_before() => Agree(Journey.Delivered("outcome-22"), [_mentoring with { By = Any.Start.AddDays(-1) }]).ThenRefused<ActivityEndsBeforeItStarts>();

    [Theory, Trait("Case", "refused")]
    [InlineData("nfa")]
    [InlineData("charge")]
    public void There_is_no_programme_under_a_disposal_that_has_none(string disposal) => Agree(Journey.Delivered(disposal), [_mentoring]).ThenRefused<NoProgrammeUnder>();

    [Fact, Trait("Case", "refused")]
    public void One_programme_at_a_time() => Agree(Journey.InProgramme("outcome-22"), [_mentoring]).ThenRefused<ProgrammeStillOpen>();

    [Fact, Trait("Case", "refused")]
    public void Not_before_the_disposal_is_delivered() => Agree(Journey.Confirmed("outcome-22"), [_mentoring]).ThenRefused<NotAtThatStage>();

    [Fact, Trait("Case", "refused")]
    public void Not_after_a_programme_has_ended() => Agree(Journey.Ended("community-resolution", true), [_mentoring]).ThenRefused<NotAtThatStage>();

    [Fact, Trait("Case", "refused")]
    public void No_plan_is_agreed_under_a_disposal_that_was_appealed_and_one_under_another_is()
    {
        Agree([.. Journey.Delivered("outcome-22"), new DisposalAppealed(Any.Delivery, "changed", Any.Start)], [_mentoring]).ThenRefused<DisposalWasAppealed>();
        Agree([.. Journey.Delivered("outcome-22"), new DisposalAppealed(Any.Meeting, "quashed", Any.Start)], [_mentoring]).ThenHappened<PlanAgreed>();
    }

    private static When<Change> Agree(CaseEvent[] history, Activity[] activities, Child? child = null) => Given(history)
        .When(@case => AgreePlan.Decide(new(Any.Programme, activities), Any.Act(Any.Practitioner, Any.Start), @case, child ?? Any.ChildBorn(), Any.Reference));
}
