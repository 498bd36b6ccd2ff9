using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Xunit;

namespace OocdPanel.Api.Tests.Programmes;

public sealed class FinaliseOutcome22Tests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "finalise-outcome-22"), Trait("Case", "accepted")]
    public async Task A_completed_activity_makes_outcome_22_final()
    {
        var journey = await At(Stage.ProgrammeEnded);
        (await journey.SendAsync(Calls.FinaliseOutcome22(journey))).ShouldBeAccepted();
        await ShouldBeAt(journey, Stage.Outcome22Final);
    }

    [Fact, Trait("Command", "finalise-outcome-22"), Trait("Case", "refused")]
    public async Task It_is_not_final_without_activity_nor_evidence()
    {
        var journey = await At(Stage.Delivered);
        await Refused(journey, Calls.FinaliseOutcome22(journey), 409, "activity-not-completed", "R13");
        await journey.To(Stage.ProgrammeEnded);
        (await Refused(journey, Calls.FinaliseOutcome22(journey).Without("evidence"), 422, "field-missing", "R13")).Naming("evidence");
        await journey.DoAsync(Calls.FinaliseOutcome22);
        await Refused(journey, Calls.FinaliseOutcome22(journey), 409, "already-final", "R13");
    }

    [Fact, Trait("Command", "finalise-outcome-22"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.ProgrammeEnded);
        await Forbidden(journey, Calls.FinaliseOutcome22(journey), People.Practitioner);
    }

    [Fact, Trait("Command", "finalise-outcome-22"), Trait("Case", "stale")]
    public async Task It_needs_the_version_it_was_decided_on()
    {
        var journey = await At(Stage.ProgrammeEnded);
        await Stale(journey, Calls.FinaliseOutcome22(journey), journey.Case, compulsory: true);
    }
}
