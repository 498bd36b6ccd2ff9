using System.Text;
using System.Text.Json;

namespace OocdPanel.EventStore.Evidence;

/// <summary>An earlier head, and the path that proves the log to have only grown since.</summary>
public sealed record EarlierHead(SignedHead Head, IReadOnlyList<byte[]> Consistency);

/// <summary>
/// A stream's history with what proves it, as it is handed to others: <c>oocd-history-1</c>, described in
/// contracts/evidence.md. Nothing is checked by reading it: see <see cref="HistoryCheck"/>.
/// </summary>
/// <param name="Version">The stream's version at the export: as many events there are.</param>
public sealed record HistoryFile(
    Guid Log, Guid Stream, string StreamType, long Version, SignedHead Head, EarlierHead? Earlier, IReadOnlyList<HistoryEvent> Events)
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int Largest = 32 * 1024 * 1024;

    private const string Format = "oocd-history-1";

    /// <exception cref="NotInFormatException">It is not exactly in the form of an exported history.</exception>
    public static HistoryFile Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length > Largest) throw new NotInFormatException($"The file is larger than {Largest} bytes.");
        using var document = Exactly.Canonical(file, "The file");
        var value = Exactly.Object(document.RootElement, "The file", ["events", "format", "head", "log", "stream"], "earlier");
        Exactly.Constant(value.GetProperty("format"), Format, "The file's format");
        var stream = Exactly.Object(value.GetProperty("stream"), "The stream", ["id", "type", "version"]);
        return new(
            Exactly.Uuid(value.GetProperty("log"), "The log"),
            Exactly.Uuid(stream.GetProperty("id"), "The stream's id"),
            Exactly.Text(stream.GetProperty("type"), "The stream's type"),
            Exactly.Whole(stream.GetProperty("version"), 1, "The stream's version"),
            SignedHead.Of(value.GetProperty("head"), "The head"),
            value.TryGetProperty("earlier", out var earlier) ? EarlierOf(earlier) : null,
            [.. Exactly.List(value.GetProperty("events"), "The list of events").Select((one, i) => HistoryEvent.Of(one, i + 1))]);
    }

    /// <summary>The file: its RFC 8785 form, and nothing after it.</summary>
    /// <exception cref="JsonException">A shown part's value is not in its RFC 8785 form.</exception>
    public byte[] Write()
    {
        var earlier = Earlier is null ? "" : $"\"earlier\":{{\"consistency\":{Hashes(Earlier.Consistency)},\"head\":{Earlier.Head.Written()}}},";
        var events = $"\"events\":[{string.Join(',', Events.Select(one => one.Written()))}],";
        var stream = $"\"stream\":{{\"id\":\"{Stream:D}\",\"type\":{Quoted(StreamType)},\"version\":{Version}}}";
        var written = Encoding.UTF8.GetBytes($"{{{earlier}{events}\"format\":\"{Format}\",\"head\":{Head.Written()},\"log\":\"{Log:D}\",{stream}}}");
        return CanonicalJson.Of(written).AsSpan().SequenceEqual(written) ? written : throw new JsonException("A shown part's value is not in its RFC 8785 form.");
    }

    internal static string Hashes(IEnumerable<byte[]> hashes) => $"[{string.Join(',', hashes.Select(hash => $"\"{Convert.ToBase64String(hash)}\""))}]";

    internal static string Quoted(string text)
    {
        var written = new ByteBuffer();
        CanonicalJson.WriteText(text, written);
        return Encoding.UTF8.GetString(written.Written);
    }

    private static EarlierHead EarlierOf(JsonElement value)
    {
        Exactly.Object(value, "The earlier head's proof", ["consistency", "head"]);
        return new(
            SignedHead.Of(value.GetProperty("head"), "The earlier head"),
            [.. Exactly.List(value.GetProperty("consistency"), "The consistency path").Select(hash => Exactly.Hash(hash, "The consistency path"))]);
    }
}
