using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

[Trait("Command", "send-apologies")]
public class SendApologiesTests
{
    private static readonly UserId _health = new("health.m");

    [Fact, Trait("Case", "accepted")]
    public void A_member_sends_them_or_the_chair_does()
    {
        Send(Journey.Convened, _health, _health).Then(new ApologiesSent(_health));
        Send(Journey.Open, Any.Chair, _health).ThenHappened<ApologiesSent>();
    }

    [Fact, Trait("Case", "boundary")]
    public void Whoever_comes_after_all_has_sent_none() =>
        Given([.. Journey.Open, new ApologiesSent(_health), new AttendanceRecorded(_health, true)]).State.Apologies.ShouldBeEmpty();

    [Fact, Trait("Case", "refused")]
    public void Not_for_somebody_else() => Send(Journey.Convened, new("police.m"), _health).ThenRefused<NotYourApologies>();

    [Fact, Trait("Case", "refused")]
    public void Not_by_who_is_no_member() => Send(Journey.Convened, new("passer.by"), new("passer.by")).ThenRefused<NotAMember>();

    [Fact, Trait("Case", "refused")]
    public void Not_by_who_is_there_and_not_twice()
    {
        Send(Journey.Quorate, Any.Chair, new("police.m")).ThenRefused<MemberIsPresent>();
        Send([.. Journey.Convened, new ApologiesSent(_health)], _health, _health).ThenRefused<ApologiesAreSent>();
    }

    [Fact, Trait("Case", "refused")]
    public void Not_once_closed() => Send(Journey.ClosedMeeting, _health, _health).ThenRefused<PanelIsClosed>();

    private static When<PanelEvent> Send(PanelEvent[] history, UserId by, UserId member) =>
        Given(history).When(panel => SendApologies.Decide(new(member), Any.Act(by, Any.Referral), panel));
}
