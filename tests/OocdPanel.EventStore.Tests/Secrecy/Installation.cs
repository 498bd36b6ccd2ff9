using OocdPanel.Host;
using OocdPanel.Host.Keys;
using OocdPanel.Host.Postgres;
using OocdPanel.Testing;

namespace OocdPanel.EventStore.Tests.Secrecy;

/// <summary>A data root and a database of events, as an installation has them; its keys go beside that database.</summary>
public sealed class Installation : IAsyncLifetime
{
    private readonly TestDatabase _events = new();

    public DataRoot Root { get; } = new(Directory.CreateTempSubdirectory("oocd-keys-").FullName);

    public Dictionary<string, string> Configured { get; } = [];

    public List<string> Said { get; } = [];

    public string Events => _events.ConnectionString;

    public string KeysDatabase => _events.Name + "_keys";

    public string KeyFile => Root.Path("keys", KeysDatabase + ".kek");

    public Task InitializeAsync() => _events.InitializeAsync();

    public async Task DisposeAsync()
    {
        await TestServer.DropAsync(KeysDatabase);
        await _events.DisposeAsync();
        Directory.Delete(Root.Directory, recursive: true);
    }

    public KeySettings Settings(string? environment) => new(Root, environment, name => Configured.GetValueOrDefault(name));

    public Task<EventStore.Secrecy.KeyDatabase> OpenAsync(string? environment = "Development") =>
        Settings(environment).OpenAsync(Events, [], Said.Add, default);

    /// <summary>Runs <c>oocd keys VERB</c> as a process of its own, with what is configured.</summary>
    internal Task<ProgramResult> RunAsync(string verb, string environment = "Development") => ServerAccount.RunHereAsync("env",
    [
        $"ASPNETCORE_ENVIRONMENT={environment}", $"OOCD_DATA={Root.Directory}", $"{ServedDatabase.Setting}={Events}",
        .. Configured.Select(setting => $"{setting.Key}={setting.Value}"),
        "dotnet", Path.Combine(AppContext.BaseDirectory, "OocdPanel.Host.dll"), "keys", verb,
    ]);
}
