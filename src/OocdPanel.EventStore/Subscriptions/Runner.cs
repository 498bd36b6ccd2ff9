using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;

namespace OocdPanel.EventStore.Subscriptions;

/// <summary>
/// Runs subscribers, shared with any number of other hosts: each subscriber runs on exactly one, and on another within
/// seconds when that one goes. One connection a host listens for new events and looks for subscribers nobody runs; each
/// subscriber has one more, on the host that runs it only.
/// </summary>
/// <remarks>
/// Readers of the log wait for the oldest transaction that has written, and PostgreSQL counts those of the whole server: a
/// transaction left open in another database holds all subscribers back. <see cref="HeldBack"/> names it.
/// Locks are a session's: between host and server there may be no proxy that shares sessions out by transaction.
/// </remarks>
public sealed class Runner : IDisposable
{
    /// <summary>The name of the meter: events handled, lag in events and seconds, stopped or not, by subscription.</summary>
    public const string MeterName = "OocdPanel.EventStore.Subscriptions";

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SameAgain = TimeSpan.FromMinutes(1);

    private static readonly string Free = $"""
        select name from unnest($1) as name
         where {Held.Key("name")} not in (
               select (classid::bigint << 32) | objid::bigint from pg_locks
                where locktype = 'advisory' and objsubid = 1 and database = (select oid from pg_database where datname = current_database()))
        """;

    private readonly string connectionString;
    private readonly EventLog log;
    private readonly Dictionary<string, ISubscriber> subscribers;
    private readonly Dictionary<string, Signal> signals;
    private readonly ConcurrentDictionary<string, bool> held = [];
    private readonly Dictionary<string, Task> running = [];
    private readonly ConcurrentDictionary<string, (string What, long At)> said = [];
    private readonly RunnerMeter meter = new();
    private readonly Action<string> say;

    /// <param name="connectionString">Of the log's database, with its password.</param>
    /// <param name="subscribers">The same on every host.</param>
    /// <param name="say">Told what an operator should know, in a sentence that names no person.</param>
    /// <exception cref="ArgumentException">Two subscribers have one name, or one takes less than one event at once.</exception>
    public Runner(string connectionString, EventLog log, IEnumerable<ISubscriber> subscribers, Action<string>? say = null)
    {
        this.connectionString = connectionString;
        this.log = log;
        this.subscribers = subscribers.ToDictionary(s => s.Name);
        this.say = say ?? (_ => { });
        if (this.subscribers.Values.FirstOrDefault(s => s.BatchSize < 1) is { } empty)
            throw new ArgumentException($"The subscriber {empty.Name} takes {empty.BatchSize} events at once: it would never take one.", nameof(subscribers));
        signals = this.subscribers.ToDictionary(s => s.Key, _ => new Signal());
    }

    /// <summary>Until cancelled. It ends by no exception: when the database is away it waits for it, and goes on by itself.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        if (subscribers.Count == 0)
            return;
        await Persevering.RunAsync(WatchAsync, failure => say($"The runner of subscriptions has lost the database and tries again: {Fault.Told(failure)}."), ct);
        await Task.WhenAll(running.Values);
    }

    public void Dispose() => meter.Dispose();

    private async Task WatchAsync(CancellationToken ct)
    {
        await using var connection = await RunnerConnection.OpenAsync(connectionString, "runner", "", ct);
        connection.Notification += (_, _) => WakeAll();
        await connection.RunAsync($"listen {RunnerConnection.Channel}", ct);
        WakeAll(); // what was told before anyone listened
        try
        {
            while (true)
            {
                await TakeFreeAsync(connection, ct);
                meter.Running(held.IsEmpty ? [] : await SubscriptionStatus.ReadAsync(connection, [.. held.Keys], ct));
                await ListenAsync(connection, ct);
            }
        }
        finally
        {
            meter.Running([]);
        }
    }

    /// <summary>For a second, however many notifications come.</summary>
    private static async Task ListenAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        for (var left = Poll; left > TimeSpan.FromMilliseconds(1); left = Poll - Stopwatch.GetElapsedTime(began))
            await connection.WaitAsync(left, ct);
    }

    private async Task TakeFreeAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        string[] others = [.. subscribers.Keys.Where(name => !running.TryGetValue(name, out var task) || task.IsCompleted)];
        if (others.Length == 0)
            return;
        await using var free = new NpgsqlCommand(Free, connection) { CommandTimeout = RunnerConnection.Short };
        free.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = others });
        await using var names = await free.ExecuteReaderAsync(ct);
        while (await names.ReadAsync(ct))
        {
            var subscriber = subscribers[names.GetString(0)];
            running[subscriber.Name] = Task.Run(() => HoldAsync(subscriber, ct), CancellationToken.None);
        }
    }

    private async Task HoldAsync(ISubscriber subscriber, CancellationToken ct)
    {
        try
        {
            await using var connection = await RunnerConnection.OpenAsync(connectionString, $"subscription {subscriber.Name}", " -c idle_session_timeout=5000", ct);
            if (!await Held.TakeAsync(connection, subscriber.Name, ct))
                return;
            held[subscriber.Name] = true;
            await new Held(subscriber, log, connection, signals[subscriber.Name], meter, say).RunAsync(ct);
        }
        catch (Exception) when (ct.IsCancellationRequested)
        {
        }
        catch (Exception lost) // whatever it is, the lock went with the connection: this host or another begins again within a second
        {
            SayNow(subscriber.Name, $"This host no longer runs the subscription {subscriber.Name}: {Fault.Told(lost)}.");
        }
        finally
        {
            held.TryRemove(subscriber.Name, out _);
        }
    }

    /// <summary>The same about the same once a minute at most: what fails is tried again every second.</summary>
    private void SayNow(string about, string what)
    {
        if (said.TryGetValue(about, out var last) && last.What == what && Stopwatch.GetElapsedTime(last.At) < SameAgain)
            return;
        said[about] = (what, Stopwatch.GetTimestamp());
        say(what);
    }

    private void WakeAll()
    {
        foreach (var signal in signals.Values)
            signal.Raise();
    }
}
