using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Tests.Reporting.SlowCount;

/// <summary>Keeps what happened and when each thing was recorded, and gives it as streams: the same for the same seed.</summary>
internal sealed class Recorder(int seed)
{
    private readonly Random random = new(seed);
    private readonly List<Entry> entries = [];
    private long moments;

    /// <summary>Which of a child’s outcomes was appealed: its number is known once all is in the order of recording.</summary>
    public sealed record Appeal(ChildId Child, object Outcome, string Result, string? ChangedTo, DateOnly On);

    private sealed record Entry(DateTimeOffset At, DateTimeOffset RecordedAt, string Role, IReadOnlyList<Change> Changes, Appeal? Appeal);

    public bool Chance(int percent) => random.Next(100) < percent;

    /// <summary>Both ends with it.</summary>
    public int Between(int least, int most) => random.Next(least, most + 1);

    public T Pick<T>(params IReadOnlyList<T> some) => some[random.Next(some.Count)];

    /// <summary>An id that is the same the next time.</summary>
    public Guid Id()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    /// <returns>When it was recorded: no two things at the same moment.</returns>
    public DateTimeOffset Happened(DateTimeOffset at, DateTimeOffset recordedAt, params IEnumerable<Change> changes)
    {
        var told = recordedAt.AddTicks(10 * ++moments);
        entries.Add(new(at < told ? at : told, told, Role(), [.. changes], null));
        return told;
    }

    public void Appealed(Appeal appeal, DateTimeOffset recordedAt, params IEnumerable<Change> changes) =>
        entries.Add(new(recordedAt, recordedAt.AddTicks(10 * ++moments), Role(), [.. changes], appeal));

    /// <summary>A manager records one in six.</summary>
    private string Role() => moments % 6 == 0 ? Roles.YjsManager : Roles.YjsPractitioner;

    public IReadOnlyList<StreamToLoad> Streams()
    {
        var streams = new Dictionary<Guid, (string Type, List<EventToLoad> Events)>();
        var outcomes = new Dictionary<Guid, List<object>>();
        foreach (var entry in entries.OrderBy(entry => entry.RecordedAt))
        {
            IEnumerable<Change> changes = entry.Appeal is not { } appeal ? entry.Changes : entry.Changes.Prepend(Change.To(appeal.Child, new OutcomeAppealed(
                outcomes[appeal.Child.Value].FindIndex(known => ReferenceEquals(known, appeal.Outcome)) + 1, appeal.Result, appeal.ChangedTo, "Crown Court", appeal.On, "Reasons")));
            foreach (var change in changes)
            {
                if (!streams.TryGetValue(change.Stream, out var stream))
                    streams[change.Stream] = stream = (change.StreamType, []);
                stream.Events.Add(new(change.Happened, new Headers("s.body", entry.Role, "yjs", Guid.Empty, "generated", null, entry.At), entry.RecordedAt));
                if (change.Happened is DisposalReceived or DisposalGivenOutside or CourtOutcomeRecorded)
                    (outcomes.TryGetValue(change.Stream, out var known) ? known : outcomes[change.Stream] = []).Add(change.Happened);
            }
        }

        return [.. streams.Select(stream => new StreamToLoad(stream.Key, stream.Value.Type, stream.Value.Events))];
    }
}
