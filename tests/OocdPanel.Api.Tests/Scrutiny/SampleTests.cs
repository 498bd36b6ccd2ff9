using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Scrutiny;

/// <summary>Frame, draw, replacement and closing of an exercise, over decisions that were taken through the service.</summary>
public sealed class SampleTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "freeze-frame"), Trait("Case", "accepted")]
    public async Task The_frame_has_each_confirmed_decision_and_what_was_only_decided_is_not_in_it()
    {
        var confirmed = await At(Stage.AwaitingDelivery);
        await At(Stage.AwaitingConfirmation);
        var journey = confirmed;
        await journey.DoAsync(Calls.PlanExercise);
        var before = await FrameAsync(journey);
        before.TryGetProperty("hash", out _).ShouldBeFalse();
        await journey.DoAsync(Calls.FreezeFrame);
        var frozen = await FrameAsync(journey);
        var confirmedInAll = (long)(await Service.ScalarAsync("select count(*) from read.decision_fact where known_to is null"))!;
        frozen.GetProperty("decisions").GetInt64().ShouldBe(confirmedInAll);
        frozen.GetProperty("decisions").GetInt32().ShouldBe(before.GetProperty("decisions").GetInt32());
        frozen.GetProperty("hash").GetString()!.Length.ShouldBe(64);
        frozen.GetProperty("strata").EnumerateArray().Select(stratum => stratum.GetProperty("stratum").GetString()).ShouldBe(["male"]);
    }

    [Fact, Trait("Command", "freeze-frame"), Trait("Case", "refused")]
    public async Task Not_twice_not_empty_and_not_before_the_period_is_over()
    {
        var journey = await At(Stage.AwaitingDelivery);
        await journey.DoAsync(j => Calls.PlanExercise(j).With("to", j.Today.AddDays(1)));
        await Refused(journey, Calls.FreezeFrame(journey), 409, "period-not-over");
        await journey.DoAsync(j => Calls.PlanExercise(j).With("theme.offenceGroups", new[] { "sexual" }));
        await Refused(journey, Calls.FreezeFrame(journey), 409, "frame-empty");
        await journey.FreezeAsync();
        await Refused(journey, Calls.FreezeFrame(journey), 409, "frozen-already");
    }

    [Fact, Trait("Command", "freeze-frame"), Trait("Case", "forbidden")]
    public async Task Only_the_lead_freezes()
    {
        var journey = await Planned();
        await Forbidden(journey, Calls.FreezeFrame(journey), People.ScrutinyMember);
    }

    [Fact, Trait("Command", "freeze-frame"), Trait("Case", "stale")]
    public async Task Freezing_says_which_version_it_was_decided_on()
    {
        var journey = await Planned();
        await Stale(journey, Calls.FreezeFrame(journey), journey.Exercise, compulsory: true);
    }

    [Fact, Trait("Command", "draw-sample"), Trait("Case", "accepted")]
    public async Task The_draw_is_the_same_for_whoever_has_its_file_and_members_see_numbers_only()
    {
        var journey = await At(Stage.AwaitingDelivery);
        await journey.DrawAsync();
        var file = Api.Scrutiny.DrawFileJson.Read((await FileAsync(journey)).ToArray());
        Domain.Scrutiny.Redraw.Faults(file!).ShouldBeEmpty();
        file!.Seed.ShouldBe($"Herons {journey.Exercise}");
        var seen = (await journey.GetAsync(People.ScrutinyMember, $"/exercises/{journey.Exercise}"));
        seen.Body.GetProperty("sample").GetArrayLength().ShouldBe(file.Sample.Count);
        seen.Text.ShouldNotContain(journey.Case.ToString());
        (await journey.GetAsync(People.ScrutinyMember, $"/exercises/{journey.Exercise}/sample")).Status.ShouldBe(403);
    }

    [Fact, Trait("Command", "draw-sample"), Trait("Case", "accepted")]
    public async Task Without_a_seed_the_service_makes_one_and_says_so()
    {
        var journey = await At(Stage.AwaitingDelivery);
        await journey.FreezeAsync();
        await journey.DoAsync(j => Calls.DrawSample(j).Without("seed"));
        var draw = (await journey.GetAsync(People.ScrutinyLead, $"/exercises/{journey.Exercise}")).Body.GetProperty("draw");
        draw.GetProperty("seeding").GetString().ShouldBe("service");
        Guid.Parse(draw.GetProperty("seed").GetString()!).Version.ShouldBe(7);
    }

    [Fact, Trait("Command", "draw-sample"), Trait("Case", "refused")]
    public async Task Not_before_the_frame_is_frozen_not_more_than_it_has_and_not_twice()
    {
        var journey = await Planned();
        await Refused(journey, Calls.DrawSample(journey), 409, "not-frozen");
        await journey.DoAsync(Calls.FreezeFrame);
        (await Refused(journey, Calls.DrawSample(journey).With("size", 299), 422, "sample-larger-than-frame")).Naming("size");
        await journey.DoAsync(Calls.DrawSample);
        await Refused(journey, Calls.DrawSample(journey), 409, "drawn-already");
    }

    [Fact, Trait("Command", "draw-sample"), Trait("Case", "forbidden")]
    public async Task Only_the_lead_draws()
    {
        var journey = await At(Stage.AwaitingDelivery);
        await journey.FreezeAsync();
        await Forbidden(journey, Calls.DrawSample(journey), People.ScrutinyMember);
    }

    [Fact, Trait("Command", "draw-sample"), Trait("Case", "stale")]
    public async Task Drawing_says_which_version_it_was_decided_on()
    {
        var journey = await At(Stage.AwaitingDelivery);
        await journey.FreezeAsync();
        await Stale(journey, Calls.DrawSample(journey), journey.Exercise, compulsory: true);
    }

    [Fact, Trait("Command", "replace-case"), Trait("Case", "accepted")]
    public async Task Another_takes_the_place_and_the_file_says_so_too()
    {
        var journey = await Drawn();
        await journey.DoAsync(Calls.ReplaceCase);
        var exercise = (await journey.GetAsync(People.ScrutinyLead, $"/exercises/{journey.Exercise}")).Body;
        exercise.GetProperty("replaced").EnumerateArray().Single().GetProperty("why").GetString().ShouldBe("Everybody acted on it.");
        var file = Api.Scrutiny.DrawFileJson.Read((await FileAsync(journey)).ToArray())!;
        file.Replacements.Count.ShouldBe(1);
        Domain.Scrutiny.Redraw.Faults(file).ShouldBeEmpty();
    }

    [Fact, Trait("Command", "replace-case"), Trait("Case", "refused")]
    public async Task Nothing_takes_the_place_where_the_stratum_is_used_up_or_there_is_no_such_number()
    {
        var journey = await At(Stage.AwaitingDelivery);
        await journey.DrawAsync();
        (await Refused(journey, Calls.ReplaceCase(journey), 409, "stratum-used-up")).Naming("number");
        (await Refused(journey, Calls.ReplaceCase(journey).With("number", 900), 422, "not-in-the-sample")).Naming("number");
    }

    [Fact, Trait("Command", "replace-case"), Trait("Case", "forbidden")]
    public async Task Only_the_lead_replaces()
    {
        var journey = await Drawn();
        await Forbidden(journey, Calls.ReplaceCase(journey), People.ScrutinyMember);
    }

    [Fact, Trait("Command", "replace-case"), Trait("Case", "stale")]
    public async Task Replacing_says_which_version_it_was_decided_on()
    {
        var journey = await Drawn();
        await Stale(journey, Calls.ReplaceCase(journey), journey.Exercise, compulsory: true);
    }

    [Fact, Trait("Command", "close-exercise"), Trait("Case", "accepted")]
    public async Task It_closes_with_a_reason_for_what_is_left_without_a_finding()
    {
        var journey = await At(Stage.AwaitingDelivery);
        await journey.DrawAsync();
        await journey.DoAsync(Calls.CloseExercise);
        var exercise = (await journey.GetAsync(People.ScrutinyLead, $"/exercises/{journey.Exercise}")).Body;
        exercise.GetProperty("state").GetString().ShouldBe("closed");
        exercise.GetProperty("closing").GetProperty("unfinishedBecause").GetString().ShouldBe("There was no time.");
    }

    [Fact, Trait("Command", "close-exercise"), Trait("Case", "refused")]
    public async Task Not_without_a_word_on_what_is_left_and_not_twice()
    {
        var journey = await At(Stage.AwaitingDelivery);
        await journey.FreezeAsync();
        await Refused(journey, Calls.CloseExercise(journey), 409, "not-drawn");
        await journey.DoAsync(Calls.DrawSample);
        (await Refused(journey, Calls.CloseExercise(journey).Without("unfinishedBecause"), 422, "without-findings")).Naming("unfinishedBecause");
        await journey.DoAsync(Calls.CloseExercise);
        await Refused(journey, Calls.CloseExercise(journey), 409, "exercise-is-closed");
        await Refused(journey, Calls.JoinMember(journey).With("user", "somebody"), 409, "exercise-is-closed");
    }

    [Fact, Trait("Command", "close-exercise"), Trait("Case", "forbidden")]
    public async Task Only_the_lead_closes()
    {
        var journey = await At(Stage.AwaitingDelivery);
        await journey.DrawAsync();
        await Forbidden(journey, Calls.CloseExercise(journey), People.ScrutinyMember);
    }

    [Fact, Trait("Command", "close-exercise"), Trait("Case", "stale")]
    public async Task Closing_says_which_version_it_was_decided_on()
    {
        var journey = await At(Stage.AwaitingDelivery);
        await journey.DrawAsync();
        await Stale(journey, Calls.CloseExercise(journey), journey.Exercise, compulsory: true);
    }

    [Fact]
    public async Task What_changed_since_the_frame_was_frozen_is_told_by_number()
    {
        var journey = await At(Stage.AwaitingDelivery);
        await journey.DrawAsync();
        (await ChangesAsync(journey)).ShouldBeEmpty();
        var number = await journey.NumberAsync();
        await journey.ReferOtherAsync(Stage.AwaitingDelivery);
        await journey.DoAsync(Calls.RecordRefusal);
        (await ChangesAsync(journey)).ShouldBe([$"{number} stands-no-more", " added-since"]);
        await journey.DoAsync(Calls.MergeChildren);
        (await ChangesAsync(journey)).ShouldContain($"{number} child-merged");
    }

    [Fact]
    public async Task A_drawn_case_whose_history_was_altered_is_told_of()
    {
        var journey = await At(Stage.AwaitingDelivery);
        await journey.DrawAsync();
        const string Moved = "update mt_events set timestamp = timestamp + $2 * interval '1 second' where stream_id = $1 and version = 2 returning 1";
        await Service.ScalarAsync(Moved, journey.Case, 1);
        (await ChangesAsync(journey)).ShouldBe([$"{await journey.NumberAsync()} altered"]);
        await Service.ScalarAsync(Moved, journey.Case, -1);
        (await ChangesAsync(journey)).ShouldBeEmpty();
    }

    private async Task<Journey> Planned()
    {
        var journey = await At(Stage.AwaitingDelivery);
        await journey.DoAsync(Calls.PlanExercise);
        return journey;
    }

    /// <summary>One drawn, and at least one left to take its place.</summary>
    private async Task<Journey> Drawn()
    {
        var journey = await At(Stage.AwaitingDelivery);
        await journey.ReferOtherAsync(Stage.AwaitingDelivery);
        await journey.FreezeAsync();
        await journey.DoAsync(Calls.DrawSample);
        return journey;
    }

    private static async Task<System.Text.Json.JsonElement> FrameAsync(Journey journey) => (await journey.GetAsync(People.ScrutinyLead, $"/exercises/{journey.Exercise}/frame")).Body;

    private static async Task<ReadOnlyMemory<byte>> FileAsync(Journey journey) =>
        System.Text.Encoding.UTF8.GetBytes((await journey.GetAsync(People.ScrutinyLead, $"/exercises/{journey.Exercise}/sample")).Text);

    private static async Task<string[]> ChangesAsync(Journey journey)
    {
        var changes = (await journey.GetAsync(People.ScrutinyLead, $"/exercises/{journey.Exercise}/frame/changes")).Body;
        changes.GetProperty("hash").GetString().ShouldBe(changes.GetProperty("hashOfLog").GetString());
        return [.. changes.GetProperty("changes").EnumerateArray().Select(change => $"{(change.TryGetProperty("number", out var number) ? number.GetInt32() : null as int?)} {change.GetProperty("what").GetString()}")];
    }
}
