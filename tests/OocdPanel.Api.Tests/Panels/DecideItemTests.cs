using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class DecideItemTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "decide-item"), Trait("Case", "accepted")]
    public async Task The_decision_stands_on_panel_and_case()
    {
        var journey = await At(Stage.AwaitingPanel);
        var answer = (await journey.SendAsync(Calls.DecideItem(journey))).ShouldBeAccepted().Answer;
        answer.Changed.Select(changed => changed.Type).ShouldBe(["panel", "case"], ignoreOrder: true);
        await ShouldBeAt(journey, Stage.AwaitingConfirmation);
        (await journey.GetAsync(People.Chair, $"/panels/{journey.Panel}")).Body.GetProperty("items")[0].GetProperty("disposal").GetString().ShouldBe("outcome-22");
    }

    [Fact, Trait("Command", "decide-item"), Trait("Case", "refused")]
    public async Task A_departure_needs_reasons_and_a_decision_is_made_once()
    {
        var journey = await At(Stage.AwaitingPanel);
        (await Refused(journey, Calls.DecideItem(journey).With("disposal", "youth-caution"), 422, "departure-without-reasons", "R11")).Naming("departureReasons");
        (await Refused(journey, Calls.DecideItem(journey).With("disposal", "exile"), 422, "unknown-code", "R23")).Naming("disposal");
        (await Refused(journey, Calls.DecideItem(journey).With("occurredAt", Service.Clock.GetUtcNow().AddDays(-8)), 422, "before-the-offence")).Naming("occurredAt");
        await journey.DoAsync(Calls.DecideItem);
        await Refused(journey, Calls.DecideItem(journey), 409, "already-decided");
    }

    [Fact]
    public async Task A_meeting_without_quorum_decides_nothing()
    {
        var journey = await At(Stage.AwaitingPanel);
        (await journey.SendAsync(Calls.RecordAttendance(journey).With("present", false))).ShouldBeAccepted();
        await Refused(journey, Calls.DecideItem(journey), 409, "not-quorate", "R10");
    }

    [Fact]
    public async Task Nothing_is_decided_before_the_countersignature()
    {
        var journey = await At(Stage.AwaitingCountersignature);
        await journey.MeetAsync();
        await Refused(journey, Calls.DecideItem(journey), 409, "not-assessed", "R7");
        await journey.DoAsync(Calls.CountersignAssessment);
        await Refused(journey, Calls.DecideItem(journey), 409, "pack-before-assessment", "R7");
        await journey.DoAsync(Calls.RefreshPack);
        (await Refused(journey, Calls.DecideItem(journey), 409, "another-pack")).Naming("pack");
        (await journey.SendAsync(Calls.DecideItem(journey).With("pack", 2))).ShouldBeAccepted();
    }

    [Fact, Trait("Command", "decide-item"), Trait("Case", "forbidden")]
    public async Task Only_the_chair_of_the_meeting_records_the_decision()
    {
        var journey = await At(Stage.AwaitingPanel);
        await Refused(journey, Calls.DecideItem(journey).As(People.OtherChair), 404, "not-found");
        await Refused(journey, Calls.DecideItem(journey).As(People.Member), 403, "role-not-allowed");
        await Forbidden(journey, Calls.DecideItem(journey), People.Manager);
    }

    [Fact, Trait("Command", "decide-item"), Trait("Case", "stale")]
    public async Task It_needs_the_version_it_was_decided_on()
    {
        var journey = await At(Stage.AwaitingPanel);
        await Stale(journey, Calls.DecideItem(journey), journey.Case, compulsory: true);
    }
}
