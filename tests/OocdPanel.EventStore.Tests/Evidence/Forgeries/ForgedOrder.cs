using System.Text.Json.Nodes;
using static OocdPanel.EventStore.Tests.Evidence.Forgery;

namespace OocdPanel.EventStore.Tests.Evidence.Forgeries;

/// <summary>Events left out, doubled, moved, or shown at another place of the log.</summary>
internal static class ForgedOrder
{
    public static IEnumerable<Forgery> All =>
    [
        Changed("an event dropped in the middle", 3, file => Drop(file, 3)),
        Changed("an event dropped in the middle, the later ones renumbered", 3, file =>
        {
            Drop(file, 3);
            for (var i = 0; i < 4; i++) file.Events()[i]!["version"] = i + 1;
        }),
        Changed("an event dropped in the middle, the later ones renumbered throughout", 3, file =>
        {
            Drop(file, 3);
            for (var version = 1; version <= 4; version++) (file.Event(version)["version"], file.Value(version, "order")["version"]) = (version, version);
        }),
        Changed("the first event dropped", 1, file => Drop(file, 1)),
        Changed("the last event dropped, but claimed", null, file => file.Events().RemoveAt(4)),
        Changed("more events claimed than there are", null, file => file["stream"]!["version"] = 6),
        Changed("all events dropped, but claimed", null, file => file["events"] = new JsonArray()),
        Unreadable("no events, and none claimed", file => (file["events"], file["stream"]!["version"]) = (new JsonArray(), 0)),
        Changed("a version twice", 3, file =>
        {
            file.Events().Insert(2, file.Event(2).DeepClone());
            file["stream"]!["version"] = 6;
        }),
        Changed("a version twice in place of another", 3, file => file.Events()[2] = file.Event(2).DeepClone()),
        Changed("two events in the other order", 2, file => Swap(file, 2, 3)),
        Changed("two events in the other order, renumbered", 2, file =>
        {
            Swap(file, 2, 3);
            (file.Event(2)["version"], file.Event(3)["version"]) = (2, 3);
        }),
        Changed("an event of another stream moved in", 3, file => file.Events()[2] = Others().Event(3).DeepClone()),
        Changed("the first event of another stream moved in", 1, file => file.Events()[0] = Others().Event(1).DeepClone()),
        Changed("the whole history of another stream", 1, file => file["events"] = Others()["events"]!.DeepClone()),
        Changed("another stream's id", 1, file => file["stream"]!["id"] = Sample.Other.ToString()),
        Changed("another stream's type", 1, file => file["stream"]!["type"] = "panel"),
        Changed("another stream throughout", 1, file =>
        {
            file["stream"]!["id"] = Sample.Other.ToString();
            for (var version = 1; version <= 5; version++) file.Value(version, "order")["stream"] = Sample.Other.ToString();
        }),
        Changed("another leaf's path", 2, file => file.Event(2)["path"] = file.Path(3).DeepClone()),
        Changed("another leaf's index", 2, file => file.Event(2)["leaf"] = 1),
        Changed("another leaf's path and index", 2, file => (file.Event(2)["path"], file.Event(2)["leaf"]) = (file.Path(3).DeepClone(), 3)),
        Changed("a path too long", 1, file => file.Path(1).Add(file.Path(1)[0]!.DeepClone())),
        Changed("a path too short", 1, file => file.Path(1).RemoveAt(3)),
        Changed("an empty path", 1, file => file.Event(1)["path"] = new JsonArray()),
        Changed("a path in the other order", 1, file => file.Event(1)["path"] = new JsonArray([.. file.Path(1).Reverse().Select(hash => hash!.DeepClone())])),
        Changed("a path changed", 5, file => file.Path(5)[0] = file.Path(5)[0].Turned()),
        Changed("a path that is very long", 1, file =>
        {
            for (var i = 0; i < 5000; i++) file.Path(1).Add(file.Path(1)[0]!.DeepClone());
        }),
        Changed("a leaf beyond the log", 5, file => file.Event(5)["leaf"] = 10),
        Changed("a leaf far beyond the log", 5, file => file.Event(5)["leaf"] = (1L << 53) - 1),
        Changed("a leaf before the version before", 2, file => file.Event(2)["leaf"] = 0),
        Unreadable("a leaf below nought", file => file.Event(2)["leaf"] = -1),
        Unreadable("a hash in a path too short", file => file.Path(1)[0] = Convert.ToBase64String(new byte[31])),
    ];

    private static JsonObject Others() => JsonNode.Parse(Sample.Log.History(Sample.Other, "panel", Sample.Third).Write())!.AsObject();

    private static void Drop(JsonObject file, int version)
    {
        file.Events().RemoveAt(version - 1);
        file["stream"]!["version"] = 4;
    }

    private static void Swap(JsonObject file, int one, int other)
    {
        var (first, second) = (file.Event(one).DeepClone(), file.Event(other).DeepClone());
        (file.Events()[one - 1], file.Events()[other - 1]) = (second, first);
    }
}
