using OocdPanel.Benchmarks;

// Another benchmark is one more file and one more line here.
IBenchmark[] benchmarks = [new Floors(), new StoreCommands(), new HttpCommands(), new RebuildTotals()];

var options = Options.Parse(args);
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

using var cluster = PrivateCluster.Start();
var results = new Results();
try
{
    foreach (var benchmark in benchmarks)
        await benchmark.PrepareAsync(cluster, options, stop.Token);
    // Rounds outside, benchmarks inside: a machine that slows down slows all of them.
    for (var round = 1; round <= options.Rounds; round++)
        foreach (var clients in Options.Clients)
            foreach (var benchmark in benchmarks)
            {
                await Console.Error.WriteLineAsync($"round {round} of {options.Rounds}, {clients} clients, {benchmark.GetType().Name}");
                await benchmark.RunAsync(clients, results, stop.Token);
            }
}
catch (Exception) when (stop.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("stopped");
    return 130;
}

Report.Print(results);
if (options.JsonFile is { } file)
    await File.WriteAllTextAsync(file, Report.Json(results));
return 0;
