using Npgsql;

namespace OocdPanel.EventStore.Subscriptions;

/// <summary>
/// Tells all hosts that there are new events: after the commit, and never inside the appending transaction, since a
/// NOTIFY takes a lock that lets transactions commit one by one only. Many appends are told in one go.
/// </summary>
/// <param name="connectionString">Of the log's database, with its password.</param>
public sealed class Notifier(string connectionString)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(25);
    private readonly Signal appended = new();

    /// <summary>Costs nothing, and returns at once.</summary>
    public void Wake() => appended.Raise();

    /// <summary>Until cancelled; it ends by no exception. What it could not tell is found by those who listen within a second.</summary>
    public Task RunAsync(CancellationToken ct) => Persevering.RunAsync(TellAsync, _ => { }, ct);

    private async Task TellAsync(CancellationToken ct)
    {
        await appended.WaitAsync(Timeout.InfiniteTimeSpan, ct);
        await using var connection = await RunnerConnection.OpenAsync(
            connectionString, "notifier", " -c synchronous_commit=off", ct); // a notification is not worth a flush
        while (true)
        {
            await using (var notify = new NpgsqlCommand($"notify {RunnerConnection.Channel}", connection) { CommandTimeout = RunnerConnection.Short })
                await notify.ExecuteNonQueryAsync(ct);
            await Task.Delay(Between, ct);
            await appended.WaitAsync(Timeout.InfiniteTimeSpan, ct);
        }
    }
}
