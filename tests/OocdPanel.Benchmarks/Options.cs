namespace OocdPanel.Benchmarks;

/// <param name="Seconds">How long each measurement lasts.</param>
/// <param name="Streams">Streams of 12 events that stand in the log beforehand.</param>
/// <param name="Large">Events in the larger of the two logs by which growth is measured; the smaller has 10,000.</param>
internal sealed record Options(int Rounds, int Seconds, int Streams, long Large, string? JsonFile)
{
    public const int EventsPerStream = 12;
    public const long Small = 10_000;

    public static readonly int[] Clients = [1, 8, 32];

    public static Options Parse(string[] arguments)
    {
        var json = Array.IndexOf(arguments, "--json");
        var file = json < 0 ? null : arguments.ElementAtOrDefault(json + 1) ?? throw new ArgumentException("--json needs a file name.");
        return arguments.Contains("--short") ? new Options(1, 2, 4_000, 250_000, file) : new Options(3, 4, 20_000, 10_000_000, file);
    }
}
