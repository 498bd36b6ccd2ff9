using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Victims;

/// <summary>An area whose policy says that the police make the first contact with victims, as in London.</summary>
public sealed class PoliceFirstTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "record-contact-attempt"), Trait("Case", "refused")]
    public async Task The_victim_worker_sees_the_contact_only_once_the_police_have_tried_and_the_victim_agrees()
    {
        var journey = await At(Stage.BeingAssessed);
        (await journey.SendAsync(Call.Of("change-policy", People.Administrator, "/policies", new
        {
            area = "shropshire",
            values = new Dictionary<string, string> { ["victim_first_contact"] = "police" },
            from = journey.Today,
            why = "Agreed with the force.",
        }))).ShouldBeAccepted();
        await Refused(journey, Calls.RecordContactAttempt(journey), 409, "police-contact-first", "R9");
        await Refused(journey, Calls.RecordContactConsent(journey), 409, "police-contact-first", "R9");
        (await SeesContactAsync(journey)).ShouldBeFalse();
        (await journey.SendAsync(Calls.RecordContactAttempt(journey).As(People.Officer))).ShouldBeAccepted();
        (await SeesContactAsync(journey)).ShouldBeFalse();
        (await journey.SendAsync(Calls.RecordContactConsent(journey).As(People.Officer))).ShouldBeAccepted();
        (await SeesContactAsync(journey)).ShouldBeTrue();
        (await journey.SendAsync(Calls.RecordContactAttempt(journey))).ShouldBeAccepted();
    }

    private static async Task<bool> SeesContactAsync(Journey journey) =>
        (await journey.GetAsync(People.VictimWorker, $"/cases/{journey.Case}")).Body.GetProperty("victims")[0].TryGetProperty("contact", out _);
}
