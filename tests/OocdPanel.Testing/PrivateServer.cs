using Npgsql;
using OocdPanel.Host;
using OocdPanel.Host.Postgres;

namespace OocdPanel.Testing;

/// <summary>A PostgreSQL server of a test's own that keeps what it acknowledged, as a service's does: for tests that let it fail.</summary>
/// <param name="below">The directory its data are kept below; the machine's temporary one without it.</param>
public sealed class PrivateServer(string? below = null) : IAsyncDisposable
{
    private const string Database = "faults";

    private readonly DataRoot _root = new(Path.Combine(below ?? Path.GetTempPath(), $"oocd-private-{Guid.NewGuid():N}"));
    private EmbeddedPostgres _cluster = null!;

    public string ConnectionString => _cluster.ConnectionString(Database);

    public static async Task<PrivateServer> StartAsync(string? below = null)
    {
        var server = new PrivateServer(below);
        server._cluster = new EmbeddedPostgres(server._root);
        await server.LaunchAsync();
        await server._cluster.EnsureDatabaseAsync(Database, CancellationToken.None);
        return server;
    }

    /// <summary>Starts it again where it runs no more.</summary>
    public Task LaunchAsync() => _cluster.StartAsync(CancellationToken.None);

    /// <summary>Ends it in the middle of whatever it does, and starts it again.</summary>
    /// <param name="mode"><c>immediate</c>: as a crash. <c>fast</c>: transactions are rolled back.</param>
    public async Task RestartAsync(string mode)
    {
        var place = ClusterPlace.Existing(_root)!;
        var programs = await PostgresPrograms.FindAsync(place.Major);
        var done = await ServerAccount.Find().RunAsync(programs.Program("pg_ctl"), "restart", "-D", place.Data, "-l", place.Log, "-m", mode, "-w");
        if (done.ExitCode != 0)
            throw new InvalidOperationException(done.Output);
    }

    public Task StopAsync() => _cluster.StopAsync(evenIfUsed: true, CancellationToken.None);

    /// <summary>Moves its database's tables, and nothing else, to a directory of the server's account.</summary>
    public async Task MoveTablesAsync(string directory)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_cluster.ConnectionString("postgres")) { Pooling = false }.ConnectionString);
        foreach (var sql in new[] { $"create tablespace small location '{directory}'", $"alter database {Database} set tablespace small" })
        {
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>The last lines that it wrote to its log.</summary>
    public IEnumerable<string> Said() => File.ReadLines(ClusterPlace.Existing(_root)!.Log).TakeLast(20);

    public async ValueTask DisposeAsync()
    {
        await _cluster.RemoveAsync(CancellationToken.None);
        if (Directory.Exists(_root.Directory))
            Directory.Delete(_root.Directory, recursive: true);
    }
}
