using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Xunit;

namespace OocdPanel.Api.Tests.Cases;

public sealed class CloseCaseTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "close-case"), Trait("Case", "accepted")]
    public async Task A_case_closes_when_outcome_22_is_final()
    {
        var journey = await At(Stage.Outcome22Final);
        (await journey.SendAsync(Calls.CloseCase(journey))).ShouldBeAccepted();
        await ShouldBeAt(journey, Stage.Closed);
    }

    [Fact, Trait("Command", "close-case"), Trait("Case", "refused")]
    public async Task A_case_does_not_close_with_a_programme_open_or_outcome_22_not_final()
    {
        var journey = await At(Stage.InProgramme);
        await Refused(journey, Calls.CloseCase(journey), 409, "programme-open", "R15");
        await journey.To(Stage.ProgrammeEnded);
        await Refused(journey, Calls.CloseCase(journey), 409, "outcome-22-not-final", "R13");
        await journey.To(Stage.Closed);
        await Refused(journey, Calls.CloseCase(journey), 409, "not-at-that-stage");
    }

    [Fact, Trait("Command", "close-case"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.Outcome22Final);
        await NotAllocated(journey, Calls.CloseCase(journey));
        await Forbidden(journey, Calls.CloseCase(journey), People.Sergeant);
    }

    [Fact, Trait("Command", "close-case"), Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = await At(Stage.Outcome22Final);
        await Stale(journey, Calls.CloseCase(journey), journey.Case);
    }
}
