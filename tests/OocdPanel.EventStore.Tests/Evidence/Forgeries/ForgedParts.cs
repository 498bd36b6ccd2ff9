using System.Text.Json.Nodes;
using static OocdPanel.EventStore.Tests.Evidence.Forgery;

namespace OocdPanel.EventStore.Tests.Evidence.Forgeries;

/// <summary>What an event says was changed by whoever handed the file on.</summary>
internal static class ForgedParts
{
    private const string Child = "0000000d-0000-4000-8000-000000000001";
    private const string Victim = "0000000d-0000-4000-8000-000000000002";

    public static IEnumerable<Forgery> All =>
    [
        Changed("an open value changed", 4, file => file.Value(4, "open")["gravity"] = 2),
        Changed("an open member added", 4, file => file.Value(4, "open")["agreed"] = true),
        Changed("an open member taken out", 2, file => file.Value(2, "open").Remove("weight")),
        Changed("a withheld value changed", 1, file => file.Value(1, "withheld")["data"]!["referredOn"] = "2026-02-01"),
        Changed("who did it changed", 2, file => file.Value(2, "withheld")["headers"]!["user"] = "j.doe"),
        Changed("when it was recorded changed", 3, file => file.Value(3, "withheld")["recordedAt"] = "2026-03-01T12:00:04.123456Z"),
        Changed("the name of an event changed", 4, file => file.Value(4, "order")["name"] = "case.found-ineligible.v1"),
        Changed("a salt changed", 2, file => file.Part(2, "open")["salt"] = file.Part(2, "open")["salt"].Turned()),
        Changed("a digest changed", 4, file => file.Part(4, "withheld")["digest"] = file.Part(4, "withheld")["digest"].Turned()),
        Changed("digests swapped between events", 4, file => file.Part(4, "withheld").Swap("digest", file.Part(5, "withheld"), "digest")),
        Changed("a part shown as another part", 2, file => file.Event(2)["parts"]!.Swap("open", file.Event(2)["parts"]!, "withheld")),
        Changed("a part shown under another part's digest", 5, file => file.Event(5)["parts"]!.Swap("open", file.Event(5)["parts"]!, "withheld")),
        Changed("a part of another event shown", 3, file => file.Event(3)["parts"]!.Swap("open", file.Event(4)["parts"]!, "open")),
        Changed("the order part withheld", 4, file => file.Event(4)["parts"]!["order"] = Digest(Sample.Partial.Events[3].Order.Digest)),
        Changed("a withheld part made up", 4, file => file.Event(4)["parts"]!["withheld"] = new JsonObject
        {
            ["salt"] = file.Part(4, "open")["salt"]!.DeepClone(),
            ["value"] = new JsonObject { ["data"] = new JsonObject(), ["headers"] = new JsonObject(), ["id"] = Child, ["recordedAt"] = "2026-03-02T12:00:00.000000Z" },
        }),
        Changed("a list of withheld members changed", 2, file => file.Value(2, "open")["$withheld"]!.AsArray().Add("weight")),
        Changed("a ciphertext changed", 3, file => file.Value(3, "personal")["data"]!["answer"]!["$c"] = file.Value(3, "personal")["data"]!["answer"]!["$c"].Turned()),
        Changed("a ciphertext changed and its part's digest adapted", 3, file =>
        {
            var cipher = Convert.FromBase64String(file.Value(3, "personal")["data"]!["answer"]!["$c"]!.GetValue<string>());
            cipher[10] ^= 1;
            file.Value(3, "personal")["data"]!["answer"]!["$c"] = Convert.ToBase64String(cipher);
            var part = EventStore.Evidence.ShownPart.Shown(
                Convert.FromBase64String(file.Part(3, "personal")["salt"]!.GetValue<string>()),
                EventStore.Evidence.CanonicalJson.Of(System.Text.Encoding.UTF8.GetBytes(file.Value(3, "personal").ToJsonString())));
            file.Event(3)["parts"]!["personal"] = Digest(part.Digest);
            file.Event(3).Remove("keys");
        }),
        Changed("an encrypted member shown as plain", 3, file => file.Value(3, "personal")["data"]!["answer"] = "He was at home"),
        Changed("another subject named", 3, file => file.Value(3, "personal")["subjects"]![0] = Victim),
        Changed("the key of another event", 3, file => file.Event(3)["keys"]![Child] = Convert.ToBase64String(Sample.EventKey(1, Sample.Child))),
        Changed("the key of another subject", 1, file => file.Event(1)["keys"]!.Swap(Child, file.Event(1)["keys"]!, Victim)),
        Changed("a key of nobody in the event", 2, file => file.Event(2)["keys"] = Keys(Victim)),
        Changed("a key for an event that holds nothing of the subject", 4, file => file.Event(4)["keys"] = Keys(Child)),
        Changed("a key for a part that is withheld", 5, file => file.Event(5)["keys"] = Keys(Child)),
        Unreadable("an empty list of keys", file => file.Event(2)["keys"] = new JsonObject()),
        Unreadable("a key that is too short", file => file.Event(3)["keys"]![Child] = Convert.ToBase64String(new byte[31])),
        Unreadable("a key for something that is no subject", file => file.Event(3)["keys"]!["everyone"] = Convert.ToBase64String(new byte[32])),
        Unreadable("a salt that is too short", file => file.Part(2, "open")["salt"] = Convert.ToBase64String(new byte[15])),
        Unreadable("a part shown and digested at once", file => file.Part(2, "open")["digest"] = Convert.ToBase64String(new byte[32])),
        Unreadable("a value that is no object", file => file.Part(2, "open")["value"] = "{}"),
    ];

    private static JsonObject Digest(byte[] digest) => new() { ["digest"] = Convert.ToBase64String(digest) };

    private static JsonObject Keys(string subject) => new() { [subject] = Convert.ToBase64String(new byte[32]) };
}
