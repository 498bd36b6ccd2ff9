using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Platform;

/// <summary>Several at once, and the same thing more than once.</summary>
public sealed class AtOnceTests(RunningService service) : IClassFixture<RunningService>
{
    private const int Rounds = 30;

    [Fact]
    public async Task Of_two_who_decide_the_same_item_at_once_one_does_and_the_other_is_told()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var journey = await Journey.ToAsync(service, Stage.AwaitingPanel);
            var one = Calls.DecideItem(journey);
            var other = one.Again().With("disposal", "community-resolution").With("departureReasons", "The other view.");
            var replies = await Task.WhenAll(SendAsync(journey, one), SendAsync(journey, other));
            var told = replies.Where(reply => reply.Status != 200).ShouldHaveSingleItem();
            (told.Status, told.Code).ShouldBeOneOf((409, "already-decided"), (412, "stale"));
            (await CountAsync(journey.Case, "case.panel-decision-recorded.v2")).ShouldBe(1);
            (await CountAsync(journey.Panel, "panel.item-decided.v2")).ShouldBe(1);
        }
    }

    [Fact]
    public async Task The_same_command_sent_eight_times_at_once_is_done_once_and_answered_alike()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var journey = await Journey.ToAsync(service, Stage.AwaitingPanel);
            var decision = Calls.DecideItem(journey);
            var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SendAsync(journey, decision)));
            replies.ShouldAllBe(reply => reply.Status == 200);
            replies.Select(reply => reply.Text).Distinct().ShouldHaveSingleItem();
            (await CountAsync(journey.Case, "case.panel-decision-recorded.v2")).ShouldBe(1);
        }
    }

    [Fact]
    public async Task The_same_referral_sent_eight_times_at_once_makes_one_case()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var before = await service.HistoryAsync();
            var journey = new Journey(service);
            var referral = Calls.SubmitReferral(journey);
            var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SendAsync(journey, referral)));
            replies.ShouldAllBe(reply => reply.Status == 201);
            replies.Select(reply => reply.Text).Distinct().ShouldHaveSingleItem();
            (await service.HistoryAsync()).Events.ShouldBe(before.Events + 3);
        }
    }

    [Fact]
    public async Task Many_who_write_to_one_case_at_once_all_have_their_turn()
    {
        var journey = await Journey.ToAsync(service, Stage.BeingAssessed);
        var replies = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => SendAsync(journey, Calls.RecordVictimViews(journey).With("views", $"View {i}."))));
        replies.ShouldAllBe(reply => reply.Status == 200);
        (await CountAsync(journey.Case, "case.victim-views-recorded.v1")).ShouldBe(24);
    }

    [Fact]
    public async Task A_repeat_is_answered_alike_long_after_the_record_has_moved_on()
    {
        var journey = await Journey.ToAsync(service, Stage.AwaitingPanel);
        var decision = Calls.DecideItem(journey);
        var first = (await journey.SendAsync(decision)).ShouldBeAccepted();
        journey.BackAt(Stage.AwaitingConfirmation);
        await journey.To(Stage.Closed);
        var before = await service.HistoryAsync();
        var again = await SendAsync(journey, decision);
        (again.Status, again.Text, again.ETag).ShouldBe((first.Status, first.Text, first.ETag));
        (await service.HistoryAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_command_id_is_its_senders_own_and_belongs_to_one_body_and_one_address()
    {
        var journey = await Journey.ToAsync(service, Stage.BeingAssessed);
        var views = Calls.RecordVictimViews(journey);
        (await journey.SendAsync(views)).ShouldBeAccepted();
        (await journey.SendAsync(views.With("views", "Other views."))).ShouldBeProblem(422, "command-id-reused");
        var other = await Journey.ToAsync(service, Stage.BeingAssessed);
        (await other.SendAsync(views with { Path = Calls.RecordVictimViews(other).Path })).ShouldBeProblem(422, "command-id-reused");
        var colleague = People.VictimWorker with { User = new("v.other") };
        (await journey.SendAsync(views.As(colleague))).ShouldBeAccepted();
        (await CountAsync(journey.Case, "case.victim-views-recorded.v1")).ShouldBe(2);
    }

    [Fact]
    public async Task What_was_not_accepted_does_not_use_its_id_up()
    {
        var journey = await Journey.ToAsync(service, Stage.AwaitingPanel);
        var decision = Calls.DecideItem(journey);
        (await journey.SendAsync(decision.With("disposal", "youth-caution"))).ShouldBeProblem(422, "departure-without-reasons", "R11");
        (await journey.SendAsync(decision.Without("reasons"))).ShouldBeProblem(400, "invalid");
        (await journey.SendAsync(decision.Seeing(1))).ShouldBeProblem(412, "stale");
        (await journey.SendAsync(decision)).ShouldBeAccepted();
    }

    private static async Task<Reply> SendAsync(Journey journey, Call call)
    {
        using var request = Journey.Request(call);
        return await journey.SendAsync(request);
    }

    private async Task<long> CountAsync(Guid stream, string name) =>
        (long)(await service.ScalarAsync("select count(*) from mt_events where stream_id = $1 and type = $2", stream, name))!;
}
