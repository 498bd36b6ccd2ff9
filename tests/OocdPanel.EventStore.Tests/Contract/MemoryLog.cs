using System.Runtime.CompilerServices;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore.Tests.Contract;

/// <summary>What a memory log forgets to do, to show that the suite notices.</summary>
[Flags]
public enum Forgets
{
    Nothing = 0,
    Conflicts = 1,
    Togetherness = 2,
    Commands = 4,
    Order = 8,
}

/// <summary>A second adapter, the simplest there can be: proof that the suite asks for nothing that only PostgreSQL gives.</summary>
internal sealed class MemoryLog(EventTypes types, MemoryLog.Kept kept, Forgets forgets = Forgets.Nothing) : IEventLog
{
    public async Task<Loaded> LoadAsync(Load load, CancellationToken ct)
    {
        List<StoredEvent> events;
        lock (kept)
            events = [.. load.Streams.SelectMany(id => kept.Events.Where(e => e.Stream == id).OrderBy(e => e.Version))];
        var answer = load.Command is { } command ? kept.Answers.GetValueOrDefault(command) : null;
        return new Loaded(await Histories.OfAsync(events, types, kept.Keys, personal: true, ct), answer);
    }

    public async Task<IReadOnlyList<RecordedEvent>> AppendAsync(Append append, CancellationToken ct)
    {
        var subjects = new HashSet<Guid>();
        foreach (var stream in append.Streams)
        {
            subjects.Add(stream.Subject ?? stream.Stream);
            foreach (var e in stream.Events)
                types.AddSubjects(e, stream.Stream, stream.Subject ?? stream.Stream, subjects);
        }
        var recordedAt = append.RecordedAt.AddTicks(-(append.RecordedAt.Ticks % TimeSpan.TicksPerMicrosecond));
        var chain = new Chaining(types, await kept.Keys.EnsureAsync(subjects, ct), kept.Keys.Service!);
        lock (kept)
        {
            if (append.Answer is { } taken && kept.Answers.ContainsKey((taken.User, taken.CommandId)) && !forgets.HasFlag(Forgets.Commands))
                throw new CommandTakenException(taken.User, taken.CommandId, null!);
            if (!forgets.HasFlag(Forgets.Togetherness))
                Require(append.Streams.Select(s => (s.Stream, s.Before.Version)).Concat(append.Unchanged));
            var happened = new List<RecordedEvent>();
            foreach (var stream in append.Streams)
            {
                Require([(stream.Stream, stream.Before.Version)]);
                happened.AddRange(Write(chain.On(stream, append.Headers, recordedAt).ToList()));
            }
            if (append.Answer is { } answer)
                kept.Answers[(answer.User, answer.CommandId)] = answer;
            return happened;
        }
    }

    public Task<IReadOnlyList<StoredEvent>> ReadPageAsync(LogPlace after, int limit, CancellationToken ct)
    {
        lock (kept)
            return Task.FromResult<IReadOnlyList<StoredEvent>>(
                [.. kept.Events.Where(e => e.Place > after).OrderBy(e => forgets.HasFlag(Forgets.Order) ? -e.Position : e.Position).Take(limit)]);
    }

    public Task<IReadOnlyList<RecordedEvent>> OpenAsync(IReadOnlyList<StoredEvent> stored, CancellationToken ct) =>
        Histories.EventsAsync(stored, types, kept.Keys, personal: true, ct);

    public async IAsyncEnumerable<RecordedEvent> ReadAllAsync(LogPlace after, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var e in await OpenAsync(await ReadPageAsync(after, int.MaxValue, ct), ct))
            yield return e;
    }

    private void Require(IEnumerable<(Guid Stream, long Version)> read)
    {
        foreach (var (stream, version) in read)
            if (!forgets.HasFlag(Forgets.Conflicts) && kept.Events.Count(e => e.Stream == stream) != version)
                throw new StaleStreamException([stream], null!);
    }

    private IEnumerable<RecordedEvent> Write(List<ChainedEvent> rows)
    {
        foreach (var row in rows)
        {
            row.Event.Position = kept.Events.Count + 1;
            kept.Events.Add(new StoredEvent(row, new LogPlace(row.Event.Position, row.Event.Position)));
            yield return row.Event;
        }
    }

    internal sealed class Kept
    {
        public MemoryKeyRing Keys { get; } = new();

        public List<StoredEvent> Events { get; } = [];

        public Dictionary<(string, Guid), StoredAnswer> Answers { get; } = [];
    }
}
