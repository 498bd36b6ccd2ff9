using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Programmes;

[Trait("Command", "end-programme")]
public class EndProgrammeTests
{
    private static readonly EndProgramme _completed = new(true, Any.End, null, "Certificate", "Boxing club");
    private static readonly EndProgramme _failed = new(false, Any.End, "Stopped coming", null, "Early help");

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R15")]
    public void Completed_it_ends_on_programme_and_case() => End(_completed).Then(
        Change.To(Any.Programme, new ProgrammeEnded(true, Any.End, 14, null, "Certificate", "Boxing club")),
        Change.To(Any.Case, new ProgrammeFinished(Any.Programme, true, Any.End)));

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R15")]
    public void Not_completed_it_ends_with_the_reason() => End(_failed).Then(
        Change.To(Any.Programme, new ProgrammeEnded(false, Any.End, 14, "Stopped coming", null, "Early help")),
        Change.To(Any.Case, new ProgrammeFinished(Any.Programme, false, Any.End)));

    [Fact, Trait("Case", "boundary"), Trait("Rule", "R15")]
    public void A_reason_given_for_a_completed_programme_is_not_kept() =>
        End(_completed with { ReasonNotCompleted = "None" }).ThenHappened<ProgrammeEnded>().ReasonNotCompleted.ShouldBeNull();

    public static TheoryData<string, EndProgramme> Lacking => new()
    {
        { "completed", _completed with { Completed = null } },
        { "endedOn", _completed with { EndedOn = null } },
        { "exitPlan", _completed with { ExitPlan = null } },
        { "exitPlan", _failed with { ExitPlan = " " } },
        { "reasonNotCompleted", _failed with { ReasonNotCompleted = null } },
        { "reasonNotCompleted", _failed with { ReasonNotCompleted = " " } },
        { "completed", new EndProgramme(null, null, null, null, null) },
    };

    [Theory, MemberData(nameof(Lacking)), Trait("Case", "refused"), Trait("Rule", "R15")]
    public void What_R15_wants_is_named_where_it_is_missing(string field, EndProgramme command)
    {
        var refused = End(command).ThenRefused<FieldMissing>();
        (refused.Field, refused.Rule).ShouldBe((field, "R15"));
    }

    [Fact, Trait("Case", "refused")]
    public void Not_in_the_future() => End(_completed with { EndedOn = Any.End.AddDays(1) }).ThenRefused<InTheFuture>().Field.ShouldBe("endedOn");

    [Fact, Trait("Case", "refused")]
    public void Not_before_it_started() => End(_completed with { EndedOn = Any.Start.AddDays(-1) }).ThenRefused<BeforeTheProgramme>().Field.ShouldBe("endedOn");

    [Fact, Trait("Case", "boundary"), Trait("Rule", "R15")]
    public void On_the_day_it_started_it_can_end() => End(_completed with { EndedOn = Any.Start }).ThenHappened<ProgrammeEnded>();

    [Fact, Trait("Case", "refused")]
    public void Not_twice() => End(_completed, Journey.Over()).ThenRefused<ProgrammeHasEnded>();

    [Theory, Trait("Case", "boundary")]
    [InlineData("2006-09-03", 17)]
    [InlineData("2006-09-02", 18)]
    public void The_age_at_the_end_turns_on_the_birthday(string born, int age) =>
        End(_completed, born: DateOnly.Parse(born, null)).ThenHappened<ProgrammeEnded>().AgeAtEnd.ShouldBe(age);

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R13")]
    public void Outcome_22_not_completed_goes_back_to_the_panel() => End(_failed, Journey.Running("outcome-22")).Then(
        Change.To(Any.Programme, new ProgrammeEnded(false, Any.End, 14, "Stopped coming", null, "Early help")),
        Change.To(Any.Case, new ProgrammeFinished(Any.Programme, false, Any.End)),
        Change.To(Any.Case, new ReturnedToPanel(new("outcome-22"), "Stopped coming")));

    [Theory, Trait("Case", "boundary"), Trait("Rule", "R13")]
    [InlineData("deferred-prosecution")]
    [InlineData("community-resolution")]
    public void Other_disposals_not_completed_do_not(string disposal) =>
        End(_failed, Journey.Running(disposal)).Outcome.Events.ShouldNotContain(change => change.Happened is ReturnedToPanel);

    [Fact, Trait("Case", "refused"), Trait("Rule", "R13")]
    public void After_a_breach_that_returns_the_case_it_does_not_end_as_completed()
    {
        ProgrammeEvent[] breached = [.. Journey.Running("youth-conditional-caution"), new BreachRecorded("Stayed away", Any.End, RecordBreach.Return)];
        End(_completed, breached).ThenRefused<BreachStands>();
        End(_failed, breached).ThenHappened<ProgrammeEnded>();
    }

    [Fact, Trait("Case", "accepted")]
    public void The_needs_at_the_end_and_who_takes_over_are_kept()
    {
        var needs = Needs(false, "none");
        var ended = End(_completed with { Needs = needs, Onward = new("Turnaround", true) }).ThenHappened<ProgrammeEnded>();
        (ended.Needs, ended.Onward).ShouldBe((needs, new OnwardReferral("Turnaround", true)));
    }

    [Fact, Trait("Case", "refused")]
    public void Needs_at_the_end_do_not_contradict_themselves_and_name_every_service()
    {
        End(_completed with { Needs = Needs(true, "none") }).ThenRefused<ContradictoryNeeds>().Field.ShouldBe("needs.educationStatus");
        End(_completed with { Needs = Needs(false, "none") with { Services = [] } }).ThenRefused<FieldMissing>().Field.ShouldBe("needs.services");
    }

    private static NeedsAtEnd Needs(bool suitable, string status) => new(true, suitable, status, null, false, "none", Journey.Needs.Services);

    private static When<Change> End(EndProgramme command, ProgrammeEvent[]? programme = null, DateOnly? born = null) => Given(programme ?? Journey.Running())
        .When(running => EndProgramme.Decide(
            command, Any.Act(Any.Practitioner, Any.End), running, Given(Journey.InProgramme(running.Disposal.Value)).State, Any.ChildBorn(born)));
}
