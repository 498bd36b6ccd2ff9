using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OocdPanel.EventStore.Evidence;

namespace OocdPanel.EventStore.Secrecy;

/// <summary>Writes a marked member encrypted and reads it back; where it cannot be read, something of its type stands for it.</summary>
/// <param name="plain">How the member is written without the mark.</param>
internal sealed class SealedMember<T>(JsonSerializerOptions plain) : JsonConverter<T>
{
    private readonly JsonTypeInfo<T> type = (JsonTypeInfo<T>)plain.GetTypeInfo(typeof(T));

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (!IsCipher(reader))
            return JsonSerializer.Deserialize(ref reader, type);
        var opening = Opening.Current ?? throw new JsonException("An encrypted member is read outside of an event.");
        reader.Read();
        reader.Read();
        if (!opening.HasKeys)
        {
            reader.Read();
            return Instead(opening);
        }
        var sealedMember = reader.GetBytesFromBase64();
        reader.Read();
        return opening.TryOpen(sealedMember, out var json)
            ? JsonSerializer.Deserialize(json, type)
            : Instead(opening);
    }

    private T? Instead(Opening opening) =>
        opening.Instead is T text ? text : JsonSerializer.Deserialize(Placeholder.Of(type, opening.Instead), type);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var sealing = Sealing.Current ?? throw new JsonException("A personal member is written outside of an event.");
        if (sealing.Seal(JsonSerializer.SerializeToUtf8Bytes(value, type)) is not { } sealedMember)
        {
            writer.WriteNullValue();
            return;
        }
        writer.WriteStartObject();
        writer.WriteBase64String(EventParts.Cipher, sealedMember);
        writer.WriteEndObject();
    }

    /// <summary>The reader is a copy: looking ahead does not move the caller's.</summary>
    private static bool IsCipher(Utf8JsonReader ahead) =>
        ahead.TokenType == JsonTokenType.StartObject && ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName && ahead.ValueTextEquals(EventParts.Cipher);
}
