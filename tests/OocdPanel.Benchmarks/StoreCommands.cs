using Npgsql;
using OocdPanel.EventStore;

namespace OocdPanel.Benchmarks;

/// <summary>The store's two kinds of command, every one on another stream.</summary>
internal sealed class StoreCommands : IBenchmark
{
    private static readonly Work LoadAndAppend = new("load-12-append-1", "commands", Floors.B);
    private static readonly Work Start = new("start-12", "streams", Floors.C);
    private static readonly object[] Twelve = [.. Enumerable.Repeat<object>(Entry.Sample, Options.EventsPerStream)];

    private Options options = null!;
    private NpgsqlDataSource source = null!;
    private Ledger ledger = null!;
    private Guid[] streams = [];
    private int next;

    public bool IsWarmed => true;

    public async Task PrepareAsync(PrivateCluster cluster, Options options, CancellationToken ct)
    {
        this.options = options;
        source = await Databases.CreateAsync(cluster, "store", StoreDataSource.Create, ct);
        await Schema.EnsureAsync(source, [], ct);
        streams = await source.FillAsync(options.Streams, ct);
        ledger = new Ledger(source);
    }

    public async Task RunAsync(int clients, Results results, CancellationToken ct)
    {
        await ResetAsync(ct);
        results.Add(await Clock.MeasureAsync(LoadAndAppend, clients, options.Seconds, () => ledger.LoadAndAppendAsync(NextStream(), ct), ct));
        await ResetAsync(ct);
        results.Add(await Clock.MeasureAsync(Start, clients, options.Seconds, () => ledger.AppendAsync(StreamHistory.None(Guid.CreateVersion7(), "started"), Twelve, ct), ct));
    }

    private Guid NextStream() => streams[Interlocked.Increment(ref next) % streams.Length];

    /// <summary>Streams of twelve again, so that every measurement does the same work.</summary>
    private async Task ResetAsync(CancellationToken ct)
    {
        await source.RunAsync("delete from mt_events where version > 12 or stream_id in (select id from mt_streams where type = 'started')", ct);
        await source.RunAsync("delete from mt_streams where type = 'started'", ct);
        await source.RunAsync("update mt_streams set version = 12 where version > 12", ct);
        await source.RunAsync("vacuum analyze mt_streams, mt_events", ct);
    }
}
