using System.Threading.Channels;

namespace OocdPanel.EventStore.Subscriptions;

/// <summary>Wakes one who waits. Raised several times before anyone looks, it wakes once.</summary>
internal sealed class Signal
{
    private readonly Channel<bool> raised = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => raised.Writer.TryWrite(true);

    /// <summary>Until it is raised, or so much time has passed.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken ct)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(ct);
        waiting.CancelAfter(longest);
        await ((Task)raised.Reader.WaitToReadAsync(waiting.Token).AsTask()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ct.ThrowIfCancellationRequested();
        raised.Reader.TryRead(out _);
    }
}
