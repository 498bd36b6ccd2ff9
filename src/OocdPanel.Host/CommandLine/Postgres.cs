using System.CommandLine;
using OocdPanel.Host.Postgres;

namespace OocdPanel.Host.CommandLine;

/// <summary><c>oocd postgres</c>: the embedded cluster by hand, for tests and for looking after one.</summary>
public static class Postgres
{
    public static Command Verb()
    {
        var data = new Option<string?>("--data") { Description = "The data root; OOCD_DATA or .data without it.", Recursive = true };
        var disposable = new Option<bool>("--disposable") { Description = "Fast, and not safe against a crash of the machine: for tests." };
        var remove = new Option<bool>("--remove") { Description = "Remove the cluster and all its data as well." };
        var start = new Command("start", "Start the cluster, or find it running, and print a connection string for it.") { disposable };
        var stop = new Command("stop", "Stop the cluster, whoever uses it.") { remove };
        var status = new Command("status", "Say whether the cluster runs (exit code 0) or not (1).");
        start.SetAction((parsed, ct) => StartAsync(new EmbeddedPostgres(Root(parsed, data), parsed.GetValue(disposable), OocdCommandLine.Say), ct));
        stop.SetAction((parsed, ct) => StopAsync(new EmbeddedPostgres(Root(parsed, data)), parsed.GetValue(remove), ct));
        status.SetAction(parsed => Status(new EmbeddedPostgres(Root(parsed, data))));
        return new Command("postgres", "The embedded PostgreSQL cluster.") { data, start, stop, status };
    }

    private static DataRoot Root(ParseResult parsed, Option<string?> data) =>
        parsed.GetValue(data) is { } named ? new DataRoot(named) : DataRoot.Find();

    private static async Task<int> StartAsync(EmbeddedPostgres cluster, CancellationToken ct)
    {
        await cluster.StartAsync(ct);
        Console.WriteLine(cluster.ConnectionString("postgres"));
        return 0;
    }

    private static async Task<int> StopAsync(EmbeddedPostgres cluster, bool remove, CancellationToken ct)
    {
        if (remove) await cluster.RemoveAsync(ct);
        else await cluster.StopAsync(evenIfUsed: true, ct);
        return 0;
    }

    private static int Status(EmbeddedPostgres cluster)
    {
        Console.WriteLine(cluster.IsRunning ? $"running in {cluster.Directory}" : "not running");
        return cluster.IsRunning ? 0 : OocdCommandLine.Failed;
    }
}
