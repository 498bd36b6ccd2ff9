using System.Globalization;
using System.Text.Json.Nodes;

namespace OocdPanel.Api.Tests.Journeys;

/// <summary>Fields of a body by the names that answers give them: <c>offences[0].on</c>.</summary>
public static class JsonPath
{
    /// <summary>Every field with its value, objects and arrays too; outermost first.</summary>
    public static IEnumerable<(string Path, JsonNode? Value)> Fields(JsonNode? node, string at = "") => node switch
    {
        JsonObject parent => parent.SelectMany(member => At(at.Length == 0 ? member.Key : $"{at}.{member.Key}", member.Value)),
        JsonArray list => list.SelectMany((item, i) => At($"{at}[{i}]", item)),
        _ => [],
    };

    public static JsonNode? Get(JsonNode body, string path) => Steps(path).Aggregate((JsonNode?)body, Child);

    public static void Set(JsonNode body, string path, JsonNode? value)
    {
        var (parent, last) = Parent(body, path);
        if (parent is JsonArray list)
            list[Index(last)] = value;
        else
            parent.AsObject()[last] = value;
    }

    public static void Remove(JsonNode body, string path)
    {
        var (parent, last) = Parent(body, path);
        if (parent is JsonArray list)
            list.RemoveAt(Index(last));
        else
            parent.AsObject().Remove(last);
    }

    private static IEnumerable<(string, JsonNode?)> At(string path, JsonNode? value) => [(path, value), .. Fields(value, path)];

    private static (JsonNode Parent, string Last) Parent(JsonNode body, string path)
    {
        var steps = Steps(path);
        return (steps[..^1].Aggregate((JsonNode?)body, Child)!, steps[^1]);
    }

    private static JsonNode? Child(JsonNode? parent, string step) => parent is JsonArray list ? list[Index(step)] : parent?[step];

    private static string[] Steps(string path) => path.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);

    private static int Index(string step) => int.Parse(step.Trim('[', ']'), CultureInfo.InvariantCulture);
}
