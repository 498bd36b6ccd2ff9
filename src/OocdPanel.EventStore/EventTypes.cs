using System.Collections.Frozen;
using System.Text.Json;

namespace OocdPanel.EventStore;

/// <summary>The stored names and the CLR types they stand for, one to one, each said explicitly.</summary>
public sealed class EventTypes
{
    private readonly FrozenDictionary<string, Type> byName;
    private readonly FrozenDictionary<Type, string> byType;

    /// <param name="json">
    /// How event data is written. jsonb keeps no member order, so polymorphic members need
    /// <see cref="JsonSerializerOptions.AllowOutOfOrderMetadataProperties"/>.
    /// </param>
    /// <exception cref="ArgumentException">A name or a type stands twice.</exception>
    public EventTypes(IEnumerable<(string Name, Type Type)> types, JsonSerializerOptions json)
    {
        ArgumentNullException.ThrowIfNull(types);
        Json = json;
        var all = types.ToList();
        Once(all.Select(t => t.Name), "The event name");
        Once(all.Select(t => t.Type.ToString()), "The event type");
        byName = all.ToFrozenDictionary(t => t.Name, t => t.Type, StringComparer.Ordinal);
        byType = all.ToFrozenDictionary(t => t.Type, t => t.Name);
    }

    public IReadOnlyDictionary<string, Type> ByName => byName;

    public JsonSerializerOptions Json { get; }

    /// <exception cref="ArgumentException">The type has no stored name.</exception>
    public string NameOf(Type type) => byType.TryGetValue(type, out var name)
        ? name
        : throw new ArgumentException($"{type} has no stored name. Add it to the list of event types.", nameof(type));

    public byte[] Serialize(object e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return JsonSerializer.SerializeToUtf8Bytes(e, e.GetType(), Json);
    }

    /// <exception cref="UnknownEventException">No type has this name.</exception>
    /// <exception cref="JsonException">The data does not fit the type; the message names event and position.</exception>
    public object Deserialize(string name, ReadOnlySpan<byte> json, long position)
    {
        if (!byName.TryGetValue(name, out var type))
            throw new UnknownEventException(name, position);
        try
        {
            return JsonSerializer.Deserialize(json, type, Json)
                ?? throw new JsonException($"Event {position} ({name}) is null.");
        }
        catch (JsonException unreadable)
        {
            throw new JsonException($"Event {position} ({name}) cannot be read: {unreadable.Message}", unreadable);
        }
    }

    private static void Once(IEnumerable<string> names, string what)
    {
        if (names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"{what} '{twice.Key}' is listed more than once.");
    }
}
