using Npgsql;

namespace OocdPanel.EventStore.Tests;

/// <summary>A fresh database for one test class, on one cluster per run (or on the server OOCD_TEST_SERVER names).</summary>
public sealed class StoreDatabase : IAsyncLifetime
{
    private static readonly Lazy<string> Server = new(StartServer);
    private readonly string name = $"store_{Guid.NewGuid():N}";

    public string ConnectionString => new NpgsqlConnectionStringBuilder(Server.Value) { Database = name }.ConnectionString;

    public async Task InitializeAsync() => await OnServerAsync($"create database {name}");

    public async Task DisposeAsync() => await OnServerAsync($"drop database {name} with (force)");

    private static async Task OnServerAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(Server.Value) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static string StartServer()
    {
        if (Environment.GetEnvironmentVariable("OOCD_TEST_SERVER") is { Length: > 0 } server)
            return server;
        return PrivateCluster.Start().ConnectionString;
    }
}
