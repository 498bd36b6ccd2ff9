using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OocdPanel.EventStore.Evidence;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore;

/// <summary>Events and headers as JSON, their marked members encrypted in place and a list of the withheld ones added.</summary>
internal sealed class EventJson
{
    private readonly JsonSerializerOptions plain;
    private readonly JsonSerializerOptions marked;
    private readonly Func<Type, string, Mark?> marks;
    private readonly ConcurrentDictionary<Type, Shape> shapes = [];

    public EventJson(JsonSerializerOptions json, Func<Type, string, Mark?> marks)
    {
        this.marks = (owner, member) => owner == typeof(Headers) && member == nameof(Headers.Reason) ? Mark.Personal : marks(owner, member);
        plain = new JsonSerializerOptions(json) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
        plain.MakeReadOnly(populateMissingResolver: true);
        marked = new JsonSerializerOptions(plain) { TypeInfoResolver = plain.TypeInfoResolver!.WithAddedModifier(Seal) };
        marked.MakeReadOnly();
    }

    public byte[] Serialize(object e, Sealing sealing)
    {
        Sealing.Current = sealing;
        try
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(e, e.GetType(), marked);
            return shapes.GetOrAdd(e.GetType(), ShapeOf).Withheld is { Length: > 0 } list ? WithList(bytes, list) : bytes;
        }
        finally
        {
            Sealing.Current = null;
        }
    }

    public object? Deserialize(byte[] json, Type type, Opening opening)
    {
        Opening.Current = opening;
        try
        {
            return JsonSerializer.Deserialize(json, type, marked);
        }
        finally
        {
            Opening.Current = null;
        }
    }

    public object? Deserialize(JsonNode json, Type type, Opening opening) => Deserialize(JsonSerializer.SerializeToUtf8Bytes(json), type, opening);

    public void AddSubjects(object e, Guid stream, Guid subject, ISet<Guid> to)
    {
        var shape = shapes.GetOrAdd(e.GetType(), ShapeOf);
        if (!shape.ToldByOwners)
        {
            if (shape.Personal)
                to.Add(subject);
            return;
        }
        using var finding = new Sealing(Guid.Empty, stream, subject, null);
        Serialize(e, finding);
        to.UnionWith(finding.Subjects);
    }

    /// <summary>The same JSON with every encrypted member decrypted that can be.</summary>
    public static JsonNode Readable(JsonNode node, Opening opening)
    {
        switch (node)
        {
            case JsonObject one when one.Count == 1 && one[EventParts.Cipher] is JsonValue cipher:
                return opening.TryOpen(Convert.FromBase64String(cipher.GetValue<string>()), out var json) ? JsonNode.Parse(json)! : one;
            case JsonObject many:
                foreach (var (name, value) in many.ToList())
                    if (value is not null && Readable(value, opening) is var readable && readable != value)
                        many[name] = readable;
                return many;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                    if (list[i] is { } value && Readable(value, opening) is var readable && readable != value)
                        list[i] = readable;
                return list;
            default:
                return node;
        }
    }

    private Mark? MarkOf(JsonTypeInfo owner, JsonPropertyInfo member) =>
        member.AttributeProvider is MemberInfo clr ? marks(owner.Type, clr.Name) : null;

    private void Seal(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        foreach (var member in type.Properties)
        {
            if (MarkOf(type, member) is not { IsPersonal: true } mark)
                continue;
            member.CustomConverter = (JsonConverter)Activator.CreateInstance(typeof(SealedMember<>).MakeGenericType(member.PropertyType), plain)!;
            if (mark.Subject is not null && member.Get is { } get)
                member.Get = owner =>
                {
                    var value = get(owner);
                    if (value is not null)
                        Sealing.Current?.Tell(mark, owner);
                    return value;
                };
        }
    }

    private Shape ShapeOf(Type type)
    {
        var found = new Finding([]);
        Find(plain.GetTypeInfo(type), "", [], found);
        return new Shape(
            found.Withheld.Count == 0 ? [] : JsonSerializer.SerializeToUtf8Bytes(found.Withheld.Order(StringComparer.Ordinal)), found.Personal, found.ToldByOwners);
    }

    private void Find(JsonTypeInfo type, string path, HashSet<Type> above, Finding found)
    {
        if (type.Kind == JsonTypeInfoKind.Enumerable && type.ElementType is { } element)
        {
            Find(plain.GetTypeInfo(element), path + "*/", above, found);
            return;
        }
        if (type.Kind != JsonTypeInfoKind.Object || !above.Add(type.Type))
            return;
        foreach (var member in type.Properties)
        {
            var mark = MarkOf(type, member);
            if (mark is { IsPersonal: true })
                (found.Personal, found.ToldByOwners) = (true, found.ToldByOwners || mark.Subject is not null);
            else if (mark is not null)
                found.Withheld.Add(path + member.Name);
            else
                Find(plain.GetTypeInfo(member.PropertyType), $"{path}{member.Name}/", above, found);
        }
        above.Remove(type.Type);
    }

    /// <summary>The object with the list as its last member.</summary>
    private static byte[] WithList(byte[] json, byte[] list)
    {
        ReadOnlySpan<byte> name = json.Length > 2 ? ",\"$withheld\":"u8 : "\"$withheld\":"u8;
        var all = new byte[json.Length + name.Length + list.Length];
        json.AsSpan(0, json.Length - 1).CopyTo(all);
        name.CopyTo(all.AsSpan(json.Length - 1));
        list.CopyTo(all.AsSpan(json.Length - 1 + name.Length));
        all[^1] = (byte)'}';
        return all;
    }

    /// <param name="Withheld">The paths of withheld members, as a JSON list; empty where there are none.</param>
    /// <param name="Personal">Some member is personal.</param>
    /// <param name="ToldByOwners">Some member tells itself whom it is about.</param>
    private sealed record Shape(byte[] Withheld, bool Personal, bool ToldByOwners);

    private sealed class Finding(List<string> withheld)
    {
        public List<string> Withheld { get; } = withheld;

        public bool Personal { get; set; }

        public bool ToldByOwners { get; set; }
    }
}
