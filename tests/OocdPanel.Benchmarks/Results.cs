namespace OocdPanel.Benchmarks;

/// <param name="Floor">The work this is compared with in the same run, or null for a floor itself.</param>
/// <param name="Unit">What is counted per second.</param>
/// <param name="InTime">The ratio is of the times that one takes, not of how many are done per second.</param>
internal sealed record Work(string Name, string Unit, string? Floor = null, bool InTime = false);

/// <param name="Milliseconds">How long each took; empty where the work is one long run.</param>
internal sealed record Measurement(Work Work, int Clients, double PerSecond, double[] Milliseconds);

/// <param name="Floor">Median of the floor, per second; null where there is none.</param>
/// <param name="Ratio">Of the medians of the work and its floor, per second; where the work says so, of the times one takes.</param>
internal sealed record Line(Work Work, int Clients, double PerSecond, double? P50, double? P99, double? Floor, double? Ratio);

/// <summary>What was measured so far, and its medians.</summary>
internal sealed class Results
{
    private readonly List<Measurement> measured = [];

    public void Add(Measurement measurement) => measured.Add(measurement);

    public IEnumerable<Line> Lines() => measured.GroupBy(m => (m.Work, m.Clients)).OrderBy(g => g.Key.Clients).Select(g =>
    {
        var (work, perSecond) = (g.Key.Work, Median(g.Select(m => m.PerSecond)));
        var floors = measured.Where(m => m.Work.Name == work.Floor && m.Clients == g.Key.Clients).Select(m => m.PerSecond).ToList();
        double? floor = floors.Count > 0 ? Median(floors) : null;
        var timed = g.All(m => m.Milliseconds.Length > 0);
        return new Line(
            work, g.Key.Clients, perSecond,
            timed ? Median(g.Select(m => At(m.Milliseconds, 0.50))) : null,
            timed ? Median(g.Select(m => At(m.Milliseconds, 0.99))) : null,
            floor, work.InTime ? floor / perSecond : perSecond / floor);
    });

    private static double Median(IEnumerable<double> values) => At([.. values], 0.5);

    private static double At(double[] values, double quantile)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)((sorted.Length - 1) * quantile)];
    }
}
