using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Journeys;

/// <summary>What the tests of every command have in common. Whatever is not accepted has to leave the history as it was.</summary>
public abstract class CommandOverHttp(RunningService service) : IClassFixture<RunningService>
{
    protected RunningService Service { get; } = service;

    protected Task<Journey> At(Stage stage) => Journey.ToAsync(Service, stage);

    protected async Task<Reply> Refused(Journey journey, Call call, int status, string code, string? rule = null)
    {
        var before = await Service.HistoryAsync();
        var reply = (await journey.SendAsync(call)).ShouldBeProblem(status, code, rule);
        (await Service.HistoryAsync()).ShouldBe(before);
        return reply;
    }

    /// <summary>Another role may not (403); the right role elsewhere finds nothing (404); the command itself is accepted afterwards.</summary>
    protected async Task Forbidden(Journey journey, Call call, Person anotherRole)
    {
        await Refused(journey, call.As(anotherRole), 403, "role-not-allowed");
        await Refused(journey, call.As(call.By.Elsewhere()), 404, "not-found");
        (await journey.SendAsync(call)).ShouldBeAccepted();
    }

    /// <summary>A practitioner to whom the case is not allocated is within reach, and yet may not.</summary>
    protected Task NotAllocated(Journey journey, Call call) =>
        Refused(journey, call.As(People.OtherPractitioner), 403, "not-allocated-to-you");

    /// <summary>Seen at another version: 412; where a decision is recorded, 428 without any; at the right one it is accepted.</summary>
    /// <param name="subject">The record whose version it is.</param>
    protected async Task Stale(Journey journey, Call call, Guid subject, bool compulsory = false)
    {
        var version = journey.VersionOf(subject);
        await Refused(journey, call.Seeing(version - 1), 412, "stale");
        await Refused(journey, call.Seeing(version + 1), 412, "stale");
        if (compulsory)
            await Refused(journey, call.Seeing(null), 428, "version-needed");
        (await journey.SendAsync(call.Seeing(version))).ShouldBeAccepted();
    }

    protected static async Task ShouldBeAt(Journey journey, Stage stage) => (await journey.StageAsync()).ShouldBe(stage.Code());
}
