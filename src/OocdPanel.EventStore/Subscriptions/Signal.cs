namespace OocdPanel.EventStore.Subscriptions;

/// <summary>Wakes one who waits. Raised several times before anyone looks, it wakes once (or, in a race, twice).</summary>
internal sealed class Signal : IDisposable
{
    private readonly SemaphoreSlim raised = new(0);

    public void Raise()
    {
        if (raised.CurrentCount == 0)
            raised.Release();
    }

    /// <summary>Until it is raised, or so much time has passed.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken ct) => raised.WaitAsync(longest, ct);

    public void Dispose() => raised.Dispose();
}
