using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace OocdPanel.EventStore.Secrecy;

/// <summary>A value of a type, as JSON, that stands for one that cannot be read: texts say so, lists are empty, the rest is nothing or the type's default.</summary>
internal static class Placeholder
{
    private static readonly ConcurrentDictionary<(Type Type, string Instead), byte[]> Made = [];

    public static byte[] Of(JsonTypeInfo type, string instead) =>
        Made.GetOrAdd((type.Type, instead), static (_, of) => JsonSerializer.SerializeToUtf8Bytes(Make(of.type, of.instead)), (type, instead));

    private static JsonNode? Make(JsonTypeInfo type, string instead)
    {
        if (type.Type == typeof(string))
            return instead;
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Enumerable:
                return new JsonArray();
            case JsonTypeInfoKind.Object:
                return new JsonObject(type.Properties.Where(member => member.Set is not null || member.AssociatedParameter is not null)
                    .Select(member => KeyValuePair.Create(member.Name, Make(type.Options.GetTypeInfo(member.PropertyType), instead))));
            default:
                return type.Type.IsValueType && Nullable.GetUnderlyingType(type.Type) is null
                    ? JsonSerializer.SerializeToNode(Activator.CreateInstance(type.Type), type)
                    : null;
        }
    }
}
