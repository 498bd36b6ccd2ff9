using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace OocdPanel.EventStore.Evidence;

/// <summary>JSON in the one form that RFC 8785 gives it, so that equal values have equal bytes.</summary>
public static class CanonicalJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <exception cref="JsonException">It is no JSON, is not UTF-8, names a member twice, or holds a number or text that has no canonical form.</exception>
    public static byte[] Of(ReadOnlyMemory<byte> utf8)
    {
        using var document = Parse(utf8);
        var written = new ByteBuffer();
        Write(document.RootElement, written);
        return written.ToArray();
    }

    internal static JsonDocument Parse(ReadOnlyMemory<byte> utf8) =>
        Utf8.IsValid(utf8.Span) ? JsonDocument.Parse(utf8, Strict) : throw new JsonException("The text is not UTF-8.");

    internal static void Write(JsonElement value, ByteBuffer to)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var members = Sorted(value);
                to.Add((byte)'{');
                for (var i = 0; i < members.Length; i++)
                {
                    if (i > 0)
                        to.Add((byte)',');
                    WriteName(members[i].Name, to);
                    Write(members[i].Value, to);
                }
                to.Add((byte)'}');
                break;
            case JsonValueKind.Array:
                to.Add((byte)'[');
                var first = true;
                foreach (var element in value.EnumerateArray())
                {
                    if (!first)
                        to.Add((byte)',');
                    first = false;
                    Write(element, to);
                }
                to.Add((byte)']');
                break;
            case JsonValueKind.String:
                WriteString(value, to);
                break;
            case JsonValueKind.Number:
                WriteNumber(JsonMarshal.GetRawUtf8Value(value), value, to);
                break;
            default:
                to.Add(JsonMarshal.GetRawUtf8Value(value));
                break;
        }
    }

    /// <summary>The members in order of their names' UTF-16 code units.</summary>
    internal static JsonProperty[] Sorted(JsonElement value)
    {
        var members = new JsonProperty[value.GetPropertyCount()];
        var names = new string[members.Length];
        var i = 0;
        var sorted = true;
        foreach (var member in value.EnumerateObject())
        {
            members[i] = member;
            names[i] = member.Name;
            sorted &= i == 0 || string.CompareOrdinal(names[i - 1], names[i]) < 0;
            i++;
        }
        if (!sorted)
            Array.Sort(names, members, StringComparer.Ordinal);
        return members;
    }

    internal static void WriteName(string name, ByteBuffer to)
    {
        WriteText(name, to);
        to.Add((byte)':');
    }

    internal static void WriteText(string text, ByteBuffer to)
    {
        to.Add((byte)'"');
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= ' ' and not '"' and not '\\')
                continue;
            to.AddUtf8(text.AsSpan(from, i - from));
            WriteEscape(text[i], to);
            from = i + 1;
        }
        to.AddUtf8(text.AsSpan(from));
        to.Add((byte)'"');
    }

    /// <summary>A string without an escape is in its canonical form already.</summary>
    private static void WriteString(JsonElement value, ByteBuffer to)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        if (!raw.Contains((byte)'\\'))
        {
            to.Add(raw);
            return;
        }
        try
        {
            WriteText(value.GetString()!, to);
        }
        catch (InvalidOperationException halfASurrogate)
        {
            throw new JsonException("A text holds half a surrogate pair.", halfASurrogate);
        }
    }

    private static void WriteEscape(char character, ByteBuffer to)
    {
        to.Add((byte)'\\');
        switch (character)
        {
            case '"': to.Add((byte)'"'); break;
            case '\\': to.Add((byte)'\\'); break;
            case '\b': to.Add((byte)'b'); break;
            case '\f': to.Add((byte)'f'); break;
            case '\n': to.Add((byte)'n'); break;
            case '\r': to.Add((byte)'r'); break;
            case '\t': to.Add((byte)'t'); break;
            default: to.Add(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"u{(int)character:x4}"))); break;
        }
    }

    private static void WriteNumber(ReadOnlySpan<byte> raw, JsonElement value, ByteBuffer to)
    {
        var digits = raw[0] == (byte)'-' ? raw[1..] : raw;
        var plain = digits.Length < 16 && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9') && (raw.Length == digits.Length || digits[0] != (byte)'0');
        to.Add(plain ? raw : Encoding.ASCII.GetBytes(EcmaScriptNumber.Of(value.GetDouble())));
    }
}

/// <summary>Bytes in a growing array.</summary>
internal sealed class ByteBuffer
{
    private byte[] bytes = new byte[1024];

    /// <summary>Setting it back forgets what came after.</summary>
    public int Length { get; set; }

    public int Capacity => bytes.Length;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public byte[] ToArray() => Written.ToArray();

    public void Add(byte one)
    {
        Reserve(1);
        bytes[Length++] = one;
    }

    public void Add(ReadOnlySpan<byte> many)
    {
        Reserve(many.Length);
        many.CopyTo(bytes.AsSpan(Length));
        Length += many.Length;
    }

    public void AddUtf8(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * 3);
        var status = Utf8.FromUtf16(text, bytes.AsSpan(Length), out _, out var written, replaceInvalidSequences: false);
        if (status != OperationStatus.Done)
            throw new JsonException("A text holds half a surrogate pair.");
        Length += written;
    }

    private void Reserve(int more)
    {
        if (Length + more > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + more));
    }
}
