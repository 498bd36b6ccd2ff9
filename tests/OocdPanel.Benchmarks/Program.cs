using OocdPanel.Benchmarks;

// Another benchmark is one more file and one more line here.
IBenchmark[] benchmarks = [new Floors(), new StoreCommands(), new HttpCommands(), new Rebuilds(), new Growth(), new ReportQuestions()];

const int WarmingClients = 8;
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

var results = new Results();
try
{
    var options = Options.Parse(args);
    benchmarks = [.. benchmarks.Where(benchmark => options.Only.Count == 0 || options.Only.Contains(benchmark.GetType().Name))];
    using var cluster = PrivateCluster.Start();
    foreach (var benchmark in benchmarks)
    {
        await Console.Error.WriteLineAsync($"preparing {benchmark.GetType().Name}");
        await benchmark.PrepareAsync(cluster, options, stop.Token);
    }
    foreach (var benchmark in benchmarks.Where(b => b.IsWarmed))
        await benchmark.RunAsync(WarmingClients, new Results(), stop.Token);
    // Rounds outside, benchmarks inside: a machine that slows down slows all of them.
    for (var round = 1; round <= options.Rounds; round++)
        foreach (var clients in Options.Clients)
            foreach (var benchmark in benchmarks.Where(b => b.OnlyClients is null || b.OnlyClients == clients))
            {
                await Console.Error.WriteLineAsync($"round {round} of {options.Rounds}, {clients} clients, {benchmark.GetType().Name}");
                await benchmark.RunAsync(clients, results, stop.Token);
            }
    Report.Print(results);
    if (options.JsonFile is { } file)
        await File.WriteAllTextAsync(file, Report.Json(results), stop.Token);
    return 0;
}
catch (Exception) when (stop.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("stopped");
    return 130;
}
catch (Exception wrong) when (wrong is MissingProgramException or ArgumentException)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}
