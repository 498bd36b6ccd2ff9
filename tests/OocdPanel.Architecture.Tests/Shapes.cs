using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Architecture.Tests;

/// <summary>The shape in which events are stored: member names, types, what may be missing, and marks.</summary>
internal static class Shapes
{
    /// <summary>Every event and, after them, every record inside one, as lines of text.</summary>
    public static string Text(IReadOnlyList<Type> events)
    {
        var text = new StringBuilder();
        var parts = new SortedDictionary<string, Type>(StringComparer.Ordinal);
        foreach (var type in events)
            Write(text, Events.NameOf(type), type, parts);
        for (var written = new HashSet<string>(); parts.FirstOrDefault(part => !written.Contains(part.Key)) is { Value: { } next, Key: var name }; written.Add(name))
            Write(text, name, next, parts);
        return text.ToString();
    }

    /// <summary>Where an example and its type disagree.</summary>
    public static IEnumerable<string> Differences(Type type, JsonElement example, string at = "")
    {
        var members = Members(type).ToDictionary(member => member.Name);
        foreach (var unknown in example.EnumerateObject().Where(given => !members.ContainsKey(given.Name)))
            yield return $"{at}{unknown.Name} is stored but unknown";
        foreach (var member in members.Values)
        {
            if (!example.TryGetProperty(member.Name, out var given))
            {
                if (!MayBeMissing(member))
                    yield return $"{at}{member.Name} is missing";
            }
            else
            {
                foreach (var difference in Kinds(Bare(member.PropertyType), given, at + member.Name))
                    yield return difference;
            }
        }
    }

    private static IEnumerable<string> Kinds(Type type, JsonElement given, string at)
    {
        var wanted = KindOf(type);
        var kind = given.ValueKind == JsonValueKind.False ? JsonValueKind.True : given.ValueKind;
        return kind != wanted ? [$"{at} is {given.ValueKind}, not {wanted}"] :
            wanted == JsonValueKind.Array ? given.EnumerateArray().SelectMany((item, i) => Kinds(ItemOf(type), item, $"{at}[{i}]")) :
            wanted == JsonValueKind.Object ? Differences(type, given, at + ".") : [];
    }

    private static JsonValueKind KindOf(Type type) => Json.Options.GetTypeInfo(type).Kind switch
    {
        JsonTypeInfoKind.Object => JsonValueKind.Object,
        JsonTypeInfoKind.Enumerable => JsonValueKind.Array,
        _ => type == typeof(bool) ? JsonValueKind.True : type == typeof(int) || type == typeof(long) ? JsonValueKind.Number : JsonValueKind.String,
    };

    private static void Write(StringBuilder text, string name, Type type, SortedDictionary<string, Type> parts)
    {
        text.Append(name).Append('\n');
        foreach (var member in Members(type))
        {
            var bare = Bare(member.PropertyType);
            var list = KindOf(bare) == JsonValueKind.Array;
            var item = list ? ItemOf(bare) : bare;
            if (KindOf(item) == JsonValueKind.Object)
                parts[item.Name] = item;
            text.Append("  ").Append(member.Name).Append(": ").Append(list ? "list of " : "").Append(item.Name)
                .Append(MayBeMissing(member) ? ", may be missing" : "").Append(Mark(member)).Append('\n');
        }
    }

    private static IEnumerable<JsonPropertyInfo> Members(Type type) => Json.Options.GetTypeInfo(type).Properties;

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static Type ItemOf(Type list) => Json.Options.GetTypeInfo(list).ElementType!;

    private static bool MayBeMissing(JsonPropertyInfo member) => Nullable.GetUnderlyingType(member.PropertyType) is not null || member.IsGetNullable;

    private static string Mark(JsonPropertyInfo member)
    {
        var parameter = member.DeclaringType.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            .FirstOrDefault(parameter => string.Equals(parameter.Name, member.Name, StringComparison.OrdinalIgnoreCase));
        ICustomAttributeProvider[] places = [member.AttributeProvider!, .. parameter is null ? [] : new ICustomAttributeProvider[] { parameter }];
        var personal = places.SelectMany(place => place.GetCustomAttributes(typeof(PersonalDataAttribute), false)).Cast<PersonalDataAttribute>().FirstOrDefault();
        return personal is not null ? $", personal to {personal.Of}" : places.Any(place => place.IsDefined(typeof(WithheldAttribute), false)) ? ", withheld" : "";
    }
}
