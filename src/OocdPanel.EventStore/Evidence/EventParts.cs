using System.Globalization;
using System.Text.Json;

namespace OocdPanel.EventStore.Evidence;

/// <summary>
/// The four parts of an event that are digested apart, so that a copy of it can leave one out and still be proved.
/// Each is written in its RFC 8785 form. The parts are described in contracts/evidence.md.
/// </summary>
internal static class EventParts
{
    /// <summary>The one member of the object that stands for an encrypted value.</summary>
    public const string Cipher = "$c";

    private enum Part
    {
        Open,
        Withheld,
        Personal,
    }

    public static void WriteOrder(string name, Guid stream, string streamType, long version, ByteBuffer to)
    {
        to.Add("{\"name\":"u8);
        CanonicalJson.WriteText(name, to);
        to.Add(",\"stream\":"u8);
        WriteGuid(stream, to);
        to.Add(",\"type\":"u8);
        CanonicalJson.WriteText(streamType, to);
        to.Add(",\"version\":"u8);
        to.AddUtf8(version.ToString(CultureInfo.InvariantCulture));
        to.Add((byte)'}');
    }

    public static void WriteOpen(JsonElement data, ByteBuffer to)
    {
        if (!WriteValue(data, WithheldPaths.Of(data), Part.Open, to))
            to.Add("{}"u8);
    }

    public static void WriteWithheld(JsonElement data, JsonElement headers, Guid id, DateTimeOffset recordedAt, ByteBuffer to)
    {
        to.Add("{\"data\":"u8);
        WritePart(data, WithheldPaths.Of(data), Part.Withheld, to);
        to.Add(",\"headers\":"u8);
        WritePart(headers, WithheldPaths.Everything, Part.Withheld, to);
        to.Add(",\"id\":"u8);
        WriteGuid(id, to);
        to.Add(",\"recordedAt\":\""u8);
        to.AddUtf8(recordedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        to.Add("\"}"u8);
    }

    public static void WritePersonal(JsonElement data, JsonElement headers, IReadOnlyList<Guid> subjects, ByteBuffer to)
    {
        to.Add("{\"data\":"u8);
        WritePart(data, WithheldPaths.None, Part.Personal, to);
        to.Add(",\"headers\":"u8);
        WritePart(headers, WithheldPaths.None, Part.Personal, to);
        to.Add(",\"subjects\":["u8);
        for (var i = 0; i < subjects.Count; i++)
        {
            if (i > 0)
                to.Add((byte)',');
            WriteGuid(subjects[i], to);
        }
        to.Add("]}"u8);
    }

    private static void WritePart(JsonElement value, WithheldPaths paths, Part part, ByteBuffer to)
    {
        if (!WriteValue(value, paths, part, to))
            to.Add("{}"u8);
    }

    /// <returns>Whether anything of the part was there; where not, nothing is written.</returns>
    private static bool WriteValue(JsonElement value, WithheldPaths? paths, Part part, ByteBuffer to)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when IsCipher(value):
                if (part == Part.Personal)
                    CanonicalJson.Write(value, to);
                return part == Part.Personal;
            case JsonValueKind.Object:
                return WriteObject(value, paths, part, to);
            case JsonValueKind.Array:
                return WriteArray(value, paths, part, to);
            default:
                var here = part == (paths is { All: true } ? Part.Withheld : Part.Open);
                if (here)
                    CanonicalJson.Write(value, to);
                return here;
        }
    }

    private static bool WriteObject(JsonElement value, WithheldPaths? paths, Part part, ByteBuffer to)
    {
        var start = to.Length;
        var any = false;
        to.Add((byte)'{');
        foreach (var member in CanonicalJson.Sorted(value))
        {
            var before = to.Length;
            if (any)
                to.Add((byte)',');
            CanonicalJson.WriteName(member.Name, to);
            if (WriteValue(member.Value, Below(paths, paths?.At(member.Name)), part, to))
                any = true;
            else
                to.Length = before;
        }
        to.Add((byte)'}');
        return Kept(any, part, paths, start, to);
    }

    private static bool WriteArray(JsonElement value, WithheldPaths? paths, Part part, ByteBuffer to)
    {
        var start = to.Length;
        var any = false;
        var first = true;
        to.Add((byte)'[');
        foreach (var element in value.EnumerateArray())
        {
            if (!first)
                to.Add((byte)',');
            first = false;
            if (WriteValue(element, Below(paths, paths?.Elements), part, to))
                any = true;
            else
                to.Add("{}"u8);
        }
        to.Add((byte)']');
        return Kept(any, part, paths, start, to);
    }

    private static WithheldPaths? Below(WithheldPaths? paths, WithheldPaths? next) => paths is { All: true } ? paths : next;

    /// <summary>Of what is empty, and of what holds other parts only, a shell stays in the part that the place itself belongs to.</summary>
    private static bool Kept(bool any, Part part, WithheldPaths? paths, int start, ByteBuffer to)
    {
        var keep = any || part == (paths is { All: true } ? Part.Withheld : Part.Open);
        if (!keep)
            to.Length = start;
        return keep;
    }

    private static bool IsCipher(JsonElement value) => value.GetPropertyCount() == 1 && value.TryGetProperty(Cipher, out _);

    private static void WriteGuid(Guid id, ByteBuffer to)
    {
        to.Add((byte)'"');
        to.AddUtf8(id.ToString("D"));
        to.Add((byte)'"');
    }
}
