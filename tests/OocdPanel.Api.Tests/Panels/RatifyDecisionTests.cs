using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class RatifyDecisionTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "ratify-decision"), Trait("Case", "accepted"), Trait("Rule", "R10")]
    public async Task The_next_meeting_ratifies_it_and_case_and_meeting_say_so()
    {
        var journey = await Waiting();
        (await journey.GetAsync(People.Chair, Pack(journey))).Body.GetProperty("urgent").GetProperty("manager").GetString().ShouldBe(People.Manager.User.Value);
        await journey.DoAsync(Calls.RatifyDecision);
        await ShouldBeAt(journey, Stage.AwaitingConfirmation);
        var urgent = (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).Body.GetProperty("urgent");
        urgent.GetProperty("ratified").GetBoolean().ShouldBeTrue();
        urgent.GetProperty("ratifiedOn").GetString().ShouldBe(journey.Today.ToString("yyyy-MM-dd", null));
        (await journey.GetAsync(People.Chair, $"/panels/{journey.Panel}")).Body.GetProperty("items")[0].GetProperty("ratified").GetBoolean().ShouldBeTrue();
        await journey.DoAsync(Calls.ClosePanel);
    }

    [Fact, Trait("Command", "ratify-decision"), Trait("Case", "accepted"), Trait("Rule", "R12")]
    public async Task What_is_not_ratified_is_escalated_and_then_decided_again()
    {
        var journey = await Waiting();
        (await journey.SendAsync(Calls.RatifyDecision(journey).With("ratified", false))).ShouldBeAccepted();
        await ShouldBeAt(journey, Stage.Escalated);
    }

    [Fact, Trait("Command", "ratify-decision"), Trait("Case", "boundary"), Trait("Rule", "R12")]
    public async Task Not_ratified_after_delivery_it_stays_given_and_is_on_record()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.DoAsync(Calls.DecideUrgently);
        await journey.DoAsync(Calls.ConfirmDecision);
        await journey.DoAsync(Calls.DeliverDisposal);
        await journey.MeetAsync();
        (await journey.SendAsync(Calls.RatifyDecision(journey).With("ratified", false))).ShouldBeAccepted();
        await ShouldBeAt(journey, Stage.Delivered);
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).Body.GetProperty("urgent").GetProperty("ratified").GetBoolean().ShouldBeFalse();
    }

    [Fact, Trait("Command", "ratify-decision"), Trait("Case", "refused"), Trait("Rule", "R10")]
    public async Task An_inquorate_meeting_does_not_and_none_does_twice_or_once_it_is_closed()
    {
        var journey = await Waiting();
        (await journey.SendAsync(Calls.RecordAttendance(journey).With("present", false))).ShouldBeAccepted();
        await Refused(journey, Calls.RatifyDecision(journey), 409, "not-quorate", "R10");
        await journey.DoAsync(j => Calls.RecordAttendance(j));
        (await Refused(journey, Calls.RatifyDecision(journey).With("why", ""), 400, "invalid")).Naming("why");
        await journey.DoAsync(Calls.RatifyDecision);
        await Refused(journey, Calls.RatifyDecision(journey), 409, "already-ratified", "R10");
        await journey.DoAsync(Calls.ClosePanel);
    }

    [Fact, Trait("Command", "ratify-decision"), Trait("Case", "refused"), Trait("Rule", "R10")]
    public async Task A_closed_meeting_carries_it_over_and_a_panels_own_decision_needs_none()
    {
        var journey = await Waiting();
        await journey.DoAsync(Calls.ClosePanel);
        await Refused(journey, Calls.RatifyDecision(journey), 409, "panel-closed");
        await journey.MeetAsync();
        await journey.DoAsync(Calls.RatifyDecision);
        var decided = await At(Stage.AwaitingConfirmation);
        await Refused(decided, Calls.RatifyDecision(decided), 409, "nothing-to-ratify", "R10");
    }

    [Fact, Trait("Command", "ratify-decision"), Trait("Case", "forbidden")]
    public async Task Only_the_chair_of_the_meeting_records_it()
    {
        var journey = await Waiting();
        await Refused(journey, Calls.RatifyDecision(journey).As(People.OtherChair), 404, "not-found");
        await Refused(journey, Calls.RatifyDecision(journey).As(People.Member), 403, "role-not-allowed");
        await Forbidden(journey, Calls.RatifyDecision(journey), People.Manager);
    }

    [Fact, Trait("Command", "ratify-decision"), Trait("Case", "stale")]
    public async Task It_needs_the_version_it_was_heard_on()
    {
        var journey = await Waiting();
        await Stale(journey, Calls.RatifyDecision(journey), journey.Case, compulsory: true);
    }

    private async Task<Journey> Waiting()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.DoAsync(Calls.DecideUrgently);
        await journey.MeetAsync();
        return journey;
    }

    private static string Pack(Journey journey) => $"/panels/{journey.Panel}/items/{journey.Case}/pack";
}
