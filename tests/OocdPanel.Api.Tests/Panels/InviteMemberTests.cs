using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class InviteMemberTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "invite-member"), Trait("Case", "accepted")]
    public async Task An_untrained_volunteer_takes_part_once_the_training_is_recorded()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.ListAsync();
        (await journey.SendAsync(Calls.InviteMember(journey).With("trainedOn", null))).ShouldBeAccepted();
        (await Refused(journey, Calls.RecordAttendance(journey, "b.lowe"), 409, "not-trained", "R10")).Naming("member");
        await journey.DoAsync(Calls.InviteMember);
        await journey.DoAsync(j => Calls.RecordAttendance(j, "b.lowe"));
    }

    [Fact]
    public async Task Standing_members_who_are_missing_are_named()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.ListAsync();
        (await NamesAsync(journey, "standingNotInvited")).ShouldBe(["e.ford"]);
        (await journey.SendAsync(Calls.InviteMember(journey).With("user", "e.ford").With("agency", "education"))).ShouldBeAccepted();
        (await NamesAsync(journey, "standingNotInvited")).ShouldBeEmpty();
        await journey.DoAsync(j => Calls.RecordAttendance(j, "e.ford"));
        (await NamesAsync(journey, "standingMissing")).ShouldBe(["s.cole", "c.diaz", "h.wu"]);
    }

    [Fact, Trait("Command", "invite-member"), Trait("Case", "refused")]
    public async Task A_member_sits_for_one_agency_and_is_invited_once()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.ListAsync();
        (await Refused(journey, Calls.InviteMember(journey).With("user", "h.wu"), 422, "sits-for-another")).Naming("agency");
        (await Refused(journey, Calls.InviteMember(journey).With("agency", "circus"), 422, "unknown-code", "R23")).Naming("agency");
        await journey.DoAsync(Calls.InviteMember);
        await Refused(journey, Calls.InviteMember(journey), 409, "invited-already");
    }

    [Fact, Trait("Command", "invite-member"), Trait("Case", "forbidden")]
    public async Task Only_the_chair_of_the_meeting_invites()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.ListAsync();
        await Refused(journey, Calls.InviteMember(journey).As(People.OtherChair), 404, "not-found");
        await Forbidden(journey, Calls.InviteMember(journey), People.Member);
    }

    private static async Task<string[]> NamesAsync(Journey journey, string which) =>
        [.. (await journey.GetAsync(People.Chair, $"/panels/{journey.Panel}")).Body.GetProperty(which).EnumerateArray().Select(member => member.GetProperty("user").GetString()!)];
}
