using OocdPanel.EventStore.Subscriptions;

namespace OocdPanel.EventStore.Tests.Subscriptions;

/// <summary>A host's runner and notifier in this process, until disposed.</summary>
internal sealed class RunningHere : IAsyncDisposable
{
    private readonly CancellationTokenSource ending = new();
    private readonly Notifier notifier;
    private readonly Runner runner;
    private readonly Task running;

    public RunningHere(Bank bank, string connectionString, params ISubscriber[] subscribers)
    {
        notifier = new Notifier(connectionString);
        Log = new EventLog(bank.Source, Bank.Types, bank.Keys, Bank.Projections, notifier.Wake);
        runner = new Runner(connectionString, Log, subscribers, said =>
        {
            lock (Said)
                Said.Add(said);
        });
        running = Task.WhenAll(runner.RunAsync(ending.Token), notifier.RunAsync(ending.Token));
    }

    /// <summary>Appends by it wake the runner.</summary>
    public EventLog Log { get; }

    public List<string> Said { get; } = [];

    public Task<IReadOnlyList<RecordedEvent>> AppendAsync(StreamHistory before, params object[] events) =>
        Log.AppendAsync(Bank.Appending(new StreamAppend(before, events)), default);

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await running;
        runner.Dispose();
        ending.Dispose();
    }
}
