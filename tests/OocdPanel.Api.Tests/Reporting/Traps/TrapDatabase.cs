using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Domain.Reference;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;
using OocdPanel.EventStore.Secrecy;
using OocdPanel.Testing;

namespace OocdPanel.Api.Tests.Reporting.Traps;

/// <summary>A database in which the histories of histories.txt have been recorded, through the event log and every projection.</summary>
public sealed class TrapDatabase : TestDatabase
{
    public static readonly ReferenceData Reference = ReferenceFiles.Load(ReferenceFiles.Shipped);

    public static readonly IReadOnlyList<IProjection> ReadModels = Projections.All(Reference);

    /// <summary>One ring, since every class's database is a copy of one.</summary>
    public static readonly MemoryKeyRing Keys = new();

    private NpgsqlDataSource? store;

    public NpgsqlDataSource Store => store ??= StoreDataSource.Create(ConnectionString);

    public Reports Reports => new(Store, Reference, TimeProvider.System, new OocdSettings(ConnectionString, "", false));

    public MeasureReports Measures => new(Store, Reference, TimeProvider.System, new OocdSettings(ConnectionString, "", false));

    public Publications Publications => new(Store, Reference, TimeProvider.System);

    /// <summary>The last position recorded on or before the day.</summary>
    public async Task<long> PositionAtEndOfAsync(string day)
    {
        await using var command = Store.CreateCommand($"select max(seq_id) from mt_events where timestamp < timestamptz '{day} 24:00Z'");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public override async Task DisposeAsync()
    {
        if (store is not null)
            await store.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override Task PrepareAsync(string connectionString) => Recording.IntoAsync(connectionString, new TrapEvents(Histories.Read(), Reference).All().Select(group => new Recorded(group.On, group.Changes)));
}
