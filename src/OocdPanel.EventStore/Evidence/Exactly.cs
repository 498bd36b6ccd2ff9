using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OocdPanel.EventStore.Evidence;

/// <summary>Reads what stands in evidence, and refuses whatever is not exactly in its form.</summary>
internal static class Exactly
{
    /// <summary>The largest whole number that every JSON parser reads alike.</summary>
    private const long LargestWhole = (1L << 53) - 1;

    private const string MomentForm = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>A document whose bytes are their own RFC 8785 form, so that no two parsers can read two things in them.</summary>
    public static JsonDocument Canonical(ReadOnlyMemory<byte> utf8, string what)
    {
        var document = Document(utf8, what);
        return Form(document, what).AsSpan().SequenceEqual(utf8.Span) ? document : throw new NotInFormatException($"{what} is not in its RFC 8785 form.");
    }

    /// <summary>The RFC 8785 form.</summary>
    public static byte[] Form(JsonDocument document, string what) => Read(what, () =>
    {
        var written = new ByteBuffer();
        CanonicalJson.Write(document.RootElement, written);
        return written.ToArray();
    });

    public static JsonDocument Document(ReadOnlyMemory<byte> utf8, string what) => Read(what, () => CanonicalJson.Parse(utf8));

    /// <summary>An object with all of the needed members, perhaps the optional ones, and no others.</summary>
    public static JsonElement Object(JsonElement value, string what, string[] needed, params string[] optional)
    {
        Kind(value, JsonValueKind.Object, what, "an object");
        foreach (var name in needed)
            if (!value.TryGetProperty(name, out _)) throw new NotInFormatException($"{what} has no member '{name}'.");
        foreach (var member in value.EnumerateObject())
            if (!needed.Contains(member.Name) && !optional.Contains(member.Name)) throw new NotInFormatException($"{what} has a member '{member.Name}', which the format does not know.");
        return value;
    }

    public static IEnumerable<JsonElement> List(JsonElement value, string what) => Kind(value, JsonValueKind.Array, what, "a list").EnumerateArray();

    public static string Text(JsonElement value, string what) =>
        Kind(value, JsonValueKind.String, what, "a text").GetString() is { Length: > 0 } text ? text : throw new NotInFormatException($"{what} is empty.");

    public static void Constant(JsonElement value, string wanted, string what)
    {
        if (Text(value, what) != wanted) throw new NotInFormatException($"{what} is not '{wanted}'.");
    }

    public static long Whole(JsonElement value, long least, string what) =>
        Kind(value, JsonValueKind.Number, what, "a number").TryGetInt64(out var number) && number >= least && number <= LargestWhole
            ? number
            : throw new NotInFormatException($"{what} is not a whole number from {least} to {LargestWhole}.");

    public static Guid Uuid(string text, string what) =>
        Guid.TryParseExact(text, "D", out var id) && id.ToString("D") == text ? id : throw new NotInFormatException($"{what} is not a UUID in lower-case form.");

    public static Guid Uuid(JsonElement value, string what) => Uuid(Text(value, what), what);

    /// <param name="length">Bytes; null where any number will do.</param>
    public static byte[] Bytes(JsonElement value, int? length, string what)
    {
        var text = Kind(value, JsonValueKind.String, what, "a text").GetString()!;
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var written) || Convert.ToBase64String(bytes, 0, written) != text)
            throw new NotInFormatException($"{what} is not in base64's one form.");
        return length is null || length == written ? bytes[..written] : throw new NotInFormatException($"{what} has {written} bytes, not {length}.");
    }

    public static byte[] Hash(JsonElement value, string what) => Bytes(value, EventHash.Size, what);

    public static DateTimeOffset Moment(JsonElement value, string what) =>
        DateTimeOffset.TryParseExact(Text(value, what), MomentForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            && Moment(moment) == value.GetString()
            ? moment
            : throw new NotInFormatException($"{what} is not a time such as 2026-03-02T12:00:00.000000Z.");

    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString(MomentForm, CultureInfo.InvariantCulture);

    public static byte[] Raw(JsonElement value) => JsonMarshal.GetRawUtf8Value(value).ToArray();

    private static T Read<T>(string what, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (JsonException fault)
        {
            throw new NotInFormatException($"{what} is not readable: {fault.Message}");
        }
        catch (InvalidOperationException)
        {
            throw new NotInFormatException($"{what} is not readable: the name of a member holds half a surrogate pair.");
        }
    }

    private static JsonElement Kind(JsonElement value, JsonValueKind kind, string what, string said) =>
        value.ValueKind == kind ? value : throw new NotInFormatException($"{what} is not {said}.");
}
