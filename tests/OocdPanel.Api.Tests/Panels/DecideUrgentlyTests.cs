using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class DecideUrgentlyTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "decide-urgently"), Trait("Case", "accepted"), Trait("Rule", "R10")]
    public async Task It_is_confirmed_like_any_other_and_case_history_and_clocks_say_that_it_waits_to_be_ratified()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.DoAsync(Calls.DecideUrgently);
        await ShouldBeAt(journey, Stage.AwaitingConfirmation);
        var urgent = (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).Body.GetProperty("urgent");
        urgent.GetProperty("manager").GetString().ShouldBe(People.Manager.User.Value);
        urgent.GetProperty("urgency").GetString().ShouldBe("Robin turns 18 before the next meeting.");
        urgent.TryGetProperty("ratified", out _).ShouldBeFalse();
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).Text.ShouldContain("\"ratification\"");
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}/history")).Text.ShouldContain("m.hart decided outside a meeting: Outcome 22");
        await journey.DoAsync(Calls.ConfirmDecision);
        await journey.DoAsync(Calls.DeliverDisposal);
    }

    [Fact, Trait("Command", "decide-urgently"), Trait("Case", "forbidden")]
    public async Task A_referring_officer_learns_what_was_decided_and_not_why()
    {
        var journey = await At(Stage.ReadyForPanel);
        await journey.DoAsync(Calls.DecideUrgently);
        var seen = (await journey.GetAsync(People.Officer, $"/cases/{journey.Case}")).Text + (await journey.GetAsync(People.Officer, $"/cases/{journey.Case}/history")).Text;
        seen.ShouldContain("It was decided outside a meeting: Outcome 22");
        seen.ShouldNotContain("turns 18");
    }

    [Fact, Trait("Command", "decide-urgently"), Trait("Case", "refused"), Trait("Rule", "R10")]
    public async Task Without_urgency_before_the_assessment_at_an_open_meeting_and_twice_it_is_refused()
    {
        var journey = await At(Stage.AwaitingCountersignature);
        await Refused(journey, Calls.DecideUrgently(journey), 409, "not-assessed", "R7");
        await journey.DoAsync(Calls.CountersignAssessment);
        (await Refused(journey, Calls.DecideUrgently(journey).With("urgency", " "), 400, "invalid")).Naming("urgency");
        (await Refused(journey, Calls.DecideUrgently(journey).With("disposal", "youth-caution"), 422, "departure-without-reasons", "R11")).Naming("departureReasons");
        (await Refused(journey, Calls.DecideUrgently(journey).With("occurredAt", Service.Clock.GetUtcNow().AddDays(-8)), 422, "before-the-offence")).Naming("occurredAt");
        await journey.MeetAsync();
        await Refused(journey, Calls.DecideUrgently(journey), 409, "meeting-is-open", "R10");
        await journey.DoAsync(Calls.ClosePanel);
        await journey.DoAsync(Calls.DecideUrgently);
        await Refused(journey, Calls.DecideUrgently(journey), 409, "not-at-that-stage");
    }

    [Fact, Trait("Command", "decide-urgently"), Trait("Case", "forbidden")]
    public async Task Only_a_manager_of_the_area_decides_urgently()
    {
        var journey = await At(Stage.ReadyForPanel);
        await Refused(journey, Calls.DecideUrgently(journey).As(People.Practitioner.As(Domain.Shared.Roles.YjsManager)), 422, "same-person-twice", "R25");
        await Forbidden(journey, Calls.DecideUrgently(journey), People.Chair);
    }

    [Fact, Trait("Command", "decide-urgently"), Trait("Case", "stale")]
    public async Task It_needs_the_version_it_was_decided_on()
    {
        var journey = await At(Stage.ReadyForPanel);
        await Stale(journey, Calls.DecideUrgently(journey), journey.Case, compulsory: true);
    }
}
