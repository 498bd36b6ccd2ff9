using Npgsql;
using Xunit;

namespace OocdPanel.Testing;

/// <summary>
/// A fresh database of a test class's own, dropped after it: <c>class MyTests(TestDatabase database) :
/// IClassFixture&lt;TestDatabase&gt;</c>. Derive from it and override <see cref="PrepareAsync"/> to set up a schema:
/// that is done once per process, and each class gets a copy.
/// </summary>
public class TestDatabase : IAsyncLifetime
{
    private static readonly Dictionary<Type, Lazy<Task<string>>> Templates = [];

    private string? _connectionString;
    private NpgsqlDataSource? _source;

    public string Name { get; } = $"test_{Guid.NewGuid():N}";

    public string ConnectionString => _connectionString ?? throw new InvalidOperationException("The database is made by InitializeAsync.");

    /// <summary>Connections to it as Npgsql makes them by default.</summary>
    public NpgsqlDataSource Source => _source ??= NpgsqlDataSource.Create(ConnectionString);

    public virtual async Task InitializeAsync() =>
        _connectionString = await TestServer.CreateAsync(Name, await TemplateAsync());

    public virtual async Task DisposeAsync()
    {
        if (_source is not null) await _source.DisposeAsync();
        await TestServer.DropAsync(Name + "_keys"); // a host of its own process keeps its keys beside it
        await TestServer.DropAsync(Name);
    }

    /// <summary>Sets up the database that every class's is a copy of. Leave no connection open.</summary>
    protected virtual Task PrepareAsync(string connectionString) => Task.CompletedTask;

    private Task<string> TemplateAsync()
    {
        if (GetType() == typeof(TestDatabase)) return Task.FromResult("template1");
        lock (Templates)
        {
            if (!Templates.TryGetValue(GetType(), out var template))
                Templates[GetType()] = template = new Lazy<Task<string>>(MakeTemplateAsync);
            return template.Value;
        }
    }

    private async Task<string> MakeTemplateAsync()
    {
        var name = $"template_{Guid.NewGuid():N}";
        var prepared = await TestServer.CreateAsync(name);
        await PrepareAsync(prepared);
        await using var pooled = new NpgsqlConnection(prepared);
        NpgsqlConnection.ClearPool(pooled); // a database with connections cannot be copied
        return name;
    }
}
