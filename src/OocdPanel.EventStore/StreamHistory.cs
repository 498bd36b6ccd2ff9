using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore;

/// <summary>What a stream holds, as it was read.</summary>
public sealed class StreamHistory
{
    private readonly SubjectKeys keys;
    private readonly ServiceKeys? service;

    internal StreamHistory(Guid id, string type, IReadOnlyList<RecordedEvent> events, SubjectKeys keys, ServiceKeys? service) =>
        (Id, Type, Events, this.keys, this.service) = (id, type, events, keys, service);

    /// <summary>Of a stream that does not exist yet.</summary>
    public static StreamHistory None(Guid id, string type) => new(id, type, [], SubjectKeys.None, null);

    public Guid Id { get; }

    public string Type { get; }

    /// <summary>In order of version.</summary>
    public IReadOnlyList<RecordedEvent> Events { get; }

    /// <summary>The last event's version; 0 where there is none.</summary>
    public long Version => Events.Count == 0 ? 0 : Events[^1].Version;

    /// <summary>What the stream's next event is chained to; null where there is none.</summary>
    internal byte[]? Hash => Events.Count == 0 ? null : Events[^1].Hash;

    /// <summary>Whose keys personal members of its events are under.</summary>
    internal IEnumerable<Guid> Subjects => Events.SelectMany(e => e.Subjects);

    /// <summary>Whether everybody whom its events hold something personal of has a key: false where somebody was erased.</summary>
    internal bool HasAllKeys => Subjects.All(subject => keys.TryGet(subject, out _));

    /// <summary>What stands for a text where it is searched for; null while there are no keys.</summary>
    public byte[]? Token(string kind, string text) => service is null ? null : Secrecy.Token.Of(service, kind, text);

    /// <summary>Whether what is personal to a subject can be read: the subject is not erased, and there are keys.</summary>
    public bool HasKey(Guid subject) => keys.TryGet(subject, out _);

    /// <summary>A text for a row of a read model, encrypted under the subject's key; null where that is not to be had.</summary>
    /// <param name="told">The event that tells it.</param>
    public byte[]? Seal(Guid subject, string purpose, RecordedEvent told, string text) =>
        keys.TryGet(subject, out var key) ? SealedText.Seal(key, purpose, told.Id, text) : null;

    /// <summary>The same history, and what happens next and is to be loaded in bulk: to decide on, not to append to.</summary>
    public StreamHistory Then(IEnumerable<EventToLoad> next, EventTypes types)
    {
        var events = Events.ToList();
        foreach (var (data, headers, recordedAt, _) in next)
            events.Add(new RecordedEvent(Guid.Empty, Id, Type, events.Count + 1, types.NameOf(data.GetType()), data, recordedAt, headers));
        return new(Id, Type, events, keys, service);
    }

    /// <summary>The same history, and what happens next.</summary>
    internal StreamHistory With(IEnumerable<RecordedEvent> next, SubjectKeys newKeys, ServiceKeys? newService) =>
        new(Id, Type, [.. Events, .. next], newKeys, newService);
}
