using System.Text.Json;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class AgreeMinutesTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "agree-minutes"), Trait("Case", "accepted")]
    public async Task Agreed_minutes_say_by_whom_and_when_until_something_is_corrected()
    {
        var journey = await Closed();
        (await MinutesOf(journey)).TryGetProperty("agreement", out _).ShouldBeFalse();
        await journey.DoAsync(Calls.AgreeMinutes);
        var agreed = await MinutesOf(journey);
        agreed.GetProperty("agreement").GetProperty("by").GetString().ShouldBe(People.Chair.User.Value);
        agreed.GetProperty("agreement").GetProperty("at").GetDateTimeOffset().UtcDateTime.Date.ShouldBe(TimeProvider.System.GetUtcNow().Date);
        agreed.GetProperty("agreed").GetBoolean().ShouldBeTrue();
        await journey.DoAsync(Calls.CorrectMinutes);
        (await MinutesOf(journey)).GetProperty("agreed").GetBoolean().ShouldBeFalse();
        await journey.DoAsync(Calls.AgreeMinutes);
    }

    [Fact, Trait("Command", "correct-minutes"), Trait("Case", "accepted")]
    public async Task A_correction_stands_beside_what_was_recorded_and_changes_none_of_it()
    {
        var journey = await Closed();
        var before = await MinutesOf(journey);
        await journey.DoAsync(Calls.CorrectMinutes);
        (await journey.SendAsync(Calls.CorrectMinutes(journey).Without("item").With("words", "The meeting ended at noon."))).ShouldBeAccepted();
        var after = await MinutesOf(journey);
        after.GetProperty("corrections").EnumerateArray().ShouldHaveSingleItem().GetProperty("words").GetString().ShouldBe("The meeting ended at noon.");
        var item = after.GetProperty("items")[0];
        item.GetProperty("corrections").EnumerateArray().ShouldHaveSingleItem().GetProperty("words").GetString().ShouldBe("Robin’s aunt, not the mother, was to be told.");
        item.GetProperty("decision").GetRawText().ShouldBe(before.GetProperty("items")[0].GetProperty("decision").GetRawText());
    }

    [Fact, Trait("Command", "agree-minutes"), Trait("Case", "refused")]
    public async Task They_are_agreed_once_the_meeting_is_closed_and_once()
    {
        var journey = await At(Stage.AwaitingPanel);
        await Refused(journey, Calls.AgreeMinutes(journey), 409, "meeting-goes-on");
        await journey.DoAsync(Calls.ClosePanel);
        await Refused(journey, Calls.AgreeMinutes(journey).With("occurredAt", TimeProvider.System.GetUtcNow().AddMinutes(-30)), 422, "before-the-last-step");
        await journey.DoAsync(Calls.AgreeMinutes);
        await Refused(journey, Calls.AgreeMinutes(journey), 409, "minutes-are-agreed");
    }

    [Fact, Trait("Command", "correct-minutes"), Trait("Case", "refused")]
    public async Task Only_minutes_of_a_closed_meeting_are_corrected_and_only_about_its_items()
    {
        var journey = await At(Stage.AwaitingPanel);
        await Refused(journey, Calls.CorrectMinutes(journey), 409, "meeting-goes-on");
        await journey.DoAsync(Calls.ClosePanel);
        await Refused(journey, Calls.CorrectMinutes(journey).With("item", Guid.NewGuid()), 409, "not-on-the-agenda");
    }

    [Fact, Trait("Command", "agree-minutes"), Trait("Case", "forbidden")]
    public async Task Only_the_chair_of_the_meeting_agrees_them()
    {
        var journey = await Closed();
        await Refused(journey, Calls.AgreeMinutes(journey).As(People.OtherChair), 404, "not-found");
        await Forbidden(journey, Calls.AgreeMinutes(journey), People.Member);
    }

    [Fact, Trait("Command", "correct-minutes"), Trait("Case", "forbidden")]
    public async Task Only_the_chair_of_the_meeting_corrects_them()
    {
        var journey = await Closed();
        await Refused(journey, Calls.CorrectMinutes(journey).As(People.OtherChair), 404, "not-found");
        await Forbidden(journey, Calls.CorrectMinutes(journey), People.Manager);
    }

    [Fact, Trait("Command", "agree-minutes"), Trait("Case", "stale")]
    public async Task They_are_agreed_as_they_were_read()
    {
        var journey = await Closed();
        await Stale(journey, Calls.AgreeMinutes(journey), journey.Panel);
    }

    [Fact, Trait("Command", "correct-minutes"), Trait("Case", "stale")]
    public async Task They_are_corrected_as_they_were_read()
    {
        var journey = await Closed();
        await Stale(journey, Calls.CorrectMinutes(journey), journey.Panel);
    }

    private async Task<Journey> Closed()
    {
        var journey = await At(Stage.AwaitingConfirmation);
        await journey.DoAsync(Calls.ClosePanel);
        return journey;
    }

    private static async Task<JsonElement> MinutesOf(Journey journey) => (await journey.GetAsync(People.Chair, $"/panels/{journey.Panel}/minutes")).Body;
}
