using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Reporting;
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

    protected override async Task PrepareAsync(string connectionString)
    {
        await using var source = StoreDataSource.Create(connectionString);
        await Schema.EnsureAsync(source, ReadModels, CancellationToken.None);
        await ServiceTables.EnsureAsync(source, CancellationToken.None);
        var log = new EventLog(source, EventCatalogue.Types, Keys, ReadModels);
        foreach (var (on, changes) in new TrapEvents(Histories.Read(), Reference).All())
        {
            var noon = new DateTimeOffset(on, new TimeOnly(12, 0), TimeSpan.Zero);
            var read = await log.LoadAsync(new Load { Streams = [.. changes.Select(change => change.Stream).Distinct()] }, CancellationToken.None);
            await log.AppendAsync(
                new Append
                {
                    Streams = [.. changes.GroupBy(change => (change.Stream, change.StreamType)).Select(stream => new StreamAppend(
                        read.Of(stream.Key.Stream, stream.Key.StreamType), [.. stream.Select(change => change.Happened)]))],
                    Headers = new Headers("s.body", "yjs-practitioner", "yjs", Guid.NewGuid(), "trap", null, noon),
                    RecordedAt = noon,
                },
                CancellationToken.None);
        }
    }
}
