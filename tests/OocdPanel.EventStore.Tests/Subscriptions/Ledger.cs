using Npgsql;
using OocdPanel.EventStore.Subscriptions;

namespace OocdPanel.EventStore.Tests.Subscriptions;

/// <summary>Writes down every event it is handed, without any constraint: what is handled twice, or out of order, is seen.</summary>
public sealed class Ledger(string name, int batchSize = 500, TimeSpan every = default) : ISubscriber
{
    public const string Table = """
        create table if not exists public.handled (
            n bigserial primary key, subscription text not null, position bigint not null, tx bigint not null,
            stream uuid not null, version bigint not null, host int not null, at timestamptz not null default clock_timestamp())
        """;

    private const string Write = """
        insert into handled (subscription, position, tx, stream, version, host)
        select $1, position, tx, stream, version, $2 from unnest($3, $4, $5, $6) with ordinality as e (position, tx, stream, version, o) order by o
        """;

    public string Name => name;

    public int BatchSize => batchSize;

    public TimeSpan Every => every;

    /// <summary>Before anything is written of a batch.</summary>
    public Action<IReadOnlyList<StoredEvent>> Before { get; set; } = _ => { };

    /// <summary>For each event, after those before it have been written.</summary>
    public Action<StoredEvent> Each { get; set; } = _ => { };

    public async Task HandleAsync(IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken ct)
    {
        Before(events);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Statement.Of(
            Write, name, Environment.ProcessId, events.Select(e => e.Position).ToArray(), events.Select(e => e.Place.Tx).ToArray(),
            events.Select(e => e.Stream).ToArray(), events.Select(e => e.Version).ToArray()));
        await batch.ExecuteNonQueryAsync(ct);
        foreach (var e in events)
            Each(e);
    }
}
