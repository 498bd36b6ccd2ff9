using System.Diagnostics;
using Npgsql;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Benchmarks;

/// <summary>Rebuilds 60 totals from the whole log, beside COPY out of the same rows. Once a round, by one reader.</summary>
internal sealed class RebuildTotals : IBenchmark
{
    private const int Streams = 8_334;
    private const string Events = "events";

    private static readonly Work Copy = new("floor: COPY out", Events);
    private static readonly Work Totals = new("rebuild-totals", Events, Copy.Name);

    private NpgsqlDataSource source = null!;

    public async Task PrepareAsync(PrivateCluster cluster, Options options, CancellationToken ct)
    {
        source = await Databases.CreateAsync(cluster, "rebuild", StoreDataSource.Create, ct);
        await Schema.EnsureAsync(source, [new TotalsByAmount()], ct);
        await source.FillAsync(Streams, ct);
    }

    public async Task RunAsync(int clients, Results results, CancellationToken ct)
    {
        if (clients > 1)
            return;
        var watch = Stopwatch.StartNew();
        var rebuilt = await new Rebuild(source, Entry.Types, Entry.Keys, [new TotalsByAmount()]).RunAsync(null, null, ct);
        results.Add(new Measurement(Totals, clients, rebuilt / watch.Elapsed.TotalSeconds, []));

        watch.Restart();
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var rows = await connection.BeginRawBinaryCopyAsync("copy (select * from mt_events order by seq_id) to stdout (format binary)", ct);
        await rows.CopyToAsync(Stream.Null, ct);
        results.Add(new Measurement(Copy, clients, rebuilt / watch.Elapsed.TotalSeconds, []));
    }

    private sealed class TotalsByAmount : IProjection
    {
        public string Name => "totals";

        private static readonly Table Totals = new("totals", [Column.Number("amount")], [Column.Count("times")], isTotal: true);

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
