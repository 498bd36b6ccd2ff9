using System.Text.Json;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Tests.Scrutiny;

/// <summary>Exercises that are drawn, and reviews as far as they have come.</summary>
internal static class Sample
{
    /// <summary>A confirmed case, drawn, its review let out to be read.</summary>
    public static async Task<Journey> ReleasedAsync(RunningService service)
    {
        var journey = await Journey.ToAsync(service, Stage.AwaitingDelivery);
        await ReleaseAsync(journey);
        return journey;
    }

    public static async Task<Journey> FoundAsync(RunningService service)
    {
        var journey = await ReleasedAsync(service);
        await FindAsync(journey);
        return journey;
    }

    public static async Task ReleaseAsync(Journey journey)
    {
        await DrawAsync([journey]);
        await LetOutAsync(journey);
    }

    /// <summary>One exercise with all decisions of the area in its sample, these among them, and both members in it.</summary>
    public static async Task DrawAsync(IReadOnlyList<Journey> journeys, UserId? also = null)
    {
        var first = journeys[0];
        IReadOnlyList<JsonElement> sample;
        do
        {
            await first.DoAsync(Calls.PlanExercise);
            await first.DoAsync(Calls.JoinMember);
            foreach (var member in new[] { People.OtherScrutinyMember.User, also }.OfType<UserId>())
                await first.DoAsync(j => Calls.JoinMember(j).With("user", member));
            await first.DoAsync(Calls.FreezeFrame);
            await first.DrawAllAsync();
            sample = await first.SampleAsync();
        }
        while (!journeys.All(journey => sample.Any(drawn => drawn.GetProperty("case").GetGuid() == journey.Case)));
        foreach (var journey in journeys)
            journey.Sampled(first.Exercise, sample.First(drawn => drawn.GetProperty("case").GetGuid() == journey.Case).GetProperty("review").GetGuid(), 1);
    }

    /// <summary>Members may read it.</summary>
    public static async Task LetOutAsync(Journey journey) => (await journey.SendAsync(await Reviewing.ReleaseAsync(journey, journey.Review))).ShouldBeAccepted();

    public static async Task ReleaseAndFindAsync(Journey journey)
    {
        await ReleaseAsync(journey);
        await FindAsync(journey);
    }

    /// <summary>Both members have said what they think.</summary>
    public static async Task ThinkAsync(Journey journey)
    {
        await journey.DoAsync(ReviewCalls.RecordMemberView);
        await journey.DoAsync(j => ReviewCalls.RecordMemberView(j).As(People.OtherScrutinyMember));
    }

    public static async Task FindAsync(Journey journey)
    {
        await ThinkAsync(journey);
        await journey.DoAsync(ReviewCalls.RecordFinding);
    }

    /// <summary>What is left without a finding is said to be.</summary>
    public static Task CloseAsync(Journey journey) => journey.DoAsync(Calls.CloseExercise);
}
