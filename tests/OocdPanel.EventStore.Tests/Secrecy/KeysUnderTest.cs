using System.Diagnostics;
using Npgsql;
using OocdPanel.EventStore.Secrecy;
using OocdPanel.Testing;

namespace OocdPanel.EventStore.Tests.Secrecy;

/// <summary>A keys database of a test's own, with a list of erased subjects beside it, and hosts that open it.</summary>
public sealed class KeysUnderTest : IAsyncDisposable
{
    private readonly TestDatabase _database = new();
    private readonly List<KeyDatabase> _hosts = [];

    private KeysUnderTest()
    {
    }

    public static KeyEncryptionKey First { get; } = Kek(1);

    public static KeyEncryptionKey Second { get; } = Kek(2);

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("oocd-erased-").FullName;

    public string List => Path.Combine(Directory, "kept", "erased.txt");

    public string Name => _database.Name;

    public string ConnectionString => _database.ConnectionString;

    public static KeyEncryptionKey Kek(byte filled) => new([.. Enumerable.Repeat(filled, 32)]);

    public static async Task<KeysUnderTest> MakeAsync()
    {
        var made = new KeysUnderTest();
        await made._database.InitializeAsync();
        return made;
    }

    /// <summary>What a key does, to tell it from another.</summary>
    public static string Mark(SubjectKeys keys, Guid subject)
    {
        keys.TryGet(subject, out var key).ShouldBeTrue();
        Span<byte> derived = stackalloc byte[SubjectKey.Length];
        key!.EventKey(Guid.Empty, derived);
        return Convert.ToHexString(derived);
    }

    /// <summary>Waits for what another connection or a background task is about to bring about.</summary>
    public static async Task UntilAsync(Func<Task<bool>> so, string what)
    {
        var waiting = Stopwatch.StartNew();
        while (!await so())
        {
            if (waiting.Elapsed > TimeSpan.FromSeconds(20)) throw new TimeoutException($"In 20 seconds it did not come about that {what}.");
            await Task.Delay(20);
        }
    }

    public static Task UntilCachingAsync(KeyDatabase host) => UntilAsync(() => Task.FromResult(host.IsCaching), "the host caches");

    /// <summary>Opens the keys as a host does; the first key-encryption key without others named.</summary>
    public Task<KeyDatabase> HostAsync() => HostAsync(new KeyEncryptionKeys(First));

    public Task<KeyDatabase> HostAsync(KeyEncryptionKeys? keys) => HostAsync(new KeyDatabaseSettings(ConnectionString, keys, List));

    public async Task<KeyDatabase> HostAsync(KeyDatabaseSettings settings)
    {
        var host = await KeyDatabase.OpenAsync(settings, default);
        _hosts.Add(host);
        return host;
    }

    public async Task<NpgsqlConnection> ConnectAsync() => await _database.Source.OpenConnectionAsync();

    public async Task ExecuteAsync(string sql)
    {
        await using var command = _database.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = _database.Source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public Task<long> CountAsync(string table) => ScalarAsync<long>($"select count(*) from oocd_keys.{table}");

    public async Task CloseHostsAsync()
    {
        foreach (var host in _hosts) await host.DisposeAsync();
        _hosts.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseHostsAsync();
        await _database.DisposeAsync();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    public async Task RecreateAsync()
    {
        await CloseHostsAsync();
        await using (var pooled = new NpgsqlConnection(ConnectionString)) NpgsqlConnection.ClearPool(pooled);
        _database.Source.Clear();
        await TestServer.DropAsync(Name);
        await TestServer.CreateAsync(Name);
    }
}
