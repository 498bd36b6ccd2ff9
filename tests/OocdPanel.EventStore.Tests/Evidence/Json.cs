using System.Text.Json.Nodes;

namespace OocdPanel.EventStore.Tests.Evidence;

/// <summary>Ways into an exported history's JSON.</summary>
internal static class Json
{
    public static JsonArray Events(this JsonObject file) => file["events"]!.AsArray();

    public static JsonObject Event(this JsonObject file, int version) => file.Events()[version - 1]!.AsObject();

    public static JsonObject Part(this JsonObject file, int version, string part) => file.Event(version)["parts"]![part]!.AsObject();

    public static JsonObject Value(this JsonObject file, int version, string part) => file.Part(version, part)["value"]!.AsObject();

    public static JsonArray Path(this JsonObject file, int version) => file.Event(version)["path"]!.AsArray();

    public static JsonObject Head(this JsonObject file) => file["head"]!.AsObject();

    public static void Swap(this JsonNode one, string name, JsonNode other, string otherName)
    {
        var (here, there) = (one[name]!.DeepClone(), other[otherName]!.DeepClone());
        (one[name], other[otherName]) = (there, here);
    }

    /// <summary>The same base64 with one bit of what it stands for turned.</summary>
    public static string Turned(this JsonNode? text)
    {
        var bytes = Convert.FromBase64String(text!.GetValue<string>());
        bytes[5] ^= 4;
        return Convert.ToBase64String(bytes);
    }
}
