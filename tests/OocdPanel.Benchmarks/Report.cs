using System.Globalization;
using System.Text.Json;

namespace OocdPanel.Benchmarks;

internal static class Report
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Json(Results results) => JsonSerializer.Serialize(results.Lines(), Indented);

    public static void Print(Results results)
    {
        Console.WriteLine("| work | clients | per second | p50 ms | p99 ms | of its floor |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var line in results.Lines())
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {line.Name} | {line.Clients} | {line.PerSecond:F0} {line.Unit} | {line.P50:F2} | {line.P99:F2} | {Ratio(line)} |"));
    }

    private static string Ratio(Line line) => line.OfFloor is { } ratio
        ? string.Create(CultureInfo.InvariantCulture, $"{ratio:F2} of {line.Floor}")
        : "";
}
