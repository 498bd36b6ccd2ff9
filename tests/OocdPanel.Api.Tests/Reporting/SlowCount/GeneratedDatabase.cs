using Npgsql;
using OocdPanel.Api.Children;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Api.Reporting.Rates;
using OocdPanel.Api.Tests.Reporting.Traps;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;
using OocdPanel.EventStore.Secrecy;
using OocdPanel.Testing;

namespace OocdPanel.Api.Tests.Reporting.SlowCount;

/// <summary>A thousand generated cases, loaded in bulk in the order in which they were recorded; and the slow counts of them, now and at ten moments by chance.</summary>
public sealed class GeneratedDatabase : TestDatabase
{
    private const int Seed = 20261130, Cases = 1000, MomentsByChance = 10;

    private static readonly IReadOnlyList<IProjection> Facts =
        [.. TrapDatabase.ReadModels.Where(model => model is MergedChildren || model.GetType().Namespace == typeof(CaseFacts).Namespace)];

    /// <summary>The global sequence is not hashed: the log comes into the order of time, as appending would have written it.</summary>
    private const string InTheOrderOfTime = """
        update mt_events e set seq_id = -o.n from (select id, row_number() over (order by timestamp, stream_id, version) as n from mt_events) o where o.id = e.id;
        update mt_events set seq_id = -seq_id;
        """;

    private NpgsqlDataSource? store;
    private IReadOnlyDictionary<Moment, SlowFacts> counted = new Dictionary<Moment, SlowFacts>();

    internal NpgsqlDataSource Store => store ??= StoreDataSource.Create(ConnectionString);

    internal MeasureReports Measures => new(Store, TrapDatabase.Reference, TimeProvider.System, Settings);

    internal Reports Returns => new(Store, TrapDatabase.Reference, TimeProvider.System, Settings);

    internal DisproportionalityReports Rates => new(Measures, TrapDatabase.Reference);

    /// <summary>Now, and ten moments by chance, in the order of time.</summary>
    internal IReadOnlyList<Moment> Moments { get; private set; } = [];

    private OocdSettings Settings => new(ConnectionString, "", false);

    internal SlowFacts At(Moment moment) => counted[moment];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var random = new Random(Seed);
        var (first, last) = await SpanAsync();
        Moments =
        [
            .. Enumerable.Range(0, MomentsByChance).Select(_ => first + ((last - first) * (0.1 + (0.9 * random.NextDouble())))).Order().Select(at => new Moment(at)),
            new Moment(null),
        ];
        counted = await SlowFacts.ReadAsync(Store, Moments);
    }

    public override async Task DisposeAsync()
    {
        if (store is not null)
            await store.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override async Task PrepareAsync(string connectionString)
    {
        var keys = new MemoryKeyRing();
        await using var source = StoreDataSource.Create(connectionString);
        await Schema.EnsureAsync(source, Facts, CancellationToken.None);
        await new BulkLoad(source, EventCatalogue.Types, keys).RunAsync(GeneratedHistories.Make(Cases, Seed, TrapDatabase.Reference).Streams(), CancellationToken.None);
        foreach (var statement in InTheOrderOfTime.Split(";\n", StringSplitOptions.RemoveEmptyEntries))
            await ExecuteAsync(source, statement);
        await new Rebuild(source, EventCatalogue.Types, keys, Facts).RunAsync(null, null, CancellationToken.None);
        await ExecuteAsync(source, "analyze");
    }

    internal static async Task<int> ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteNonQueryAsync();
    }

    private async Task<(DateTimeOffset First, DateTimeOffset Last)> SpanAsync()
    {
        await using var command = Store.CreateCommand("select min(timestamp), max(timestamp) from mt_events");
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetFieldValue<DateTimeOffset>(0), row.GetFieldValue<DateTimeOffset>(1));
    }
}

/// <summary>A moment as of which is counted; null for now.</summary>
internal sealed record Moment(DateTimeOffset? At)
{
    public override string ToString() => At is { } at ? $"as at {at:O}" : "now";
}
