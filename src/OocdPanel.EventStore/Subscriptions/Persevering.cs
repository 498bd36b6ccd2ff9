using System.Diagnostics;

namespace OocdPanel.EventStore.Subscriptions;

/// <summary>Work that is begun again whatever ends it, until it is cancelled.</summary>
internal static class Persevering
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <param name="failed">Told of the first failure of a row of them.</param>
    public static async Task RunAsync(Func<CancellationToken, Task> work, Action<Exception> failed, CancellationToken ct)
    {
        var pause = FirstPause;
        while (!ct.IsCancellationRequested)
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                await work(ct);
            }
            catch (Exception) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) // whatever it is: it must not take the host's other work with it, and trying again loses nothing
            {
                if (Stopwatch.GetElapsedTime(started) > LongestPause)
                    pause = FirstPause;
                if (pause == FirstPause)
                    failed(failure);
                await Task.Delay(pause, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks));
            }
        }
    }
}
