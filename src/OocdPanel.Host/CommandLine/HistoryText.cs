using System.Text;
using OocdPanel.EventStore.Evidence;

namespace OocdPanel.Host.CommandLine;

/// <summary>The verdict on an exported history, and what it discloses, for the person at the keyboard.</summary>
internal static class HistoryText
{
    public static string Of(string file, HistoryVerdict verdict)
    {
        var text = new StringBuilder($"{file}: {Word(verdict.Finding)}. {verdict.Why}");
        if (verdict.File is not { } history)
            return text.ToString();
        Line($"Under head {history.Head.Head.Number} of {history.Head.Head.At:yyyy-MM-dd HH:mm:ss}Z over {history.Head.Head.Size:N0} events, signed by {history.Head.Head.Key}.");
        if (history.Earlier is { } earlier)
            Line($"Nothing before head {earlier.Head.Head.Number} of {earlier.Head.Head.At:yyyy-MM-dd HH:mm:ss}Z has changed since.");
        foreach (var e in verdict.Events)
        {
            Line($"Version {e.Version}: {e.Name}");
            Line($"  open      {Shown(e.Open)}");
            Line($"  withheld  {Shown(e.Withheld)}");
            Line($"  personal  {(e.Personal is null ? "left out" : e.Personal.Count == 0 ? "nothing" : "")}".TrimEnd());
            foreach (var member in e.Personal ?? [])
                Line($"    {member.Path} of {member.Subject}: {(member.Value is null ? "encrypted" : Shown(member.Value))}");
        }
        return text.ToString();

        void Line(string line) => text.AppendLine().Append(line);
    }

    private static string Word(Finding finding) => finding switch
    {
        Finding.Holds => "holds",
        Finding.DoesNotHold => "does not hold",
        _ => "not readable",
    };

    private static string Shown(byte[]? json) => json is null ? "left out" : Encoding.UTF8.GetString(json);
}
