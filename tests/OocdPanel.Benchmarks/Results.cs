namespace OocdPanel.Benchmarks;

/// <param name="Floor">The work this is compared with in the same run, or null for a floor itself.</param>
/// <param name="Unit">What is counted per second.</param>
internal sealed record Work(string Name, string Unit, string? Floor = null);

/// <param name="Milliseconds">How long each took; empty where the work is one long run.</param>
internal sealed record Measurement(Work Work, int Clients, double PerSecond, double[] Milliseconds);

/// <param name="OfFloor">Ratio of medians; null where there is no floor.</param>
internal sealed record Line(string Name, int Clients, string Unit, double PerSecond, double? P50, double? P99, string? Floor, double? OfFloor);

/// <summary>What was measured so far, and its medians.</summary>
internal sealed class Results
{
    private readonly List<Measurement> measured = [];

    public void Add(Measurement measurement) => measured.Add(measurement);

    public IEnumerable<Line> Lines() => measured.GroupBy(m => (m.Work, m.Clients)).OrderBy(g => g.Key.Clients).Select(g =>
    {
        var perSecond = Median(g.Select(m => m.PerSecond));
        var floor = measured.Where(m => m.Work.Name == g.Key.Work.Floor && m.Clients == g.Key.Clients).Select(m => m.PerSecond).ToList();
        var timed = g.All(m => m.Milliseconds.Length > 0);
        return new Line(
            g.Key.Work.Name, g.Key.Clients, g.Key.Work.Unit, perSecond,
            timed ? Median(g.Select(m => At(m.Milliseconds, 0.50))) : null,
            timed ? Median(g.Select(m => At(m.Milliseconds, 0.99))) : null,
            g.Key.Work.Floor, floor.Count > 0 ? perSecond / Median(floor) : null);
    });

    private static double Median(IEnumerable<double> values) => At([.. values], 0.5);

    private static double At(double[] values, double quantile)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)((sorted.Length - 1) * quantile)];
    }
}
