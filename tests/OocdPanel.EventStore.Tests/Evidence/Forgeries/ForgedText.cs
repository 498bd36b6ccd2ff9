using System.Text;
using System.Text.Json.Nodes;
using static OocdPanel.EventStore.Tests.Evidence.Forgery;

namespace OocdPanel.EventStore.Tests.Evidence.Forgeries;

/// <summary>Bytes that two readers could read as two things, that say more than the format, or that are no history at all.</summary>
internal static class ForgedText
{
    private static readonly byte[] Valid = Sample.Partial.Write();

    public static IEnumerable<Forgery> All =>
    [
        Text("a member twice", text => text.Replace("\"format\":\"oocd-history-1\"", "\"format\":\"oocd-history-1\",\"format\":\"oocd-history-1\"")),
        Text("a member twice, first forged", text => text.Replace("\"gravity\":3}", "\"gravity\":1,\"gravity\":3}")),
        Text("a member twice, last forged", text => text.Replace("\"gravity\":3}", "\"gravity\":3,\"gravity\":1}")),
        Text("a member twice, once by an escape", text => text.Replace("\"gravity\":3}", "\"\\u0067ravity\":1,\"gravity\":3}")),
        Text("the member __proto__ twice", text => text.Replace("\"__proto__\":{\"x\":1}", "\"__proto__\":{\"x\":1},\"__proto__\":{\"x\":2}")),
        Text("members in another order", text => text.Replace("\"x\":1}", "\"x\":1,\"a\":2}")),
        Text("the number 1.0", text => text.Replace("\"number\":1,", "\"number\":1.0,")),
        Text("the number 1e0", text => text.Replace("\"number\":1,", "\"number\":1e0,")),
        Text("the number 01", text => text.Replace("\"number\":1,", "\"number\":01,")),
        Text("the number 1.5", text => text.Replace("\"number\":1,", "\"number\":1.5,")),
        Text("a number as a text", text => text.Replace("\"number\":1,", "\"number\":\"1\",")),
        Text("the number -0", text => text.Replace("\"leaf\":0,", "\"leaf\":-0,")),
        Text("a number beyond 53 bits", text => text.Replace("\"number\":1,", "\"number\":9007199254740992,")),
        Text("a number that another has the digits of", text => text.Replace("\"number\":1,", "\"number\":9007199254740993,")),
        Text("a number of a value in another form", text => text.Replace("\"weight\":0.1}", "\"weight\":0.10}")),
        Text("a number too large for any", text => text.Replace("\"far\":1e+21", "\"far\":1e+999")),
        Text("NaN", text => text.Replace("\"gravity\":3}", "\"gravity\":NaN}")),
        Text("Infinity", text => text.Replace("\"gravity\":3}", "\"gravity\":Infinity}")),
        Text("a comment", text => text.Replace("\"gravity\":3}", "\"gravity\":3/* or 1 */}")),
        Text("a comma too many", text => text.Replace("\"gravity\":3}", "\"gravity\":3,}")),
        Text("white space", text => text.Replace("\"gravity\":3}", "\"gravity\": 3}")),
        Text("an escape that is not needed", text => text.Replace("\"AAAA\"", "\"\\u0041AAA\"")),
        Text("half a surrogate pair", text => text.Replace("\"AAAA\"", "\"\\ud800\"")),
        Text("the other half of a surrogate pair", text => text.Replace("\"AAAA\"", "\"\\udc00 \"")),
        Text("half a surrogate pair in a name", text => text.Replace("\"b64\"", "\"\\ud800\"")),
        Bytes("bytes that are not UTF-8", Replaced("AAAA", [0xC3, 0x28])),
        Bytes("half a surrogate pair in UTF-8", Replaced("AAAA", [0xED, 0xA0, 0x80])),
        Bytes("UTF-8 longer than need be", Replaced("AAAA", [0xC1, 0x81])),
        Bytes("a NUL", Replaced("AAAA", [0])),
        Bytes("a byte order mark", [0xEF, 0xBB, 0xBF, .. Valid]),
        Bytes("UTF-16", Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(Valid))),
        Bytes("a line break at the end", [.. Valid, (byte)'\n']),
        Bytes("two files in one", [.. Valid, .. Valid]),
        Bytes("a file cut in the middle", Valid[..(Valid.Length / 2)]),
        Bytes("a file cut before its last byte", Valid[..^1]),
        Bytes("a file cut in a character", Valid[..(Encoding.UTF8.GetString(Valid).IndexOf('\u2028', StringComparison.Ordinal) + 1)]),
        Bytes("an empty file", []),
        Bytes("nothing but white space", "  \n"u8.ToArray()),
        Bytes("null", "null"u8.ToArray()),
        Bytes("an empty object", "{}"u8.ToArray()),
        Bytes("a list", [(byte)'[', .. Valid, (byte)']']),
        Bytes("nesting 100,000 deep", Encoding.ASCII.GetBytes(new string('[', 100_000) + new string(']', 100_000))),
        Bytes("nesting 100,000 deep, never closed", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 100_000)))),
        Text("nesting 65 deep", text => text.Replace("\"AAAA\"", new string('[', 59) + new string(']', 59))),
        Bytes("a file of 50 MB", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Valid).Replace("AAAA", new string('A', 50_000_000), StringComparison.Ordinal))),
        Text("base64 with another last digit for the same bytes", text => text.Replace(Root, Root[..^2] + (char)(Root[^2] + 1) + "=")),
        Text("base64 without its padding", text => text.Replace(Root, Root[..^1])),
        Text("base64 with padding too much", text => text.Replace(Root, Root + "=")),
        Text("base64 with a space", text => text.Replace(Root, Root[..4] + " " + Root[4..])),
        Text("base64 of URLs", text => text.Replace('+', '-').Replace('/', '_')),
        Text("base64 that is hexadecimal", text => text.Replace(Root, Convert.ToHexStringLower(Sample.Third.Head.Root))),
        Text("a UUID in capitals", text => text.Replace("\"log\":\"00000010-0000-4000-8000-000000000001\"", "\"log\":\"00000010-0000-4000-8000-00000000000A\"")),
        Text("a UUID in braces", text => text.Replace("\"log\":\"00000010-0000-4000-8000-000000000001\"", "\"log\":\"{00000010-0000-4000-8000-000000000001}\"")),
        Unreadable("a time without microseconds", file => file.Head()["at"] = "2026-03-02T12:03:00Z"),
        Unreadable("a time in another zone", file => file.Head()["at"] = "2026-03-02T12:03:00.000000+00:00"),
        Unreadable("a time that never was", file => file.Head()["at"] = "2026-02-30T12:03:00.000000Z"),
        Unreadable("a time at 24 o'clock", file => file.Head()["at"] = "2026-03-02T24:00:00.000000Z"),
        Unreadable("an unknown format", file => file["format"] = "oocd-history-2"),
        Unreadable("no format", file => file.Remove("format")),
        Unreadable("an unknown format of a head", file => file.Head()["format"] = "oocd-head-2"),
        Unreadable("a claim beside the events", file => file["complete"] = true),
        Unreadable("a claim in an event", file => file.Event(2)["verified"] = true),
        Unreadable("a hash in an event", file => file.Event(2)["hash"] = Convert.ToBase64String(new byte[32])),
        Unreadable("a claim in a part", file => file.Part(2, "open")["name"] = "case.closed.v1"),
        Unreadable("a fifth part", file => file.Event(2)["parts"]!["note"] = file.Part(2, "open").DeepClone()),
        Unreadable("a missing part", file => file.Event(2)["parts"]!.AsObject().Remove("personal")),
        Unreadable("a claim in the head", file => file.Head()["note"] = "seen by the auditor"),
        Unreadable("a claim of the stream", file => file["stream"]!["complete"] = true),
        Unreadable("members by way of __proto__", file =>
        {
            file["__proto__"] = new JsonObject { ["log"] = file["log"]!.DeepClone() };
            file.Remove("log");
        }),
        Unreadable("an event's members by way of __proto__", file =>
        {
            file.Event(2)["__proto__"] = new JsonObject { ["leaf"] = 2 };
            file.Event(2).Remove("leaf");
        }),
        Unreadable("a claim by way of constructor", file => file["constructor"] = new JsonObject()),
        Unreadable("a member that every object inherits", file =>
        {
            file.Event(2)["toString"] = file.Event(2)["leaf"]!.DeepClone();
            file.Event(2).Remove("leaf");
        }),
        Unreadable("events in an object", file => file["events"] = new JsonObject { ["0"] = file.Event(1).DeepClone(), ["length"] = 1 }),
        Unreadable("null for an event", file => file.Events()[2] = null),
    ];

    private static string Root { get; } = Convert.ToBase64String(Sample.Third.Head.Root);

    private static byte[] Replaced(string text, byte[] by)
    {
        var at = Valid.AsSpan().IndexOf(Encoding.ASCII.GetBytes($"\"{text}\"")) + 1;
        return [.. Valid[..at], .. by, .. Valid[(at + text.Length)..]];
    }
}
