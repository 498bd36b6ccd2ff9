using Npgsql;

namespace OocdPanel.EventStore.Subscriptions;

/// <summary>
/// A subscriber while this host runs it. The lock is its connection's, on which it also commits: who has lost the lock
/// has lost the connection, and cannot commit.
/// </summary>
internal sealed class Held(ISubscriber subscriber, EventLog log, NpgsqlConnection connection, Signal woken, RunnerMeter meter, Action<string> say)
{
    private const int Attempts = 3;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(160);
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1)];

    private int most = subscriber.BatchSize;
    private LogPlace troubleUpTo = LogPlace.Start;
    private TimeSpan wait = ShortestWait;

    /// <summary>SQL: the number of the lock on the subscription whose name the given SQL gives.</summary>
    public static string Key(string name) => $"hashtextextended('oocd subscription ' || {name}, 0)";

    /// <returns>False where another host has it.</returns>
    public static async Task<bool> TakeAsync(NpgsqlConnection connection, string name, CancellationToken ct)
    {
        await using var take = new NpgsqlCommand($"select pg_try_advisory_lock({Key("$1")})", connection) { CommandTimeout = RunnerConnection.Short };
        take.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
        return await take.ExecuteScalarAsync(ct) is true;
    }

    /// <summary>Ends by an exception only: cancelled, or the connection is lost.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        await Progress.BeginAsync(connection, subscriber.Name, ct);
        while (true)
        {
            var at = await Progress.ReadAsync(connection, subscriber.Name, ct);
            IReadOnlyList<StoredEvent> next = at.Stopped ? [] : await log.ReadPageAsync(at.Place, most, ct);
            if (IsDue(at, next))
                await HandleAsync(at, next, ct);
            else
                await WaitAsync(at, next, ct);
        }
    }

    private bool IsDue(Progress at, IReadOnlyList<StoredEvent> next) =>
        next.Count > 0 && (next.Count == most || at.SinceLastRun is null || at.SinceLastRun >= subscriber.Every);

    private async Task HandleAsync(Progress at, IReadOnlyList<StoredEvent> events, CancellationToken ct)
    {
        wait = ShortestWait;
        try
        {
            await using var transaction = await connection.BeginTransactionAsync(ct);
            await subscriber.HandleAsync(events, connection, ct);
            await at.MoveAsync(connection, subscriber.Name, events[^1].Place, ct);
            await transaction.CommitAsync(ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested && Fault.IsOfTheEvents(failure, connection))
        {
            await FailedAsync(at, events, Fault.Told(failure), ct);
            return;
        }
        meter.Handled(subscriber.Name, events.Count);
        if (events[^1].Place >= troubleUpTo)
            most = subscriber.BatchSize;
    }

    /// <summary>Closes in on the event that fails, so that all before it are handled; and stops at it when it fails thrice by itself.</summary>
    private async Task FailedAsync(Progress at, IReadOnlyList<StoredEvent> events, string why, CancellationToken ct)
    {
        if (events[^1].Place > troubleUpTo)
            troubleUpTo = events[^1].Place;
        most = Math.Max(1, events.Count / 2);
        if (events.Count > 1)
            return;
        var attempts = at.Attempts + 1;
        if (attempts < Attempts)
        {
            await Progress.FailAsync(connection, subscriber.Name, attempts, ct);
            await Task.Delay(Pauses[attempts - 1], ct);
            return;
        }
        await Progress.StopAsync(connection, subscriber.Name, attempts, events[0], why, ct);
        say($"The subscription {subscriber.Name} has stopped at event {events[0].Position} ({events[0].Name}): {why}.");
    }

    /// <summary>
    /// Nobody tells when an event is settled by the end of a transaction that appended nothing, so while there are
    /// such events it looks again soon. Until its time has come, a subscriber that runs now and then is not woken.
    /// </summary>
    private async Task WaitAsync(Progress at, IReadOnlyList<StoredEvent> next, CancellationToken ct)
    {
        if (next.Count > 0)
        {
            var left = subscriber.Every - at.SinceLastRun!.Value;
            await Task.Delay(left < Poll ? left : Poll, ct);
            return;
        }
        var soon = at.Unsettled && !at.Stopped;
        await woken.WaitAsync(soon ? wait : Poll, ct);
        wait = soon && wait < LongestWait ? wait * 2 : soon ? wait : ShortestWait;
    }
}
