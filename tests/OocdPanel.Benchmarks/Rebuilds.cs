using System.Diagnostics;
using Npgsql;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Benchmarks;

/// <summary>Read models from the whole log, beside COPY out of the same rows. Once a round; the first run is the one after loading, by a process that has rebuilt another, small log.</summary>
internal sealed class Rebuilds : IBenchmark
{
    private const int Streams = 8_334;
    private const int WarmingStreams = 1_000;
    private const int WarmingRuns = 3;
    private const string Events = "events";

    private static readonly Work Copy = new("floor: COPY out", Events);

    private static readonly (Work Work, IProjection Made)[] Made =
    [
        (new("rebuild-documents", Events, Copy.Name), new Documents("documents", isPersonal: true)),
        (new("rebuild-documents-plain", Events, Copy.Name), new Documents("plain", isPersonal: false)),
        (new("rebuild-totals", Events, Copy.Name), new TotalsByAmount()),
    ];

    private NpgsqlDataSource source = null!;
    private NpgsqlDataSource plain = null!;

    public int? OnlyClients => 1;

    public async Task PrepareAsync(PrivateCluster cluster, Options options, CancellationToken ct)
    {
        await WarmAsync(cluster, ct);
        source = await Databases.CreateAsync(cluster, "rebuild", StoreDataSource.Create, ct);
        plain = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Database = "rebuild" }.ConnectionString);
        await Schema.EnsureAsync(source, [.. Made.Select(m => m.Made)], ct);
        await source.FillAsync(Streams, ct);
    }

    public async Task RunAsync(int clients, Results results, CancellationToken ct)
    {
        var events = 0L;
        foreach (var (work, made) in Made)
        {
            var watch = Stopwatch.StartNew();
            events = await RunAsync(source, made, ct);
            results.Add(new Measurement(work, clients, events / watch.Elapsed.TotalSeconds, []));
        }
        var copying = Stopwatch.StartNew();
        await using var connection = await plain.OpenConnectionAsync(ct);
        await using var rows = await connection.BeginRawBinaryCopyAsync("copy (select * from mt_events order by seq_id) to stdout (format binary)", ct);
        await rows.CopyToAsync(Stream.Null, ct);
        results.Add(new Measurement(Copy, clients, events / copying.Elapsed.TotalSeconds, []));
    }

    private static async Task WarmAsync(PrivateCluster cluster, CancellationToken ct)
    {
        await using var small = await Databases.CreateAsync(cluster, "rebuild_small", StoreDataSource.Create, ct);
        await Schema.EnsureAsync(small, [.. Made.Select(m => m.Made)], ct);
        await small.FillAsync(WarmingStreams, ct);
        for (var run = 0; run < WarmingRuns; run++)
            foreach (var (_, made) in Made)
                await RunAsync(small, made, ct);
    }

    private static Task<long> RunAsync(NpgsqlDataSource source, IProjection made, CancellationToken ct) =>
        new Rebuild(source, Entry.Types, Entry.Keys, [made]).RunAsync(null, null, ct);

    /// <summary>One row per stream; with its texts, or without what is personal.</summary>
    private sealed class Documents(string name, bool isPersonal) : IProjection
    {
        private readonly Table documents = new(name, [Column.Id("id")], [Column.Count("total"), Column.Count("letters"), Column.Moment("changed_at"), Column.Text("kind")]);

        public string Name => name;

        public IReadOnlyList<Table> Tables => [documents];

        public string Ddl => $"create table {name} (id uuid primary key, total bigint not null, letters bigint not null, changed_at timestamptz not null, kind text not null)";

        public IReadOnlyList<string> StreamTypes => [Entry.StreamType];

        public bool IsPersonal => isPersonal;

        public void Project(StreamHistory history, Rows rows)
        {
            var (total, letters) = (0L, 0L);
            foreach (var happened in history.Events)
                (total, letters) = (total + ((Entry)happened.Data).Amount, letters + ((Entry)happened.Data).Text.Length);
            rows.Add(documents, history.Id, total, isPersonal ? letters : 0L, history.Events[^1].RecordedAt, ((Entry)history.Events[^1].Data).Kind);
        }
    }

    private sealed class TotalsByAmount : IProjection
    {
        private static readonly Table Totals = new("totals", [Column.Number("amount")], [Column.Count("times")], isTotal: true);

        public string Name => "totals";

        public IReadOnlyList<Table> Tables => [Totals];

        public string Ddl => "create table totals (amount int primary key, times bigint not null)";

        public IReadOnlyList<string> StreamTypes => [Entry.StreamType];

        public bool IsPersonal => false;

        public void Project(StreamHistory history, Rows rows)
        {
            foreach (var happened in history.Events)
                rows.Add(Totals, ((Entry)happened.Data).Amount, 1L);
        }
    }
}
