using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Programmes;

public sealed class RecordSessionTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "record-session"), Trait("Case", "accepted")]
    public async Task A_session_stands_on_the_programme()
    {
        var journey = await At(Stage.InProgramme);
        (await journey.SendAsync(Calls.RecordSession(journey))).ShouldBeAccepted();
        (await journey.GetAsync(People.Practitioner, $"/programmes/{journey.Programme}")).Body.GetProperty("sessions").GetArrayLength().ShouldBe(1);
    }

    [Fact, Trait("Command", "record-session"), Trait("Case", "refused")]
    public async Task A_session_lies_between_start_and_now()
    {
        var journey = await At(Stage.InProgramme);
        (await Refused(journey, Calls.RecordSession(journey).With("on", journey.Today.AddDays(1)), 422, "in-the-future")).Naming("on");
        (await Refused(journey, Calls.RecordSession(journey).With("on", journey.Today.AddDays(-1)), 422, "before-the-programme")).Naming("on");
        await journey.To(Stage.ProgrammeEnded);
        await Refused(journey, Calls.RecordSession(journey), 409, "programme-ended");
    }

    [Fact, Trait("Command", "record-session"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.InProgramme);
        await NotAllocated(journey, Calls.RecordSession(journey));
        await Forbidden(journey, Calls.RecordSession(journey), People.Manager);
    }

    [Fact, Trait("Command", "record-session"), Trait("Case", "stale")]
    public async Task It_is_done_on_the_version_that_was_seen()
    {
        var journey = await At(Stage.InProgramme);
        await Stale(journey, Calls.RecordSession(journey), journey.Programme);
    }
}
