using System.Globalization;
using System.Text;
using OocdPanel.EventStore.Subscriptions;

namespace OocdPanel.Host.CommandLine;

/// <summary>Subscriptions, as an operator reads them.</summary>
internal static class SubscriptionText
{
    /// <summary>Whoever is further behind waits for something, which is then named.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromSeconds(10);

    public static string Of(IReadOnlyList<SubscriptionStatus> all, HeldBack? heldBack)
    {
        if (all.Count == 0)
            return "No subscription has run on this database yet.\n";
        var text = new StringBuilder();
        var width = all.Max(s => s.Name.Length);
        foreach (var s in all)
        {
            Line(text, $"{s.Name.PadRight(width)}  {(s.Stopped is null ? "running" : "stopped")}  handled to event {s.Place.Position}, {Behind(s)}, {(s.RunsOn is { } host ? $"on {host}" : "on no host")}");
            if (s.Stopped is { } at)
                Line(text, $"{new string(' ', width)}  event {at.Place.Position} ({at.Event}) of stream {at.Stream} failed {at.Attempts} times, last on {at.Since.UtcDateTime:u}: {at.Why}");
        }
        if (heldBack is { } by)
            Line(text, $"All wait for the server's oldest transaction: {(by.ProcessId is { } pid ? $"process {pid}" : "prepared")}, database {by.Database}, {by.Application} ({by.State}), open for {Span(by.Age)}.");
        return text.ToString();
    }

    private static string Behind(SubscriptionStatus s) => s.EventsBehind switch
    {
        0 => "nothing waits",
        SubscriptionStatus.MostCounted => $"{s.EventsBehind} events or more behind, {Span(s.TimeBehind)}",
        1 => $"1 event behind, {Span(s.TimeBehind)}",
        _ => $"{s.EventsBehind} events behind, {Span(s.TimeBehind)}",
    };

    private static string Span(TimeSpan span) => span.TotalMinutes < 2
        ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.0} s")
        : span.TotalHours < 2 ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0} min")
        : string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0} h");

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
