using System.Diagnostics;
using System.Globalization;
using Npgsql;
using OocdPanel.Api.Tests.Postgres;
using OocdPanel.EventStore.Subscriptions;
using OocdPanel.Host;

namespace OocdPanel.Api.Tests.Faults;

/// <summary>Several hosts of one service: processes over one database and one directory of keys.</summary>
internal sealed class Hosts(string connectionString) : IAsyncDisposable
{
    private readonly Lock changing = new();
    private readonly List<HostProcess> living = [];
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(connectionString);

    public DataRoot Root { get; } = new(Path.Combine(Path.GetTempPath(), $"oocd-hosts-{Guid.NewGuid():N}"));

    /// <summary>Where one of them serves.</summary>
    public Uri Any()
    {
        lock (changing)
            return living[Random.Shared.Next(living.Count)].Address;
    }

    public async Task StartAsync()
    {
        var host = Make();
        try
        {
            await host.ServeAsync();
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
        lock (changing)
            living.Add(host);
    }

    /// <summary>Runs a verb of the command line to its end.</summary>
    public async Task<(int ExitCode, string Told)> RunAsync(params string[] verb)
    {
        await using var host = Make();
        return await host.RunAsync(verb);
    }

    /// <summary>Kills the host that runs a subscription.</summary>
    /// <param name="heads">Asked how many heads there are, once it is dead.</param>
    /// <returns>How long it took until another host ran it, and until there was a further head.</returns>
    public async Task<(TimeSpan Runs, TimeSpan Seals)> KillRunnerAsync(string subscription, Func<Task<long>> heads)
    {
        var process = await RunnerAsync(subscription) ?? throw new InvalidOperationException($"No host runs {subscription}.");
        HostProcess host;
        lock (changing)
            host = living.Single(one => one.Process == process);
        var began = Stopwatch.GetTimestamp();
        await host.KillAsync();
        await Task.Delay(100); // until somebody has noticed, people go on writing to it
        lock (changing)
            living.Remove(host);
        var before = await heads();
        await host.DisposeAsync();
        while (await RunnerAsync(subscription) is not { } now || now == process)
            await Task.Delay(10);
        var runs = Stopwatch.GetElapsedTime(began);
        while (await heads() == before)
            await Task.Delay(10);
        return (runs, Stopwatch.GetElapsedTime(began));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in living)
            await host.DisposeAsync();
        await source.DisposeAsync();
        if (Directory.Exists(Root.Directory))
            Directory.Delete(Root.Directory, recursive: true);
    }

    /// <returns>The process; null where none runs it.</returns>
    public async Task<int?> RunnerAsync(string subscription) =>
        (await SubscriptionStatus.ReadAllAsync(source, CancellationToken.None)).SingleOrDefault(status => status.Name == subscription)?.RunsOn is { } host
            ? int.Parse(host.Split('/')[1], CultureInfo.InvariantCulture)
            : null;

    private HostProcess Make()
    {
        var host = new HostProcess();
        host.Set(ServedDatabase.Setting, connectionString);
        host.Set("OOCD_DATA", Root.Directory);
        return host;
    }
}
