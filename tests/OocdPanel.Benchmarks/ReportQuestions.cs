using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Domain.Areas;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Secrecy;
using OocdPanel.Host.Demonstration.National;

namespace OocdPanel.Benchmarks;

/// <summary>
/// Every measure in turn, of a financial year, as pages and HTTP ask for it but without them: of one area, of all areas
/// together, by the first breakdown, and the first page of the cases behind its first figure.
/// </summary>
internal sealed class ReportQuestions : IBenchmark
{
    private static readonly string[] Areas = ["shropshire", "warwickshire", "westminster", "herefordshire", "worcestershire", "telford-and-wrekin"];
    private static readonly string[] Years = ["2020-21", "2021-22", "2022-23", "2023-24", "2024-25"];

    private Options options = null!;
    private MeasureReports reports = null!;
    private int next;

    public int? OnlyClients => 8;

    public async Task PrepareAsync(PrivateCluster cluster, Options options, CancellationToken ct)
    {
        this.options = options;
        var given = options.National ?? new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Database = "national" }.ConnectionString;
        if (options.National is null)
            await (await Databases.CreateAsync(cluster, "national", NpgsqlDataSource.Create, ct)).DisposeAsync();
        var keys = new MemoryKeyRing();
        await new NationalLoader(given, keys, Console.Error.WriteLine).LoadAsync(options.Cases, TimeProvider.System.GetUtcNow(), ct);
        var source = StoreDataSource.Create(given);
        reports = new MeasureReports(source, await ReferenceBook.OpenAsync(source, keys, ct), TimeProvider.System, new OocdSettings(given, "", Demonstration: true));
    }

    public async Task RunAsync(int clients, Results results, CancellationToken ct)
    {
        foreach (var measure in MeasureCatalogue.All)
        {
            results.Add(await AskAsync($"report-area {measure.Code}", i => CountAsync(measure, Areas[i % Areas.Length], i, null, ct)));
            results.Add(await AskAsync($"report-nation {measure.Code}", i => CountAsync(measure, AreaTable.Everywhere.Value, i, null, ct)));
            results.Add(await AskAsync($"report-nation-by {measure.Code}", i => CountAsync(measure, AreaTable.Everywhere.Value, i, measure.Breakdowns.First().Code, ct)));
            results.Add(await AskAsync($"drill-down {measure.Code}", i => BehindAsync(measure, i, ct)));
        }

        Task<Measurement> AskAsync(string name, Func<int, Task> once) =>
            Clock.MeasureAsync(new Work(name, "reports", null), clients, options.Seconds, () => once(Interlocked.Increment(ref next)), ct);
    }

    private async Task CountAsync(Measure measure, string area, int i, string? by, CancellationToken ct) =>
        Told((await reports.CountAsync(new MeasureQuestion(measure.Code, Of(area, i), by), ct)).Fault);

    private async Task BehindAsync(Measure measure, int i, CancellationToken ct) =>
        Told((await reports.BehindAsync(new MeasureQuestion(measure.Code, Of(Areas[i % Areas.Length], i)), measure.Columns.OfType<CountColumn>().First().Code, [], null, ct)).Fault);

    private static ReportQuestion Of(string area, int i) => new(area, Years[i % Years.Length], null, null);

    private static void Told(ReportFault? fault)
    {
        if (fault is not null)
            throw new InvalidOperationException(fault.Message);
    }
}
