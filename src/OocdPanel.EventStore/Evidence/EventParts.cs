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

    /// <summary>Writes those of the three parts that are wanted, in one pass over the event.</summary>
    public static void Write(in StoredFacts facts, Parts wanted, PartBuffers to)
    {
        to.Add(wanted & ~Parts.Open, "{\"data\":"u8);
        WriteValues(facts.Data, WithheldPaths.Of(facts.Data), wanted, to);
        to.Add(wanted & ~Parts.Open, ",\"headers\":"u8);
        WriteValues(facts.Headers, WithheldPaths.Everything, wanted & ~Parts.Open, to);
        if (wanted.HasFlag(Parts.Withheld))
            EndWithheld(facts, to.Withheld);
        if (wanted.HasFlag(Parts.Personal))
            EndPersonal(facts, to.Personal);
    }

    private static void EndWithheld(in StoredFacts facts, ByteBuffer to)
    {
        to.Add(",\"id\":"u8);
        WriteGuid(facts.Id, to);
        to.Add(",\"recordedAt\":\""u8);
        to.AddUtf8(facts.RecordedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        to.Add("\"}"u8);
    }

    private static void EndPersonal(in StoredFacts facts, ByteBuffer to)
    {
        to.Add(",\"subjects\":["u8);
        for (var i = 0; i < facts.Subjects.Count; i++)
        {
            if (i > 0)
                to.Add((byte)',');
            WriteGuid(facts.Subjects[i], to);
        }
        to.Add("]}"u8);
    }

    private static void WriteValues(JsonElement value, WithheldPaths paths, Parts wanted, PartBuffers to) =>
        to.Add(wanted & ~WriteValue(value, paths, wanted, to), "{}"u8);

    /// <returns>The parts of which anything was there; for the others nothing is written.</returns>
    private static Parts WriteValue(JsonElement value, WithheldPaths? paths, Parts wanted, PartBuffers to)
    {
        if (WholeIn(value, paths) is { } one)
        {
            if (wanted.HasFlag(one))
                CanonicalJson.Write(value, to.Of(one));
            return wanted & one;
        }
        return value.ValueKind == JsonValueKind.Object ? WriteObject(value, paths, wanted, to) : WriteArray(value, paths, wanted, to);
    }

    /// <summary>The part that all of the value is in; null where it may hold something of several.</summary>
    private static Parts? WholeIn(JsonElement value, WithheldPaths? paths) => value.ValueKind switch
    {
        JsonValueKind.Object => IsCipher(value) ? Parts.Personal : null,
        JsonValueKind.Array => null,
        _ => Here(paths),
    };

    private static Parts WriteObject(JsonElement value, WithheldPaths? paths, Parts wanted, PartBuffers to)
    {
        var start = to.Lengths;
        var any = Parts.None;
        to.Add(wanted, "{"u8);
        foreach (var member in CanonicalJson.Sorted(value))
        {
            var below = Below(paths, paths?.At(member.Name));
            var perhaps = wanted & (WholeIn(member.Value, below) ?? wanted);
            var before = to.Lengths;
            to.Add(perhaps & any, ","u8);
            to.AddName(perhaps, member.Name);
            var written = WriteValue(member.Value, below, perhaps, to);
            to.Back(perhaps & ~written, before);
            any |= written;
        }
        to.Add(wanted, "}"u8);
        return Kept(any, paths, wanted, start, to);
    }

    private static Parts WriteArray(JsonElement value, WithheldPaths? paths, Parts wanted, PartBuffers to)
    {
        var start = to.Lengths;
        var any = Parts.None;
        var first = true;
        to.Add(wanted, "["u8);
        foreach (var element in value.EnumerateArray())
        {
            if (!first)
                to.Add(wanted, ","u8);
            first = false;
            var written = WriteValue(element, Below(paths, paths?.Elements), wanted, to);
            to.Add(wanted & ~written, "{}"u8);
            any |= written;
        }
        to.Add(wanted, "]"u8);
        return Kept(any, paths, wanted, start, to);
    }

    private static WithheldPaths? Below(WithheldPaths? paths, WithheldPaths? next) => paths is { All: true } ? paths : next;

    /// <summary>The part that a place itself belongs to.</summary>
    private static Parts Here(WithheldPaths? paths) => paths is { All: true } ? Parts.Withheld : Parts.Open;

    /// <summary>Of what is empty, and of what holds other parts only, a shell stays in the part that the place itself belongs to.</summary>
    private static Parts Kept(Parts any, WithheldPaths? paths, Parts wanted, PartLengths start, PartBuffers to)
    {
        var kept = wanted & (any | Here(paths));
        to.Back(wanted & ~kept, start);
        return kept;
    }

    private static bool IsCipher(JsonElement value) => value.GetPropertyCount() == 1 && value.TryGetProperty(Cipher, out _);

    private static void WriteGuid(Guid id, ByteBuffer to)
    {
        to.Add((byte)'"');
        to.AddUtf8(id.ToString("D"));
        to.Add((byte)'"');
    }
}
