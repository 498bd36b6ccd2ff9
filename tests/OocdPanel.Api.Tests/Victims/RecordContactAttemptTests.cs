using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Victims;

public sealed class RecordContactAttemptTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "record-contact-attempt"), Trait("Case", "accepted")]
    public async Task A_victim_who_was_reached_is_contacted()
    {
        var journey = await At(Stage.BeingAssessed);
        await journey.DoAsync(Calls.RecordContactAttempt);
        var victim = (await journey.GetAsync(People.VictimWorker, $"/cases/{journey.Case}")).Body.GetProperty("victims")[0];
        victim.GetProperty("contactDue").GetProperty("state").GetString().ShouldBe("done");
        victim.GetProperty("attempts")[0].GetProperty("notes").GetString().ShouldBe("After four.");
        (await journey.GetAsync(People.Officer, $"/cases/{journey.Case}")).Body.GetProperty("victims")[0].GetProperty("attempts")[0].TryGetProperty("notes", out _).ShouldBeFalse();
    }

    [Fact, Trait("Command", "record-contact-attempt"), Trait("Case", "refused")]
    public async Task An_attempt_is_not_in_the_future()
    {
        var journey = await At(Stage.BeingAssessed);
        (await Refused(journey, Calls.RecordContactAttempt(journey).With("on", journey.Today.AddDays(1)), 422, "attempt-out-of-time", "R9")).Naming("on");
    }

    [Fact, Trait("Command", "record-contact-attempt"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.BeingAssessed);
        await Forbidden(journey, Calls.RecordContactAttempt(journey), People.Practitioner);
    }
}
