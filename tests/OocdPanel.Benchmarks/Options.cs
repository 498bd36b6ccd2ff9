namespace OocdPanel.Benchmarks;

/// <param name="Seconds">How long each measurement lasts.</param>
/// <param name="Streams">Streams of 12 events that stand in the log beforehand.</param>
/// <param name="Large">Events in the larger of the two logs by which growth is measured; the smaller has 10,000.</param>
internal sealed record Options(int Rounds, int Seconds, int Streams, long Large, string? JsonFile)
{
    /// <summary>Of the national demonstration, from which reports are made; another has a tenth of them.</summary>
    public int Cases { get; init; }

    /// <summary>A database that has it, or is to have it, with the tenth beside it in one whose name ends in <c>_tenth</c>; null for some that are made and dropped.</summary>
    public string? National { get; init; }

    /// <summary>Whether reports are told by each measure, too.</summary>
    public bool Each { get; init; }

    /// <summary>The names of the benchmarks to run, with commas between them; empty for all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    public const int EventsPerStream = 12;
    public const long Small = 10_000;

    public static readonly int[] Clients = [1, 8, 32];

    public static Options Parse(string[] arguments)
    {
        string? Given(string option) => Array.IndexOf(arguments, option) is >= 0 and var at
            ? arguments.ElementAtOrDefault(at + 1) ?? throw new ArgumentException($"{option} needs something after it.")
            : null;
        var options = arguments.Contains("--short") ? new Options(1, 2, 4_000, 250_000, Given("--json")) { Cases = 5_000 } : new Options(3, 4, 20_000, 10_000_000, Given("--json")) { Cases = 100_000 };
        return options with { National = Given("--national"), Each = arguments.Contains("--each"), Only = Given("--only")?.Split(',') ?? [], Cases = int.TryParse(Given("--cases"), out var cases) ? cases : options.Cases };
    }
}
