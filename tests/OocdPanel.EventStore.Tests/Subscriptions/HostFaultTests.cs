using System.Diagnostics;
using System.Globalization;
using OocdPanel.EventStore.Subscriptions;
using OocdPanel.Host;
using OocdPanel.Host.Postgres;

namespace OocdPanel.EventStore.Tests.Subscriptions;

/// <summary>Real processes, killed; a real server, stopped.</summary>
[Collection(Alone.Name)]
public sealed class HostFaultTests : IAsyncLifetime
{
    private readonly EmbeddedPostgres cluster = new(new DataRoot(Path.Combine(Path.GetTempPath(), $"oocd-faults-{Guid.NewGuid():N}")), disposable: true);
    private readonly List<Process> hosts = [];
    private Bank bank = null!;
    private string connectionString = null!;

    public async Task InitializeAsync()
    {
        await cluster.StartAsync(default);
        await cluster.EnsureDatabaseAsync("faults", default);
        connectionString = cluster.ConnectionString("faults");
        var source = StoreDataSource.Create(connectionString);
        await Schema.EnsureAsync(source, Bank.Projections, default);
        bank = new Bank(source);
        await bank.ExecuteAsync(Ledger.Table);
    }

    public async Task DisposeAsync()
    {
        foreach (var host in hosts)
        {
            host.Kill();
            await host.WaitForExitAsync();
            host.Dispose();
        }
        await bank.DisposeAsync();
        await cluster.RemoveAsync(default);
    }

    [Fact]
    public async Task When_the_host_that_runs_it_is_killed_another_runs_it_within_5_seconds()
    {
        for (var i = 0; i < 3; i++)
            StartHost("moving");
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() => WriteAsync(stop.Token));
        for (var kill = 0; kill < 2; kill++)
        {
            var runs = 0;
            await Until.TrueAsync(async () => (runs = await RunsOnAsync()) != 0, "one host runs it");
            await Until.TrueAsync(async () => await HandledByAsync(runs) > 0, "it handles events");
            hosts.Single(h => h.Id == runs).Kill();
            var took = await Until.TrueAsync(
                async () => await RunsOnAsync() is var now && now != 0 && now != runs && await HandledByAsync(now) > 0, "another host runs it", TimeSpan.FromSeconds(20));
            took.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        }
        await stop.CancelAsync();
        (await writing).ShouldBeGreaterThan(0);
        await bank.ShouldHandleAllAsync("moving");
    }

    [Fact]
    public async Task When_the_server_was_away_it_goes_on_by_itself()
    {
        StartHost("back");
        StartHost("back");
        var account = await bank.OpenedAsync();
        await bank.ShouldHandleAllAsync("back");
        await cluster.StopAsync(evenIfUsed: true, default); // immediate: as a crash
        await Task.Delay(TimeSpan.FromSeconds(6)); // beyond the longest pause between attempts, and beyond every timeout
        hosts.ShouldAllBe(h => !h.HasExited);
        await cluster.StartAsync(default);
        await Until.TrueAsync(() => AppendedAsync(account), "the test's own connections are back");
        await Until.TrueAsync(async () => (await bank.HandledAsync("back")).Count == 2, "it goes on", TimeSpan.FromSeconds(5));
        await bank.ShouldHandleAllAsync("back");
    }

    [Fact]
    public async Task A_host_that_freezes_loses_its_subscription_and_cannot_commit_when_it_thaws()
    {
        StartHost("frozen");
        var account = await bank.OpenedAsync();
        await bank.ShouldHandleAllAsync("frozen");
        var frozen = await RunsOnAsync();
        StartHost("frozen");
        await ServerAccount.RunHereAsync("kill", "-STOP", $"{frozen}");
        await bank.AppendAsync(account, 1, new Paid(1));
        await Until.TrueAsync(async () => await RunsOnAsync() is var now && now != 0 && now != frozen, "the other host runs it", TimeSpan.FromSeconds(20));
        await bank.ShouldHandleAllAsync("frozen");
        await ServerAccount.RunHereAsync("kill", "-CONT", $"{frozen}");
        for (var i = 2; i < 20; i++)
            await bank.AppendAsync(account, i, new Paid(i));
        await bank.ShouldHandleAllAsync("frozen");
        (await HandledByAsync(frozen)).ShouldBe(1);
    }

    private void StartHost(string subscription)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(HostProgram).Assembly.Location, connectionString, subscription])
        {
            RedirectStandardInput = true, // its end ends the host, so that none outlives this process
        };
        hosts.Add(Process.Start(start)!);
    }

    private async Task<long> WriteAsync(CancellationToken until)
    {
        var written = 0L;
        while (!until.IsCancellationRequested)
        {
            await bank.AppendAsync(Guid.NewGuid(), 0, new Opened("Ann"));
            written++;
        }
        return written;
    }

    private async Task<bool> AppendedAsync(Guid account)
    {
        try
        {
            await bank.AppendAsync(account, 1, new Paid(1));
            return true;
        }
        catch (Npgsql.NpgsqlException)
        {
            return false; // pooled connections to the server that was
        }
    }

    private async Task<long> HandledByAsync(int process) => (await bank.NumbersAsync($"select count(*) from handled where host = {process}"))[0];

    /// <returns>The process, 0 where none does.</returns>
    private async Task<int> RunsOnAsync() =>
        (await SubscriptionStatus.ReadAllAsync(bank.Source, default)).SingleOrDefault()?.RunsOn is { } host
            ? int.Parse(host.Split('/')[1], CultureInfo.InvariantCulture)
            : 0;
}
