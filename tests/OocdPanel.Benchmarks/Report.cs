using System.Globalization;
using System.Text.Json;

namespace OocdPanel.Benchmarks;

internal static class Report
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Floor: what the floor did per second, where there is one. Times in milliseconds.</summary>
    public static string Json(Results results) => JsonSerializer.Serialize(
        results.Lines().Select(line => new
        {
            name = line.Work.Name,
            clients = line.Clients,
            perSecond = line.PerSecond,
            floor = line.Floor,
            ratio = line.Ratio,
            p50ms = line.P50,
            p99ms = line.P99,
        }), Indented);

    public static void Print(Results results)
    {
        Console.WriteLine("| work | clients | per second | p50 ms | p99 ms | beside its floor |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var line in results.Lines())
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {line.Work.Name} | {line.Clients} | {line.PerSecond:F0} {line.Work.Unit} | {line.P50:F2} | {line.P99:F2} | {Ratio(line)} |"));
    }

    private static string Ratio(Line line) => line.Ratio is { } ratio
        ? string.Create(CultureInfo.InvariantCulture, $"{ratio:F2} {(line.Work.InTime ? "times the time of" : "of")} {line.Work.Floor}")
        : "";
}
