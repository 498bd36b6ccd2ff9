using System.Text;

namespace OocdPanel.EventStore.Evidence;

/// <summary>What was found of an exported history.</summary>
public enum Finding
{
    /// <summary>Everything it shows is proved.</summary>
    Holds,

    /// <summary>It is an exported history, and something in it is not what was recorded.</summary>
    DoesNotHold,

    /// <summary>It is not exactly in the form of an exported history.</summary>
    NotReadable,
}

/// <summary>A proved event, and what of it is disclosed.</summary>
/// <param name="Name">Its stored name.</param>
/// <param name="Leaf">Its index in the log's tree.</param>
/// <param name="Open">The open part's RFC 8785 form; null when withheld.</param>
/// <param name="Withheld">The withheld part's RFC 8785 form; null when withheld.</param>
/// <param name="Personal">The personal members; null when the part is withheld.</param>
public sealed record ProvedEvent(long Version, string Name, long Leaf, byte[]? Open, byte[]? Withheld, IReadOnlyList<ProvedMember>? Personal);

/// <summary>Whether an exported history holds, or the first thing that does not.</summary>
/// <param name="Why">In a sentence.</param>
/// <param name="Version">The event that does not hold; null where it is no single one.</param>
/// <param name="File">The file, when it holds.</param>
/// <param name="Events">What it proves, when it holds; else nothing.</param>
public sealed record HistoryVerdict(Finding Finding, string Why, long? Version, HistoryFile? File, IReadOnlyList<ProvedEvent> Events)
{
    /// <summary>For other programs: one line of JSON in its RFC 8785 form, described in contracts/evidence.md.</summary>
    public string ToJson()
    {
        var why = $"\"version\":{Version?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null"},\"why\":{HistoryFile.Quoted(Why)}}}";
        if (File is null) return $"{{\"verdict\":\"{(Finding == Finding.DoesNotHold ? "does-not-hold" : "not-readable")}\",{why}";
        return $"{{\"earlier\":{(File.Earlier is null ? "null" : Summary(File.Earlier.Head))},\"events\":[{string.Join(',', Events.Select(Written))}],\"head\":{Summary(File.Head)}"
            + $",\"log\":\"{File.Log:D}\",\"stream\":{{\"id\":\"{File.Stream:D}\",\"type\":{HistoryFile.Quoted(File.StreamType)},\"version\":{File.Version}}},\"verdict\":\"holds\",{why}";
    }

    private static string Summary(SignedHead head) =>
        $"{{\"at\":\"{Exactly.Moment(head.Head.At)}\",\"key\":\"{head.Head.Key}\",\"number\":{head.Head.Number},\"size\":{head.Head.Size}}}";

    private static string Written(ProvedEvent one) =>
        $"{{\"leaf\":{one.Leaf},\"name\":{HistoryFile.Quoted(one.Name)},\"open\":{Text(one.Open)}"
        + $",\"personal\":{(one.Personal is null ? "null" : $"[{string.Join(',', one.Personal.Select(Written))}]")},\"version\":{one.Version},\"withheld\":{Text(one.Withheld)}}}";

    private static string Written(ProvedMember member) =>
        $"{{\"path\":{HistoryFile.Quoted(member.Path)},\"subject\":\"{member.Subject:D}\"{(member.Value is null ? "" : $",\"value\":{Text(member.Value)}")}}}";

    private static string Text(byte[]? json) => json is null ? "null" : Encoding.UTF8.GetString(json);
}
