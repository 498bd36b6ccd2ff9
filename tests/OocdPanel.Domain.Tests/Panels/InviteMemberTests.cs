using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

[Trait("Command", "invite-member")]
public class InviteMemberTests
{
    private static readonly PanelMember _guest = new(new("guest"), new("health"), new(2024, 2, 29));

    [Fact, Trait("Case", "accepted")]
    public void Somebody_joins_a_meeting_that_was_called_already() => Invite(Journey.Open, _guest).Then(new MemberInvited(_guest));

    [Fact, Trait("Case", "accepted")]
    public void A_member_is_invited_again_with_the_training_they_had_since() =>
        Invite(Journey.Open, new(new("health.m"), new("health"), Any.Meeting)).ThenHappened<MemberInvited>();

    [Fact, Trait("Case", "boundary")]
    public void The_training_may_be_of_the_same_day_but_not_of_a_later_one()
    {
        Invite(Journey.Open, _guest with { TrainedOn = Any.Meeting }).ThenHappened<MemberInvited>();
        Invite(Journey.Open, _guest with { TrainedOn = Any.Meeting.AddDays(1) }).ThenRefused<InTheFuture>().Field.ShouldBe("trainedOn");
    }

    [Fact, Trait("Case", "refused")]
    public void Not_for_two_agencies() => Invite(Journey.Open, new(new("health.m"), new("education"))).ThenRefused<SitsForAnother>();

    [Fact, Trait("Case", "refused")]
    public void Not_for_an_agency_that_no_list_has() => Invite(Journey.Open, _guest with { Agency = new("circus") }).ThenRefused<UnknownCode>().Field.ShouldBe("agency");

    [Fact, Trait("Case", "refused")]
    public void Not_twice_and_not_once_closed()
    {
        Invite([.. Journey.Open, new MemberInvited(_guest)], _guest).ThenRefused<InvitedAlready>();
        Invite(Journey.ClosedMeeting, _guest).ThenRefused<PanelIsClosed>();
    }

    private static When<PanelEvent> Invite(PanelEvent[] history, PanelMember member) =>
        Given(history).When(panel => InviteMember.Decide(new(member), Any.Act(Any.Chair, Any.Meeting), panel, Any.Reference));
}
