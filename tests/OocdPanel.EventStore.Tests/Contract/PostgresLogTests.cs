using Npgsql;
using OocdPanel.EventStore.Secrecy;
using OocdPanel.Testing;

namespace OocdPanel.EventStore.Tests.Contract;

/// <summary>The log on PostgreSQL keeps what every log promises.</summary>
public sealed class PostgresLogTests : EventLogContract, IAsyncLifetime
{
    private readonly TestDatabase database = new();
    private readonly MemoryKeyRing keys = new();
    private NpgsqlDataSource source = null!;

    public override async Task<IEventLog> OpenAsync(EventTypes types)
    {
        await Schema.EnsureAsync(source, [], default);
        return new EventLog(source, types, keys, []);
    }

    public async Task InitializeAsync()
    {
        await database.InitializeAsync();
        source = StoreDataSource.Create(database.ConnectionString);
    }

    public async Task DisposeAsync()
    {
        await source.DisposeAsync();
        await database.DisposeAsync();
    }
}
