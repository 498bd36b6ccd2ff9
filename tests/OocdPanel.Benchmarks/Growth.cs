using System.Diagnostics;
using System.Globalization;
using OocdPanel.EventStore;

namespace OocdPanel.Benchmarks;

/// <summary>
/// Loading and appending in a small log and in a large one: as many commands on as many open streams, in the large log
/// spread over all of it.
/// </summary>
internal sealed class Growth : IBenchmark
{
    private const int Eight = 8;
    private const int OpenStreams = 800;
    private const int CommandsPerStream = 4;

    private Place small = null!;
    private Place large = null!;

    public int? OnlyClients => Eight;

    public bool IsWarmed => true;

    public async Task PrepareAsync(PrivateCluster cluster, Options options, CancellationToken ct)
    {
        var floor = new Work($"growth: {Events(Options.Small)}", "commands");
        small = await Place.MakeAsync(cluster, "small", floor, Options.Small, ct);
        large = await Place.MakeAsync(cluster, "large", new Work("growth", $"commands at {Events(options.Large)}", floor.Name, InTime: true), options.Large, ct);
    }

    public async Task RunAsync(int clients, Results results, CancellationToken ct)
    {
        // There and back, so that neither has the better of a machine that warms up.
        foreach (var place in new[] { small, large, large, small })
            results.Add(await place.RunAsync(ct));
    }

    private static string Events(long events) => events.ToString("N0", CultureInfo.InvariantCulture) + " events";

    private sealed record Place(Work Work, Ledger Ledger, Guid[] Streams)
    {
        public static async Task<Place> MakeAsync(PrivateCluster cluster, string name, Work work, long events, CancellationToken ct)
        {
            var source = await Databases.CreateAsync(cluster, name, StoreDataSource.Create, ct);
            await Schema.EnsureAsync(source, [], ct);
            // Otherwise the vacuum after bulk loading would run beside other measurements.
            await source.RunAsync("alter table mt_events set (autovacuum_enabled = off); alter table mt_streams set (autovacuum_enabled = off)", ct);
            var streams = await source.FillAsync(events / Options.EventsPerStream, ct);
            await source.RunAsync("vacuum mt_streams, mt_events", ct);
            await source.RunAsync("checkpoint", ct);
            var open = Enumerable.Range(0, OpenStreams).Select(i => streams[(long)i * streams.Length / OpenStreams]);
            return new Place(work, new Ledger(source), [.. open]);
        }

        public async Task<Measurement> RunAsync(CancellationToken ct)
        {
            var (next, took) = (-1, new double[OpenStreams * CommandsPerStream]);
            var watch = Stopwatch.StartNew();
            await Task.WhenAll(Enumerable.Range(0, Eight).Select(_ => Task.Run(async () =>
            {
                for (var i = Interlocked.Increment(ref next); i < took.Length; i = Interlocked.Increment(ref next))
                {
                    var start = Stopwatch.GetTimestamp();
                    await Ledger.LoadAndAppendAsync(Streams[i % OpenStreams], ct);
                    took[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                }
            }, ct)));
            return new Measurement(Work, Eight, took.Length / watch.Elapsed.TotalSeconds, took);
        }
    }
}
