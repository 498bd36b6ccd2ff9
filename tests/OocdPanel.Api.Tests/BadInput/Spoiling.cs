using System.Text.Json;
using System.Text.Json.Nodes;
using OocdPanel.Api.Tests.Journeys;

namespace OocdPanel.Api.Tests.BadInput;

/// <summary>A body gone wrong in one place.</summary>
/// <param name="How">For the message of a test that fails.</param>
/// <param name="Field">The field that the answer has to name; empty for the body as a whole.</param>
/// <param name="Text">What is sent.</param>
public sealed record Spoilt(string How, string Field, byte[] Text);

/// <summary>All the ways in which a body can be unreadable or can hold what no field may hold.</summary>
public static class Spoiling
{
    // Put in as a marker and replaced in the text, since no JSON writer would write them.
    private const string Marker = "MARKER";

    public static IEnumerable<Spoilt> Of(JsonObject body) => [.. Whole(body), .. Unknown(body), .. Twice(body), .. Fields(body)];

    private static IEnumerable<Spoilt> Whole(JsonObject body)
    {
        foreach (var text in new[] { "null", "[]", "42", "\"text\"", "true", "{", "{\"a\"", "}", body.ToJsonString() + "x", body.ToJsonString()[..^1], new string('[', 5000) })
            yield return new($"the body is {text[..Math.Min(20, text.Length)]}", "", Bytes(text));
        yield return new("the body is no UTF-8", "", [0xff, 0xfe, 0x00]);
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 5000));
        yield return new("the body is very deep", "a", Bytes(deep));
    }

    private static IEnumerable<Spoilt> Unknown(JsonObject body)
    {
        string[] objects = ["", .. JsonPath.Fields(body).Where(field => field.Value is JsonObject).Select(field => field.Path)];
        foreach (var parent in objects)
        {
            foreach (var name in new[] { "nonsense", "d", "Id" })
            {
                var path = parent.Length == 0 ? name : $"{parent}.{name}";
                yield return new($"{path} is unknown", path, With(body, path, "x"));
            }
        }
    }

    private static IEnumerable<Spoilt> Twice(JsonObject body)
    {
        var first = body.First();
        var member = new JsonObject { [first.Key] = first.Value?.DeepClone() }.ToJsonString()[1..^1];
        yield return new($"{first.Key} is given twice", first.Key, Bytes($"{{{member},{body.ToJsonString()[1..]}"));
        var capital = char.ToUpperInvariant(first.Key[0]) + first.Key[1..];
        yield return new($"{first.Key} is given twice, once with a capital", first.Key, Bytes($"{{\"{capital}\":{first.Value!.ToJsonString()},{body.ToJsonString()[1..]}"));
    }

    private static IEnumerable<Spoilt> Fields(JsonObject body)
    {
        foreach (var (path, value) in JsonPath.Fields(body))
            foreach (var (how, text) in Wrong(path, value))
                yield return new($"{path} is {how}", path, text(body, path));
    }

    private static IEnumerable<(string, Func<JsonObject, string, byte[]>)> Wrong(string path, JsonNode? value)
    {
        object[] others = value?.GetValueKind() switch
        {
            JsonValueKind.String => [42, true, Array.Empty<int>(), new { }, new string('x', path == "csv" ? 200_001 : 10_001)],
            JsonValueKind.Number => ["1", true, 1.5, 99_999_999_999, Array.Empty<int>(), new { }],
            JsonValueKind.True or JsonValueKind.False => ["true", 1, "yes", Array.Empty<int>(), new { }],
            JsonValueKind.Array => ["x", 42, new { }],
            _ => ["x", 42, Array.Empty<int>(), new[] { new { } }],
        };
        foreach (var other in others)
            yield return (JsonSerializer.Serialize(other) is var text && text.Length > 20 ? "very long" : JsonSerializer.Serialize(other), (body, path) => With(body, path, other));
        if (value?.GetValueKind() != JsonValueKind.String)
            yield break;
        foreach (var escape in new[] { "\\u0000", "a\\u0000b", "\\u0007", "\\u001b[2J", "\\u0085", "\\ud800", "\\udfff\\ud800", "\\ufffe", "\\uffff" })
            yield return (escape, (body, path) => Replaced(body, path, Bytes(escape)));
        yield return ("invalid UTF-8", (body, path) => Replaced(body, path, [0xc3, 0x28]));
        yield return ("a raw NUL", (body, path) => Replaced(body, path, [0x00]));
    }

    private static byte[] With(JsonObject body, string path, object value)
    {
        var copy = body.DeepClone();
        JsonPath.Set(copy, path, JsonSerializer.SerializeToNode(value));
        return Bytes(copy.ToJsonString());
    }

    private static byte[] Replaced(JsonObject body, string path, byte[] by)
    {
        var text = With(body, path, Marker);
        var at = text.AsSpan().IndexOf(Bytes(Marker));
        return [.. text[..at], .. by, .. text[(at + Marker.Length)..]];
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
