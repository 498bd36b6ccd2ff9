using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Xunit;

namespace OocdPanel.Api.Tests.Programmes;

public sealed class EndProgrammeTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "end-programme"), Trait("Case", "accepted")]
    public async Task A_completed_programme_is_on_the_case()
    {
        var journey = await At(Stage.InProgramme);
        (await journey.SendAsync(Calls.EndProgramme(journey))).ShouldBeAccepted();
        await ShouldBeAt(journey, Stage.ProgrammeEnded);
    }

    [Fact]
    public async Task Outcome_22_not_completed_goes_back_to_the_panel()
    {
        var journey = await At(Stage.InProgramme);
        (await journey.SendAsync(Calls.EndProgrammeUnfinished(journey))).ShouldBeAccepted();
        await ShouldBeAt(journey, Stage.ReadyForPanel);
        await Refused(journey, Calls.FinaliseOutcome22(journey), 409, "not-outcome-22", "R13");
        journey.BackAt(Stage.ReadyForPanel);
        await journey.To(Stage.Closed);
    }

    [Fact, Trait("Command", "end-programme"), Trait("Case", "refused")]
    public async Task An_end_says_whether_it_was_completed_when_why_not_and_what_comes_after()
    {
        var journey = await At(Stage.InProgramme);
        (await Refused(journey, Calls.EndProgramme(journey).Without("completed"), 422, "field-missing", "R15")).Naming("completed");
        (await Refused(journey, Calls.EndProgramme(journey).Without("endedOn"), 422, "field-missing", "R15")).Naming("endedOn");
        (await Refused(journey, Calls.EndProgramme(journey).Without("exitPlan"), 422, "field-missing", "R15")).Naming("exitPlan");
        (await Refused(journey, Calls.EndProgrammeUnfinished(journey).Without("reasonNotCompleted"), 422, "field-missing", "R15")).Naming("reasonNotCompleted");
        (await Refused(journey, Calls.EndProgramme(journey).With("endedOn", journey.Today.AddDays(1)), 422, "in-the-future")).Naming("endedOn");
        (await Refused(journey, Calls.EndProgramme(journey).With("endedOn", journey.Today.AddDays(-1)), 422, "before-the-programme")).Naming("endedOn");
    }

    [Fact, Trait("Command", "end-programme"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.InProgramme);
        await NotAllocated(journey, Calls.EndProgramme(journey));
        await Forbidden(journey, Calls.EndProgramme(journey), People.Manager);
    }

    [Fact, Trait("Command", "end-programme"), Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = await At(Stage.InProgramme);
        await Stale(journey, Calls.EndProgramme(journey), journey.Programme);
    }
}
