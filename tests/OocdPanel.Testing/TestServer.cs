using System.Diagnostics;
using Npgsql;
using OocdPanel.Host;
using OocdPanel.Host.Postgres;

namespace OocdPanel.Testing;

/// <summary>
/// The one PostgreSQL server of a test run: the one that <c>OOCD_TEST_SERVER</c> names (a connection string), else a
/// private cluster of this process, which is stopped and removed when the process has ended, however it ended.
/// </summary>
public static class TestServer
{
    private static readonly Lazy<Task<string>> Server = new(StartAsync);

    /// <summary>The connection string of the server's own database; make yours with <see cref="CreateAsync"/>.</summary>
    public static Task<string> ConnectionStringAsync() => Server.Value;

    /// <summary>Makes a database, a copy of <paramref name="template"/>, to which nobody may be connected.</summary>
    public static async Task<string> CreateAsync(string database, string template = "template1")
    {
        var server = await Server.Value;
        await ServerDatabases.CreateAsync(server, database, template, CancellationToken.None);
        return new NpgsqlConnectionStringBuilder(server) { Database = database }.ConnectionString;
    }

    public static async Task DropAsync(string database) =>
        await ServerDatabases.DropAsync(await Server.Value, database, CancellationToken.None);

    private static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("OOCD_TEST_SERVER") is { Length: > 0 } given) return given;
        var root = new DataRoot(Path.Combine(Path.GetTempPath(), $"oocd-tests-{Environment.ProcessId}-{Guid.NewGuid():N}"));
        RemoveAfterThisProcess(root);
        var cluster = new EmbeddedPostgres(root, disposable: true);
        await cluster.StartAsync(CancellationToken.None);
        return cluster.ConnectionString("postgres");
    }

    // Test runners end their processes roughly, so the tidying up is left to a process that waits for this one's end.
    private static void RemoveAfterThisProcess(DataRoot root)
    {
        const string script = """while kill -0 "$1" 2>/dev/null; do sleep 0.5; done; dotnet "$2" postgres stop --remove --data "$3"; rmdir "$3" """;
        var host = Path.Combine(AppContext.BaseDirectory, "OocdPanel.Host.dll");
        using var watcher = Process.Start(new ProcessStartInfo("setsid",
            ["sh", "-c", $"({script}) </dev/null >/dev/null 2>&1 &", "tidy", $"{Environment.ProcessId}", host, root.Directory]));
    }
}
