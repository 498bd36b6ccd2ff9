using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore;

/// <summary>Stored events read, with all the keys they need asked for at once.</summary>
internal static class Histories
{
    public const string Erased = "[erased]";
    public const string NoKeys = "[cannot be read: no keys]";

    public static async Task<IReadOnlyList<RecordedEvent>> EventsAsync(
        IReadOnlyList<StoredEvent> stored, EventTypes types, IKeyRing ring, bool personal, CancellationToken ct)
    {
        var keys = await KeysAsync(stored, ring, personal, ct);
        return [.. stored.Select(e => e.Open(types, keys, Instead(ring)))];
    }

    /// <param name="stored">Each stream's in order of version.</param>
    /// <param name="personal">Whether anything personal is wanted.</param>
    public static async Task<Dictionary<Guid, StreamHistory>> OfAsync(
        IReadOnlyList<StoredEvent> stored, EventTypes types, IKeyRing ring, bool personal, CancellationToken ct)
    {
        var keys = await KeysAsync(stored, ring, personal, ct);
        var streams = new Dictionary<Guid, (string Type, List<RecordedEvent> Events)>();
        foreach (var e in stored)
        {
            if (!streams.TryGetValue(e.Stream, out var stream))
                streams.Add(e.Stream, stream = (e.StreamType, []));
            stream.Events.Add(e.Open(types, keys, Instead(ring)));
        }
        return streams.ToDictionary(s => s.Key, s => new StreamHistory(s.Key, s.Value.Type, s.Value.Events, keys ?? SubjectKeys.None, ring.Service));
    }

    private static string Instead(IKeyRing ring) => ring.WhyNot is null ? Erased : NoKeys;

    private static async ValueTask<SubjectKeys?> KeysAsync(IReadOnlyList<StoredEvent> stored, IKeyRing ring, bool personal, CancellationToken ct)
    {
        if (!personal)
            return null;
        var subjects = new HashSet<Guid>();
        foreach (var e in stored)
            foreach (var subject in e.Subjects)
                subjects.Add(subject);
        return await ring.ReadAsync(subjects, ct);
    }
}
