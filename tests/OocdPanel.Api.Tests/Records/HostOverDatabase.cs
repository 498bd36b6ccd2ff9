using Npgsql;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Api.Tests.Postgres;
using OocdPanel.Host;
using OocdPanel.Testing;
using Xunit;

namespace OocdPanel.Api.Tests.Records;

/// <summary>The real host as a process, over a database of the test’s own and the keys’ beside it; one after another, over the same files.</summary>
public abstract class HostOverDatabase : IAsyncLifetime
{
    private readonly TestDatabase _events = new();

    protected HostProcess Host { get; } = new();

    protected string Events => _events.ConnectionString;

    protected string KeysDatabase => _events.Name + "_keys";

    protected string Keys => new NpgsqlConnectionStringBuilder(Events) { Database = KeysDatabase, Pooling = false }.ConnectionString;

    public async Task InitializeAsync()
    {
        await _events.InitializeAsync();
        Host.Set(ServedDatabase.Setting, Events);
        _ = People.Manager.Token(); // makes the key that signs tokens
        foreach (var file in Directory.GetFiles(TestHost.Keys, "*.key"))
        {
            Directory.CreateDirectory(Host.Root.Path("keys"));
            File.Copy(file, Host.Root.Path("keys", Path.GetFileName(file)));
        }
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await _events.DisposeAsync();
    }

    /// <summary>Serves, and gives a case to take through it.</summary>
    protected async Task<Journey> ServeAsync()
    {
        await Host.ServeAsync();
        return new Journey(new HttpClient { BaseAddress = Host.Address }, TimeProvider.System);
    }

    /// <summary>The same case, at whatever serves now.</summary>
    protected async Task<string> ReadAsync(Guid @case)
    {
        using var http = new HttpClient { BaseAddress = Host.Address };
        var reply = await new Journey(http, TimeProvider.System).GetAsync(People.Manager, $"/cases/{@case}");
        return reply.ShouldBeRead();
    }

    protected static async Task<T> AskAsync<T>(string connectionString, string sql, params object[] values)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    protected Task<long> KeysOfAsync(Guid subject) => AskAsync<long>(Keys, "select count(*) from oocd_keys.subject_keys where id = $1", subject);
}
