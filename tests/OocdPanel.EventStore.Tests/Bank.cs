using System.Text.Json;
using Npgsql;
using OocdPanel.Testing;

namespace OocdPanel.EventStore.Tests;

public sealed record Opened(string Owner);

public sealed record Paid(int Pence, string? Note = null);

public sealed record Closed(string Why);

/// <summary>One row per account, with the position of its last event: every kind of thing a projection may need.</summary>
public sealed class Balances : IProjection
{
    public string Name => "balances";

    public IReadOnlyList<string> Tables => ["balances"];

    public string Ddl => "create table balances (account uuid primary key, pence bigint not null, changed_at timestamptz not null, position bigint not null)";

    public void Project(RecordedEvent happened, Rows rows)
    {
        if (happened.Data is Opened or Paid)
            rows.Execute(
                "insert into balances values ($1, $2, $3, " + Rows.PositionOf(1, 4) + ")"
                + " on conflict (account) do update set pence = balances.pence + excluded.pence, changed_at = excluded.changed_at, position = excluded.position",
                happened.Stream, happened.Data is Paid paid ? (long)paid.Pence : 0L, happened.RecordedAt, happened.Version);
    }
}

/// <summary>One row per event, in two tables, one of which may refuse a row.</summary>
public sealed class Statements : IProjection
{
    public string Name => "statements";

    public IReadOnlyList<string> Tables => ["statement_lines", "statement_notes"];

    public string Ddl => """
        create table statement_lines (id uuid primary key, account uuid not null, what text not null, who text not null);
        create index statement_lines_account on statement_lines (account);
        create table statement_notes (id uuid primary key references statement_lines, note text check (note <> 'forbidden'))
        """;

    public void Project(RecordedEvent happened, Rows rows)
    {
        rows.Execute("insert into statement_lines values ($1, $2, $3, $4)",
            happened.Id, happened.Stream, happened.Name, happened.Headers.User);
        if (happened.Data is Paid paid)
            rows.Execute("insert into statement_notes values ($1, $2)", happened.Id, paid.Note);
    }
}

/// <summary>The store over accounts, and short ways to say things about it.</summary>
public sealed class Bank(NpgsqlDataSource source) : IAsyncDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static readonly EventTypes Types = new(
        [("account.opened.v1", typeof(Opened)), ("account.paid.v1", typeof(Paid)), ("account.closed.v1", typeof(Closed))],
        new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static readonly IReadOnlyList<IProjection> Projections = [new Balances(), new Statements()];

    public NpgsqlDataSource Source { get; } = source;

    public EventLog Log { get; } = new(source, Types, Projections);

    public static async Task<Bank> OpenAsync(TestDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        var source = StoreDataSource.Create(database.ConnectionString);
        await Schema.EnsureAsync(source, Projections, default);
        return new Bank(source);
    }

    public static Headers By(string user, Guid? command = null) =>
        new(user, "clerk", "bank", command ?? Guid.NewGuid(), "Pay", null, Noon.AddHours(-1));

    public static Append Appending(params StreamAppend[] streams) =>
        new() { Streams = streams, Headers = By("ann"), RecordedAt = Noon };

    public Task<IReadOnlyList<RecordedEvent>> AppendAsync(Guid account, long expected, params object[] events) =>
        Log.AppendAsync(Appending(new StreamAppend(account, "account", expected, events)), default);

    public async Task<Guid> OpenedAsync()
    {
        var account = Guid.NewGuid();
        await AppendAsync(account, 0, new Opened("Ann"));
        return account;
    }

    public async Task<IReadOnlyDictionary<Guid, StreamHistory>> LoadAsync(params Guid[] accounts) =>
        (await Log.LoadAsync(new Load { Streams = accounts }, default)).Streams;

    /// <summary>Every row the query finds, as text, in order.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(string sql)
    {
        await using var command = Source.CreateCommand($"select t::text from ({sql}) t order by 1");
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Everything stored, so that a test can say that nothing changed.</summary>
    public async Task<IReadOnlyList<string>> EverythingAsync() =>
    [
        .. await RowsAsync("select * from mt_streams"), .. await RowsAsync("select * from mt_events"),
        .. await RowsAsync("select * from oocd.commands"), .. await RowsAsync("select * from balances"),
        .. await RowsAsync("select * from statement_lines"), .. await RowsAsync("select * from statement_notes"),
    ];

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}

/// <summary>A database and a bank per test class.</summary>
public abstract class BankTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    protected TestDatabase Database { get; } = database;

    protected Bank Bank { get; private set; } = null!;

    public async Task InitializeAsync() => Bank = await Bank.OpenAsync(Database);

    public async Task DisposeAsync() => await Bank.DisposeAsync();
}
