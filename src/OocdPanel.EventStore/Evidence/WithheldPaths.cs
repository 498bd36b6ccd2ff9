using System.Collections.Concurrent;
using System.Text.Json;

namespace OocdPanel.EventStore.Evidence;

/// <summary>
/// Which members of an event's data are withheld, as the event itself lists them: <c>on</c>, <c>lines/*/price</c>.
/// A node of the tree that the paths make.
/// </summary>
internal sealed class WithheldPaths
{
    /// <summary>The member that lists the paths.</summary>
    public const string Member = "$withheld";

    public static readonly WithheldPaths None = new();

    private static readonly ConcurrentDictionary<string, WithheldPaths> Known = new(StringComparer.Ordinal);
    private const int MostKnown = 1000;

    private readonly Dictionary<string, WithheldPaths> members = new(StringComparer.Ordinal);

    private bool ends;

    /// <summary>Whether everything from here on is withheld, what is encrypted excepted.</summary>
    public bool All => ends;

    public WithheldPaths? At(string member) => members.GetValueOrDefault(member);

    public WithheldPaths? Elements => members.GetValueOrDefault("*");

    /// <exception cref="JsonException">The list is no list of paths.</exception>
    public static WithheldPaths Of(JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.Object || !data.TryGetProperty(Member, out var list))
            return None;
        var text = list.GetRawText();
        if (Known.TryGetValue(text, out var paths))
            return paths;
        paths = Read(list);
        if (Known.Count < MostKnown)
            Known[text] = paths;
        return paths;
    }

    public static WithheldPaths Everything { get; } = new() { ends = true };

    private static WithheldPaths Read(JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array)
            throw new JsonException($"The member {Member} is not a list.");
        var root = new WithheldPaths();
        foreach (var path in list.EnumerateArray())
        {
            if (path.ValueKind != JsonValueKind.String)
                throw new JsonException($"The member {Member} holds something that is not a path.");
            var node = root;
            foreach (var step in path.GetString()!.Split('/'))
            {
                if (!node.members.TryGetValue(step, out var next))
                    node.members.Add(step, next = new WithheldPaths());
                node = next;
            }
            node.ends = true;
        }
        return root;
    }
}
