using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class SendApologiesTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "send-apologies"), Trait("Case", "accepted")]
    public async Task They_stand_beside_the_member_until_they_come_after_all()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.ListAsync();
        (await journey.SendAsync(Calls.SendApologies(journey))).ShouldBeAccepted();
        (await ApologiesAsync(journey)).ShouldBe(["h.wu"]);
        await journey.DoAsync(j => Calls.RecordAttendance(j));
        (await ApologiesAsync(journey)).ShouldBeEmpty();
    }

    [Fact, Trait("Command", "send-apologies"), Trait("Case", "refused")]
    public async Task Members_send_their_own_and_once()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.ListAsync();
        (await Refused(journey, Calls.SendApologies(journey).With("member", "s.cole"), 422, "not-your-apologies")).Naming("member");
        await journey.DoAsync(Calls.SendApologies);
        await Refused(journey, Calls.SendApologies(journey), 409, "apologies-are-sent");
    }

    [Fact, Trait("Command", "send-apologies"), Trait("Case", "forbidden")]
    public async Task Only_who_sits_at_the_meeting_or_answers_for_it()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.ListAsync();
        await Refused(journey, Calls.SendApologies(journey).As(People.OtherMember), 404, "not-found");
        await Forbidden(journey, Calls.SendApologies(journey), People.Practitioner);
    }

    private static async Task<string[]> ApologiesAsync(Journey journey) =>
    [
        .. (await journey.GetAsync(People.Chair, $"/panels/{journey.Panel}")).Body.GetProperty("members").EnumerateArray()
            .Where(member => member.GetProperty("apologies").GetBoolean()).Select(member => member.GetProperty("user").GetString()!),
    ];
}
