using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Secrecy;
using OocdPanel.Testing;
using Shouldly;

namespace OocdPanel.Api.Tests.Reporting.Traps;

/// <summary>A database in which histories made by hand have been recorded, through the event log and every projection.</summary>
public abstract class HandMadeDatabase : TestDatabase
{
    private static readonly MemoryKeyRing Keys = new();

    private NpgsqlDataSource? store;

    public NpgsqlDataSource Store => store ??= StoreDataSource.Create(ConnectionString);

    private protected abstract HandMade Histories { get; }

    /// <summary>A measure of Q1 or Q2 of 2024-25, with its fault as the failure.</summary>
    /// <param name="asAt">As known at the end of that day; null for now.</param>
    public Task<MeasureReport> CountAsync(string measure, string area, string? quarter, string? by = null, string? and = null, string? asAt = null) =>
        CountAsync(new(measure, new(area, "2024-25", quarter), by, and, AsAt: asAt is null ? null : HandMade.At($"{asAt} 23:59")));

    /// <summary>The same, of any period.</summary>
    public async Task<MeasureReport> CountAsync(MeasureQuestion question)
    {
        var reports = new MeasureReports(Store, TrapDatabase.Reference, TimeProvider.System, new(ConnectionString, "", false));
        var answer = await reports.CountAsync(question, default);
        answer.Fault.ShouldBeNull();
        return answer.Report!;
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
        await Schema.EnsureAsync(source, TrapDatabase.ReadModels, CancellationToken.None);
        await ServiceTables.EnsureAsync(source, CancellationToken.None);
        var log = new EventLog(source, EventCatalogue.Types, Keys, TrapDatabase.ReadModels);
        foreach (var (at, recordedAt, changes, role) in Histories.All)
        {
            var read = await log.LoadAsync(new Load { Streams = [.. changes.Select(change => change.Stream).Distinct()] }, CancellationToken.None);
            await log.AppendAsync(
                new Append
                {
                    Streams = [.. changes.GroupBy(change => (change.Stream, change.StreamType)).Select(stream => new StreamAppend(
                        read.Of(stream.Key.Stream, stream.Key.StreamType), [.. stream.Select(change => change.Happened)]))],
                    Headers = new Headers("s.body", role, "yjs", Guid.NewGuid(), "trap", null, at),
                    RecordedAt = recordedAt,
                },
                CancellationToken.None);
        }
    }
}
