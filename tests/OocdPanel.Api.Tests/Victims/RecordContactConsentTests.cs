using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Victims;

public sealed class RecordContactConsentTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "record-contact-consent"), Trait("Case", "accepted")]
    public async Task A_victim_who_does_not_agree_is_out_of_the_workers_sight()
    {
        var journey = await At(Stage.BeingAssessed);
        (await journey.GetAsync(People.VictimWorker, $"/cases/{journey.Case}")).Body.GetProperty("victims")[0].GetProperty("contact").GetString().ShouldBe("01632 960001");
        (await journey.SendAsync(Calls.RecordContactConsent(journey).With("given", false))).ShouldBeAccepted();
        (await journey.GetAsync(People.VictimWorker, $"/cases/{journey.Case}")).Body.GetProperty("victims")[0].TryGetProperty("contact", out _).ShouldBeFalse();
    }

    [Fact, Trait("Command", "record-contact-consent"), Trait("Case", "refused")]
    public async Task Who_does_not_want_the_service_is_not_asked_again_by_it()
    {
        var journey = await At(Stage.BeingAssessed);
        (await journey.SendAsync(Calls.RecordContactConsent(journey).With("given", false))).ShouldBeAccepted();
        await Refused(journey, Calls.RecordContactConsent(journey), 409, "contact-refused", "R9");
        (await journey.SendAsync(Calls.RecordContactConsent(journey).As(People.Seconded))).ShouldBeAccepted();
    }

    [Fact, Trait("Command", "record-contact-consent"), Trait("Case", "forbidden")]
    public async Task Only_the_right_role_in_the_right_area_may()
    {
        var journey = await At(Stage.BeingAssessed);
        await Forbidden(journey, Calls.RecordContactConsent(journey), People.Practitioner);
    }
}
