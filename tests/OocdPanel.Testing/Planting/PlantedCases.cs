using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Tests.AnyHistory;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Testing.Planting;

/// <summary>Generated cases with personal data planted in every text, in a database as the commands would have left it: encrypted, chained, and in the order of time.</summary>
public static class PlantedCases
{
    /// <summary>The global sequence is not hashed: the log comes into the order of time, as appending would have written it.</summary>
    private static readonly string[] InTheOrderOfTime =
    [
        "update mt_events e set seq_id = -o.n from (select id, row_number() over (order by timestamp, stream_id, version) as n from mt_events) o where o.id = e.id",
        "update mt_events set seq_id = -seq_id",
    ];

    /// <summary>The first and last day on which one of them can be decided.</summary>
    public static (DateOnly From, DateOnly To) Period { get; } = (new(2023, 7, 1), new(2025, 6, 30));

    /// <summary>From the first seeds that came to one decision that stands, of children who were not erased, at meetings that were convened: each is in the frame of an exercise over the period.</summary>
    public static IReadOnlyList<PlantedCase> Make(int many) =>
    [
        .. Enumerable.Range(1, int.MaxValue).Select(World.Live).Where(IsDecided).Take(many).Select(PlantedCase.Of),
    ];

    /// <summary>Into an empty database, before a host serves it.</summary>
    public static async Task LoadAsync(IReadOnlyList<PlantedCase> cases, string connectionString, IKeyRing keys)
    {
        await using var source = StoreDataSource.Create(connectionString);
        var book = new ReferenceBook(source, keys);
        var projections = Projections.All(book);
        await Schema.EnsureAsync(source, projections, CancellationToken.None);
        await ServiceTables.EnsureAsync(source, CancellationToken.None);
        await book.RefreshAsync(CancellationToken.None);
        await new BulkLoad(source, EventCatalogue.Types, keys).RunAsync(cases.SelectMany(one => one.Streams), CancellationToken.None);
        foreach (var statement in InTheOrderOfTime)
            await RunAsync(source, statement);
        await new Rebuild(source, EventCatalogue.Types, keys, projections).RunAsync(null, null, CancellationToken.None);
        foreach (var (user, name) in cases.SelectMany(one => one.Staff).Distinct())
            await RunAsync(source, $"insert into oocd.people (user_name, display_name, roles, areas) values ('{user}', '{name}', '{{}}', '{{}}')");
        await RunAsync(source, "analyze");
    }

    private static bool IsDecided(World world) =>
        world.Case.Decision is not null && world.Log.Count(change => change.Happened is DecisionConfirmed) == 1 && world.Case.Stage is >= Stage.AwaitingDelivery
        && !world.Log.SkipWhile(change => change.Happened is not DecisionConfirmed).Any(change => change.Happened is ReferralWithdrawn or DecisionWithdrawn or DisposalRefused)
        && !world.Log.Any(change => change.Happened is ChildErased or VictimErased)
        && world.Log.GroupBy(change => change.Stream).All(stream => stream.First().Happened is CaseEvent or ChildEvent or PanelConvened or PlanAgreed);

    private static async Task RunAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
