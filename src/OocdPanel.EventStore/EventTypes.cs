using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore;

/// <summary>The stored names and the CLR types they stand for, one to one, each said explicitly; and how old versions become present ones.</summary>
public sealed class EventTypes
{
    /// <summary>No event is longer than this, in bytes of its stored JSON.</summary>
    public const int MostBytes = 1024 * 1024;

    private readonly FrozenDictionary<string, Type> byName;
    private readonly FrozenDictionary<Type, string> byType;
    private readonly FrozenDictionary<string, Upcast> upcasts;
    private readonly EventJson json;

    /// <param name="json">
    /// How event data is written. jsonb keeps no member order, so polymorphic members need
    /// <see cref="JsonSerializerOptions.AllowOutOfOrderMetadataProperties"/>.
    /// </param>
    /// <param name="marks">What a type's member is, by the CLR names of both; null where it is open.</param>
    /// <param name="upcasts">How old versions become the next.</param>
    /// <exception cref="ArgumentException">A name or a type stands twice, or an upcast leads nowhere.</exception>
    public EventTypes(
        IEnumerable<(string Name, Type Type)> types, JsonSerializerOptions json, Func<Type, string, Mark?>? marks = null, IEnumerable<Upcast>? upcasts = null)
    {
        ArgumentNullException.ThrowIfNull(types);
        this.json = new EventJson(json, marks ?? ((_, _) => null));
        var all = types.ToList();
        var old = (upcasts ?? []).ToList();
        Once(all.Select(t => t.Name).Concat(old.Select(u => u.From)), "The event name");
        Once(all.Select(t => t.Type.ToString()), "The event type");
        byName = all.ToFrozenDictionary(t => t.Name, t => t.Type, StringComparer.Ordinal);
        byType = all.ToFrozenDictionary(t => t.Type, t => t.Name);
        this.upcasts = old.ToFrozenDictionary(u => u.From, StringComparer.Ordinal);
        foreach (var upcast in old)
            if (!byName.ContainsKey(upcast.To) && !this.upcasts.ContainsKey(upcast.To))
                throw new ArgumentException($"The upcast of '{upcast.From}' leads to '{upcast.To}', which is no event.", nameof(upcasts));
    }

    public IReadOnlyDictionary<string, Type> ByName => byName;

    /// <summary>Names of old versions that can be read, and never written.</summary>
    public IReadOnlyCollection<string> OldNames => upcasts.Keys;

    /// <exception cref="ArgumentException">The type has no stored name.</exception>
    public string NameOf(Type type) => byType.TryGetValue(type, out var name)
        ? name
        : throw new ArgumentException($"{type} has no stored name. Add it to the list of event types.", nameof(type));

    /// <summary>Reads an example of an event as it would be stored, with nothing in it encrypted.</summary>
    /// <exception cref="UnknownEventException">No version of any event has this name.</exception>
    /// <exception cref="JsonException">It does not fit.</exception>
    public object Read(string name, byte[] example)
    {
        using var opening = new Opening(Guid.Empty, [], null, "");
        return Deserialize(name, example, opening, 0);
    }

    /// <summary>The event as it is stored, marked members encrypted and withheld ones listed.</summary>
    /// <exception cref="EventTooLargeException">It is longer than <see cref="MostBytes"/>.</exception>
    internal byte[] Serialize(object e, Sealing sealing)
    {
        var bytes = json.Serialize(e, sealing);
        return bytes.Length <= MostBytes ? bytes : throw new EventTooLargeException(NameOf(e.GetType()), bytes.Length);
    }

    internal byte[] Serialize(Headers headers, Sealing sealing) => json.Serialize(headers, sealing);

    /// <summary>Adds the subjects whose keys the event needs.</summary>
    internal void AddSubjects(object e, Guid stream, Guid subject, ISet<Guid> to) => json.AddSubjects(e, stream, subject, to);

    /// <exception cref="UnknownEventException">No type has this name.</exception>
    /// <exception cref="JsonException">The data does not fit the type, or an encrypted member was altered; the message names event and position.</exception>
    internal object Deserialize(string name, byte[] data, Opening opening, long position)
    {
        try
        {
            return (byName.TryGetValue(name, out var type) ? json.Deserialize(data, type, opening) : Upcasted(name, data, opening, position))
                ?? throw new JsonException("it is null");
        }
        catch (JsonException unreadable)
        {
            throw new JsonException($"Event {position} ({name}) cannot be read: {unreadable.Message}", unreadable);
        }
    }

    /// <exception cref="JsonException">There are none, or they cannot be read; the message names event and position.</exception>
    internal Headers Headers(byte[]? headers, Opening opening, string name, long position)
    {
        try
        {
            return headers is null
                ? throw new JsonException("there are none")
                : (Headers)(json.Deserialize(headers, typeof(Headers), opening) ?? throw new JsonException("they are null"));
        }
        catch (JsonException unreadable)
        {
            throw new JsonException($"The headers of event {position} ({name}) cannot be read: {unreadable.Message}", unreadable);
        }
    }

    private object? Upcasted(string name, byte[] data, Opening opening, long position)
    {
        if (!upcasts.ContainsKey(name))
            throw new UnknownEventException(name, position);
        var node = EventJson.Readable(JsonNode.Parse(data)!, opening).AsObject();
        var at = name;
        while (upcasts.TryGetValue(at, out var upcast))
            (node, at) = (upcast.Change(node), upcast.To);
        return json.Deserialize(node, byName[at], opening);
    }

    private static void Once(IEnumerable<string> names, string what)
    {
        if (names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"{what} '{twice.Key}' is listed more than once.");
    }
}
