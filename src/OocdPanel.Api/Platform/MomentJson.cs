using System.Text.Json;
using System.Text.Json.Serialization;

namespace OocdPanel.Api.Platform;

/// <summary>Times that are sent in: RFC 3339, with their offset. A time without one would be read in the server’s own zone.</summary>
public sealed class MomentJson : JsonConverter<DateTimeOffset>
{
    private const int ShortestOffset = 1; // Z

    private const int LongestOffset = 6; // +01:00

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && HasOffset(reader.GetString()!) && reader.TryGetDateTimeOffset(out var moment)
            ? moment
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    private static bool HasOffset(string text)
    {
        var time = text.IndexOf('T', StringComparison.Ordinal);
        var offset = time < 0 ? -1 : text.IndexOfAny(['Z', '+', '-'], time);
        return offset > 0 && text.Length - offset is ShortestOffset or LongestOffset;
    }
}
