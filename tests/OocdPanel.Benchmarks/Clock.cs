using System.Diagnostics;

namespace OocdPanel.Benchmarks;

internal static class Clock
{
    /// <summary>Runs the work in as many loops as there are clients, after half a second of warming up.</summary>
    public static async Task<Measurement> MeasureAsync(Work work, int clients, int seconds, Func<Task> once, CancellationToken ct)
    {
        await LoopsAsync(clients, TimeSpan.FromSeconds(0.5), once, ct);
        var watch = Stopwatch.StartNew();
        var milliseconds = await LoopsAsync(clients, TimeSpan.FromSeconds(seconds), once, ct);
        return new Measurement(work, clients, milliseconds.Length / watch.Elapsed.TotalSeconds, milliseconds);
    }

    private static async Task<double[]> LoopsAsync(int clients, TimeSpan length, Func<Task> once, CancellationToken ct)
    {
        var from = Stopwatch.GetTimestamp();
        var loops = Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            var took = new List<double>();
            while (Stopwatch.GetElapsedTime(from) < length)
            {
                ct.ThrowIfCancellationRequested();
                var start = Stopwatch.GetTimestamp();
                await once();
                took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            return took;
        }, ct));
        return [.. (await Task.WhenAll(loops)).SelectMany(took => took)];
    }
}
