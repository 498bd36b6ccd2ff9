using Npgsql;
using OocdPanel.EventStore;

namespace OocdPanel.Benchmarks;

/// <summary>The store's two kinds of command, every one on another stream.</summary>
internal sealed class StoreCommands : IBenchmark
{
    private static readonly Work LoadAndAppend = new("load-12-append-1", "commands", Floors.B);
    private static readonly Work Start = new("start-12", "streams", Floors.C);
    private static readonly object[] Twelve = [.. Enumerable.Repeat<object>(Entry.Sample, Options.EventsPerStream)];
    private static readonly Headers By =
        new("ann", "clerk", "yjs", Guid.Parse("0199c0de-0000-7000-8000-000000000002"), "MakeEntry", null, DateTimeOffset.UnixEpoch);

    private Options options = null!;
    private NpgsqlDataSource source = null!;
    private EventLog log = null!;
    private Guid[] streams = [];
    private int next;

    public async Task PrepareAsync(PrivateCluster cluster, Options options, CancellationToken ct)
    {
        this.options = options;
        source = await Databases.CreateAsync(cluster, "store", StoreDataSource.Create, ct);
        await Schema.EnsureAsync(source, [], ct);
        await source.FillAsync(options.Streams, ct);
        log = new EventLog(source, Entry.Types, Entry.Keys, []);
        streams = await source.StreamIdsAsync(ct);
    }

    public async Task RunAsync(int clients, Results results, CancellationToken ct)
    {
        await ResetAsync(ct);
        results.Add(await Clock.MeasureAsync(LoadAndAppend, clients, options.Seconds, () => LoadAndAppendAsync(ct), ct));
        await ResetAsync(ct);
        results.Add(await Clock.MeasureAsync(Start, clients, options.Seconds, () => StartAsync(ct), ct));
    }

    private async Task LoadAndAppendAsync(CancellationToken ct)
    {
        var stream = streams[Interlocked.Increment(ref next) % streams.Length];
        var history = (await log.LoadAsync(new Load { Streams = [stream] }, ct)).Streams[stream];
        var total = history.Events.Aggregate(0, (sum, e) => sum + ((Entry)e.Data).Amount);
        await AppendAsync(history, [Entry.Sample with { Amount = total }], ct);
    }

    private Task<IReadOnlyList<RecordedEvent>> StartAsync(CancellationToken ct) => AppendAsync(StreamHistory.None(Guid.CreateVersion7(), Entry.StreamType), Twelve, ct);

    private Task<IReadOnlyList<RecordedEvent>> AppendAsync(StreamHistory before, object[] events, CancellationToken ct) =>
        log.AppendAsync(
            new EventStore.Append
            {
                Streams = [new StreamAppend(before, events)],
                Headers = By,
                RecordedAt = TimeProvider.System.GetUtcNow(),
            }, ct);

    /// <summary>Streams of twelve again, so that every measurement does the same work.</summary>
    private async Task ResetAsync(CancellationToken ct)
    {
        await source.RunAsync("delete from mt_events where version > 12 or stream_id not in (select md5(s::text)::uuid from generate_series(1, " + options.Streams + ") s)", ct);
        await source.RunAsync("delete from mt_streams s where not exists (select from mt_events where stream_id = s.id)", ct);
        await source.RunAsync("update mt_streams set version = 12 where version > 12", ct);
        await source.RunAsync("vacuum analyze mt_streams, mt_events", ct);
    }
}
