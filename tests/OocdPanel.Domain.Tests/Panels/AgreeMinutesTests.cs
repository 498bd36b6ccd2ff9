using OocdPanel.Domain.Panels;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

public class AgreeMinutesTests
{
    private static readonly MinutesCorrected _correction = new(Any.Case, "It was the aunt.");

    [Fact, Trait("Command", "agree-minutes"), Trait("Case", "accepted")]
    public void The_minutes_of_a_closed_meeting_are_agreed() => Agree(Journey.ClosedMeeting).Then(new MinutesAgreed());

    [Fact, Trait("Command", "agree-minutes"), Trait("Case", "refused")]
    public void Not_while_the_meeting_goes_on() => Agree(Journey.Quorate).ThenRefused<MeetingGoesOn>();

    [Fact, Trait("Command", "agree-minutes"), Trait("Case", "refused")]
    public void Not_twice() => Agree([.. Journey.ClosedMeeting, new MinutesAgreed()]).ThenRefused<MinutesAreAgreed>();

    [Fact, Trait("Command", "agree-minutes"), Trait("Case", "accepted")]
    public void Again_after_a_correction() => Agree([.. Journey.ClosedMeeting, new MinutesAgreed(), _correction]).Then(new MinutesAgreed());

    private static When<PanelEvent> Agree(PanelEvent[] history) => Given(history).When(panel => AgreeMinutes.Decide(new(), panel));
}
