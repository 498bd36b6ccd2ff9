using System.Text.Json;
using System.Text.Json.Serialization;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Platform;

/// <summary>Codes and ids (<see cref="IValue{TSelf, TRaw}"/>) as the plain JSON string they stand for, also as names of members.</summary>
public sealed class ValueJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => RawOf(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var converter = RawOf(typeToConvert) == typeof(Guid) ? typeof(Ids<>) : typeof(Codes<>);
        return (JsonConverter)Activator.CreateInstance(converter.MakeGenericType(typeToConvert))!;
    }

    private static Type? RawOf(Type type) => type.IsValueType
        ? type.GetInterfaces()
            .Where(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IValue<,>))
            .Select(face => face.GetGenericArguments()[1])
            .FirstOrDefault(raw => raw == typeof(string) || raw == typeof(Guid))
        : null;

    private sealed class Codes<TCode> : JsonConverter<TCode>
        where TCode : struct, IValue<TCode, string>
    {
        public override TCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? TCode.From(reader.GetString()!) : throw new JsonException("A code is a string");

        public override void Write(Utf8JsonWriter writer, TCode value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Given(value));

        public override TCode ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TCode.From(reader.GetString()!);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TCode value, JsonSerializerOptions options) =>
            writer.WritePropertyName(Given(value));

        // A default code holds null; written, it would be read back as something else.
        private static string Given(TCode value) => value.Value ?? throw new JsonException($"A {typeof(TCode).Name} was never given a value");
    }

    private sealed class Ids<TId> : JsonConverter<TId>
        where TId : struct, IValue<TId, Guid>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out var id) ? TId.From(id) : throw new JsonException("An id is a UUID");

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

        public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Guid.TryParseExact(reader.GetString(), "D", out var id) ? TId.From(id) : throw new JsonException("An id is a UUID");

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WritePropertyName(value.Value.ToString());
    }
}
