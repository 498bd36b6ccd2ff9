using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

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

    public static Task ReleaseAsync(Journey journey) => DrawAsync([journey]);

    /// <summary>One exercise with these cases in its sample, by number.</summary>
    public static async Task DrawAsync(IReadOnlyList<Journey> journeys, bool released = true, int inFull = 0, UserId? also = null)
    {
        var exercise = Guid.CreateVersion7();
        DrawnCase[] drawn = [.. journeys.Select((journey, i) => new DrawnCase(i + 1, new(journey.Case), new(Guid.CreateVersion7()), i < journeys.Count - inFull ? "" : "override", i >= journeys.Count - inFull))];
        var today = journeys[0].Today;
        await AppendAsync(
            journeys[0], exercise, "exercise", null,
            [
                new ExercisePlanned("external", new("west-mercia"), today.AddDays(-90), today, "Out-of-court decisions, quarter 3", new Theme([], [], [], "All"), journeys.Count, [], inFull > 0, People.ScrutinyLead.User),
                new MemberJoined(new(People.ScrutinyMember.User, "magistrates", today)), new MemberJoined(new(People.OtherScrutinyMember.User, "community", today)),
                .. also is { } more ? new object[] { new MemberJoined(new(more, "health", today)) } : [],
                new FrameFrozen([.. drawn.Select(one => new FrameCase(one.Case, 1, one.Stratum, one.InFull))], new string('a', 64), 1), new SampleDrawn("test-1", "seed", drawn),
            ]);
        foreach (var (journey, one) in journeys.Zip(drawn))
        {
            object[] happened = [new ReviewOpened(new(exercise), new(journey.Case), one.Number, journey.Version), .. released ? new object[] { new ReviewReleased(long.MaxValue, []) } : []];
            await AppendAsync(journey, one.Review.Value, "review", journey.Child, happened);
            journey.Sampled(exercise, one.Review.Value, happened.Length);
        }
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

    public static Task CloseAsync(Journey journey) => AppendAsync(journey, journey.Exercise, "exercise", null, new ExerciseClosed("Done."));

    private static async Task AppendAsync(Journey journey, Guid stream, string type, Guid? subject, params object[] happened)
    {
        var log = journey.Service!.Host.Services.GetRequiredService<EventLog>();
        var now = journey.Service.Clock.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        await log.AppendAsync(
            new Append
            {
                Streams = [new StreamAppend((await log.LoadAsync(new Load { Streams = [stream] }, CancellationToken.None)).Of(stream, type), happened, subject)],
                Headers = new Headers(People.ScrutinyLead.User.Value, Roles.ScrutinyLead, null, Guid.NewGuid(), "test", null, now),
                RecordedAt = now,
            },
            CancellationToken.None);
    }
}
