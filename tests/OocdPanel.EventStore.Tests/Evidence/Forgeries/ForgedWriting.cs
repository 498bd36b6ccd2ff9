using System.Text;
using System.Text.Json.Nodes;
using OocdPanel.EventStore.Evidence;
using static OocdPanel.EventStore.Tests.Evidence.Forgery;

namespace OocdPanel.EventStore.Tests.Evidence.Forgeries;

/// <summary>What a dishonest service wrote so from the start: digests, chain and heads all hold, but a part says what is not its own.</summary>
internal static class ForgedWriting
{
    public static IEnumerable<Forgery> All =>
    [
        Written("a list of withheld members that names an open one", 4, "open", part => part["$withheld"] = new JsonArray("gravity")),
        Written("a list of withheld members that leaves one out", 1, "open", part => part["$withheld"] = new JsonArray("referredOn", "offences/*/on")),
        Written("no list of withheld members", 2, "open", part => part.Remove("$withheld")),
        Written("a list of withheld members that is no list", 2, "open", part => part["$withheld"] = "practitioner"),
        Written("a list of withheld members with what is no path", 2, "open", part => part["$withheld"]!.AsArray().Add(7)),
        Written("a withheld member shown open as well", 2, "open", part => part["practitioner"] = "b.lee"),
        Written("a member withheld in a list, shown open as well", 1, "open", part => part["offences"]![0]!["on"] = "2026-02-01"),
        Written("an element withheld in a list, shown open as well", 1, "open", part => part["seen"]![0] = "b.lee"),
        Written("a withheld part with a member of its own", 4, "withheld", part => part["approved"] = "yes"),
        Written("a withheld part with a member that is not listed", 4, "withheld", part => part["data"]!["gravity"] = 5),
        Written("a withheld part with an empty object that is not listed", 4, "withheld", part => part["data"]!["other"] = new JsonObject()),
        Written("a withheld part without an id", 4, "withheld", part => part.Remove("id")),
        Written("a time of recording in another form", 4, "withheld", part => part["recordedAt"] = "2026-03-02T12:00:00Z"),
        Written("headers that are no object", 4, "withheld", part => part["headers"] = new JsonArray()),
        Written("a list shorter in the open part than in the withheld", 1, "open", part => part["offences"]!.AsArray().RemoveAt(1)),
        Written("a member open and personal at once", 3, "open", part => part["answer"] = "He was at home"),
        Written("an encrypted member in the open part", 3, "open", part => part["other"] = new JsonObject { ["$c"] = "AAAA" }),
        Written("an encrypted member in the withheld part", 2, "withheld", part => part["data"]!["practitioner"] = new JsonObject { ["$c"] = "AAAA" }),
        Written("a plain member in the personal part", 3, "personal", part => part["data"]!["note"] = "plain"),
        Written("a personal part that is all one ciphertext", 3, "personal", part => part["data"] = part["data"]!["answer"]!.DeepClone()),
        Written("a ciphertext of a subject that is not listed", 3, "personal", part => part["subjects"] = new JsonArray()),
        Written("a ciphertext that is too short", 3, "personal", part => part["data"]!["answer"]!["$c"] = Convert.ToBase64String(new byte[51])),
        Written("a ciphertext that is no base64", 3, "personal", part => part["data"]!["answer"]!["$c"] = "*"),
        Written("a ciphertext that is no text", 3, "personal", part => part["data"]!["answer"]!["$c"] = 7),
        Written("a personal part with a member of its own", 3, "personal", part => part["plain"] = "He was at home"),
        Written("a subject that is no UUID", 3, "personal", part => part["subjects"] = new JsonArray("all")),
        Written("a version written twice", 3, "order", part => part["version"] = 2),
        Written("another stream written", 3, "order", part => part["stream"] = Sample.Other.ToString()),
        Written("an order part with a member of its own", 3, "order", part => part["confirmed"] = true),
        Written("an event without a name", 3, "order", part => part["name"] = ""),
        Whole("an event that does not stand on the one before", 3, Sample.WrittenBy(one => one, one => one.Version == 3)),
        Whole("events that stand backwards in the log", 2, Sample.WrittenBy(one => one, backwards: true)),
        Decrypted("a ciphertext that its key does not open", [1, 2, 3, 4]),
        Decrypted("a ciphertext that another key could have been made for", [.. new byte[31], 1, .. "\"B\""u8], uncommitted: true),
        Decrypted("a ciphertext of what is no JSON", "He was at school"u8.ToArray(), seal: true),
        Decrypted("a ciphertext of a member named twice", """{"a":1,"a":2}"""u8.ToArray(), seal: true),
        Decrypted("a ciphertext of half a surrogate pair", """["\ud800"]"""u8.ToArray(), seal: true),
        Decrypted("a ciphertext of half a surrogate pair in a name", """{"\ud800":1}"""u8.ToArray(), seal: true),
        Decrypted("a ciphertext of what is not UTF-8", [(byte)'"', 0xff, (byte)'"'], seal: true),
        Decrypted("a ciphertext of a number that is too large", "1e999"u8.ToArray(), seal: true),
        Decrypted("a ciphertext of two values", "1 2"u8.ToArray(), seal: true),
    ];

    private static Forgery Written(string name, long version, string part, Action<JsonObject> change) => Whole(name, version, Sample.WrittenBy(one =>
    {
        if (one.Version != version) return one;
        return part switch
        {
            "order" => one with { Order = Changed(one.Order, change) },
            "open" => one with { Open = Changed(one.Open, change) },
            "withheld" => one with { Withheld = Changed(one.Withheld, change) },
            _ => one with { Personal = Changed(one.Personal, change) },
        };
    }));

    private static Forgery Decrypted(string name, byte[] bytes, bool seal = false, bool uncommitted = false)
    {
        var key = Sample.EventKey(4, Sample.Child);
        var cipher = uncommitted ? Sealing.Uncommitted(bytes, key, 0, 0) : seal ? Sealing.Of(bytes, key, 0, 0) : [.. new byte[60], .. bytes];
        return Whole(name, 3, Sample.WrittenBy(one => one.Version != 3 ? one : one with
        {
            Personal = Changed(one.Personal, part => part["data"]!["answer"]!["$c"] = Convert.ToBase64String(cipher)),
            Keys = new Dictionary<Guid, byte[]> { [Sample.Child] = key },
        }));
    }

    private static ShownPart Changed(ShownPart part, Action<JsonObject> change)
    {
        var value = JsonNode.Parse(part.Value)!.AsObject();
        change(value);
        return ShownPart.Shown(part.Salt!, CanonicalJson.Of(Encoding.UTF8.GetBytes(value.ToJsonString())));
    }
}
