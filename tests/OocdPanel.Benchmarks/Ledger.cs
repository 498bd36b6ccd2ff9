using Npgsql;
using OocdPanel.EventStore;

namespace OocdPanel.Benchmarks;

/// <summary>Commands on streams of entries.</summary>
internal sealed class Ledger(NpgsqlDataSource source)
{
    private readonly EventLog log = new(source, Entry.Types, Entry.Keys, []);

    /// <summary>Reads the stream, folds it, and appends one event that follows from it.</summary>
    public async Task LoadAndAppendAsync(Guid stream, CancellationToken ct)
    {
        var history = (await log.LoadAsync(new Load { Streams = [stream] }, ct)).Streams[stream];
        var total = history.Events.Aggregate(0, (sum, e) => sum + ((Entry)e.Data).Amount);
        await AppendAsync(history, [Entry.Sample with { Amount = total }], ct);
    }

    public Task<IReadOnlyList<RecordedEvent>> AppendAsync(StreamHistory before, object[] events, CancellationToken ct) =>
        log.AppendAsync(
            new EventStore.Append
            {
                Streams = [new StreamAppend(before, events)],
                Headers = Databases.By,
                RecordedAt = TimeProvider.System.GetUtcNow(),
            }, ct);
}
