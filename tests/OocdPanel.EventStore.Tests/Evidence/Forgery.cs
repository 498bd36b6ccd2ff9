using System.Text;
using System.Text.Json.Nodes;
using OocdPanel.EventStore.Evidence;

namespace OocdPanel.EventStore.Tests.Evidence;

/// <summary>A file that must not hold.</summary>
/// <param name="Name">As in the table of contracts/evidence.md.</param>
/// <param name="Version">The event that both checkers must name; null where it is no single one.</param>
internal sealed record Forgery(string Name, Finding Finding, long? Version, byte[] File)
{
    public static Forgery Changed(string name, long? version, Action<JsonObject> change, HistoryFile? of = null) => Changed(name, Finding.DoesNotHold, version, change, of);

    public static Forgery Unreadable(string name, Action<JsonObject> change) => Changed(name, Finding.NotReadable, null, change, null);

    public static Forgery Text(string name, Func<string, string> change) => new(name, Finding.NotReadable, null, Encoding.UTF8.GetBytes(Different(change)));

    public static Forgery Bytes(string name, byte[] file) => new(name, Finding.NotReadable, null, file);

    public static Forgery Whole(string name, long? version, HistoryFile file) => new(name, Finding.DoesNotHold, version, file.Write());

    private static Forgery Changed(string name, Finding finding, long? version, Action<JsonObject> change, HistoryFile? of)
    {
        var before = (of ?? Sample.Partial).Write();
        var file = JsonNode.Parse(before)!.AsObject();
        change(file);
        var after = CanonicalJson.Of(Encoding.UTF8.GetBytes(file.ToJsonString()));
        return after.AsSpan().SequenceEqual(before) ? throw new InvalidOperationException($"'{name}' changes nothing.") : new(name, finding, version, after);
    }

    private static string Different(Func<string, string> change)
    {
        var before = Encoding.UTF8.GetString(Sample.Partial.Write());
        return change(before) is var after && after != before ? after : throw new InvalidOperationException("It changes nothing.");
    }
}
