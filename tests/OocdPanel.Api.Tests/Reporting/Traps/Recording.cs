using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Tests.Reporting.Traps;

/// <summary>What was recorded together on a day.</summary>
/// <param name="OccurredOn">Where it had happened earlier.</param>
public sealed record Recorded(DateOnly On, Change[] Changes, DateOnly? OccurredOn = null);

/// <summary>Records hand-made histories through the event log and every projection.</summary>
internal static class Recording
{
    public static async Task IntoAsync(string connectionString, IEnumerable<Recorded> groups)
    {
        await using var source = StoreDataSource.Create(connectionString);
        await Schema.EnsureAsync(source, TrapDatabase.ReadModels, CancellationToken.None);
        await ServiceTables.EnsureAsync(source, CancellationToken.None);
        var log = new EventLog(source, EventCatalogue.Types, TrapDatabase.Keys, TrapDatabase.ReadModels);
        foreach (var (on, changes, occurredOn) in groups)
        {
            var read = await log.LoadAsync(new Load { Streams = [.. changes.Select(change => change.Stream).Distinct()] }, CancellationToken.None);
            await log.AppendAsync(
                new Append
                {
                    Streams = [.. changes.GroupBy(change => (change.Stream, change.StreamType)).Select(stream => new StreamAppend(
                        read.Of(stream.Key.Stream, stream.Key.StreamType), [.. stream.Select(change => change.Happened)]))],
                    Headers = new Headers("s.body", "yjs-practitioner", "yjs", Guid.NewGuid(), "trap", null, Noon(occurredOn ?? on)),
                    RecordedAt = Noon(on),
                },
                CancellationToken.None);
        }
    }

    private static DateTimeOffset Noon(DateOnly day) => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
}
