using OocdPanel.EventStore.Secrecy;
using OocdPanel.EventStore.Subscriptions;

namespace OocdPanel.EventStore.Tests.Subscriptions;

/// <summary>This assembly as a process: a host that runs the subscription it is told to, until its input ends or it is killed.</summary>
public static class HostProgram
{
    /// <param name="args">A connection string and the subscription's name.</param>
    public static async Task Main(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        await using var source = StoreDataSource.Create(args[0]);
        using var runner = new Runner(args[0], new EventLog(source, Bank.Types, new MemoryKeyRing(), []), [new Ledger(args[1])], Console.Error.WriteLine);
        using var ending = new CancellationTokenSource();
        var running = runner.RunAsync(ending.Token);
        while (await Console.In.ReadLineAsync() is not null)
        {
        }
        await ending.CancelAsync();
        await running;
    }
}
