using System.Text.Json;
using Npgsql;
using OocdPanel.EventStore.ReadModels;
using OocdPanel.EventStore.Secrecy;
using OocdPanel.Testing;

namespace OocdPanel.EventStore.Tests;

/// <param name="Owner">Personal.</param>
public sealed record Opened(string Owner);

public sealed record Paid(int Pence, string? Note = null);

public sealed record Closed(string Why);

/// <summary>One row per account, with the position of its last event.</summary>
public sealed class Balances : IProjection
{
    private static readonly Table Balance = new(
        "balances", [Column.Id("account")], [Column.Count("pence"), Column.Moment("changed_at"), Column.Position("position")]);

    public string Name => "balances";

    public IReadOnlyList<Table> Tables => [Balance];

    public string Ddl => "create table balances (account uuid primary key, pence bigint not null, changed_at timestamptz not null, position bigint not null)";

    public IReadOnlyList<string> StreamTypes => ["account"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        var moved = history.Events.Where(e => e.Data is Opened or Paid).ToList();
        if (moved.Count > 0)
            rows.Add(Balance, history.Id, moved.Sum(e => e.Data is Paid paid ? (long)paid.Pence : 0L), moved[^1].RecordedAt, moved[^1]);
    }
}

/// <summary>One row per event, in two tables, one of which may refuse a row; the owner's name, encrypted and as a token; and totals over all accounts.</summary>
public sealed class Statements : IProjection
{
    private static readonly Table Lines = new("statement_lines", [Column.Id("id")], [Column.Id("account"), Column.Text("what"), Column.Text("who")]);
    private static readonly Table Notes = new("statement_notes", [Column.Id("id")], [Column.Text("note")]);
    private static readonly Table Owners = new("statement_owners", [Column.Id("account")], [Column.Bytes("token"), Column.Bytes("name")]);
    private static readonly Table Totals = new("statement_totals", [Column.Text("what")], [Column.Count("events"), Column.Count("pence")], isTotal: true);

    public string Name => "statements";

    public IReadOnlyList<Table> Tables => [Lines, Notes, Owners, Totals];

    public string Ddl => """
        create table statement_lines (id uuid primary key, account uuid not null, what text not null, who text not null);
        create index statement_lines_account on statement_lines (account);
        create table statement_notes (id uuid primary key references statement_lines, note text check (note <> 'forbidden'));
        create table statement_owners (account uuid primary key, token bytea not null, name bytea not null);
        create table statement_totals (what text primary key, events bigint not null, pence bigint not null);
        """;

    public IReadOnlyList<string> StreamTypes => ["account"];

    public void Project(StreamHistory history, Rows rows)
    {
        foreach (var e in history.Events)
        {
            rows.Add(Lines, e.Id, e.Stream, e.Name, e.Headers.User);
            if (e.Data is Paid paid)
                rows.Add(Notes, e.Id, paid.Note);
            if (e.Data is Opened opened && history.Seal(history.Id, "owner", e, opened.Owner) is { } name && history.Token("owner", opened.Owner) is { } token)
                rows.Add(Owners, e.Stream, token, name);
            rows.Add(Totals, e.Name, 1L, e.Data is Paid { Pence: var pence } ? (long)pence : 0L);
        }
    }
}

/// <summary>The store over accounts, and short ways to say things about it.</summary>
public sealed class Bank(NpgsqlDataSource source) : IAsyncDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static readonly EventTypes Types = new(
        [("account.opened.v1", typeof(Opened)), ("account.paid.v1", typeof(Paid)), ("account.closed.v1", typeof(Closed))],
        new JsonSerializerOptions(JsonSerializerDefaults.Web),
        (owner, member) => (owner.Name, member) switch
        {
            (nameof(Opened), nameof(Opened.Owner)) => Mark.Personal,
            (nameof(Closed), nameof(Closed.Why)) => Mark.Withheld,
            _ => null,
        });

    public static readonly IReadOnlyList<IProjection> Projections = [new Balances(), new Statements()];

    public NpgsqlDataSource Source { get; } = source;

    /// <summary>One ring a database.</summary>
    public MemoryKeyRing Keys { get; } = TestHost.RingOf(source.ConnectionString);

    public EventLog Log => field ??= LogOf(Projections);

    public static async Task<Bank> OpenAsync(TestDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        var source = StoreDataSource.Create(database.ConnectionString);
        await Schema.EnsureAsync(source, Projections, default);
        return new Bank(source);
    }

    public EventLog LogOf(IReadOnlyList<IProjection> projections) => new(Source, Types, Keys, projections);

    public Rebuild Rebuild(IReadOnlyList<IProjection>? projections = null) => new(Source, Types, Keys, projections ?? Projections);

    /// <summary>The account as it was read at a version, also one it has not reached: what a stale writer, or a mistaken one, has in hand.</summary>
    public StreamHistory At(Guid account, long version)
    {
        var history = LoadAsync(account).GetAwaiter().GetResult().GetValueOrDefault(account) ?? StreamHistory.None(account, "account");
        var beyond = Enumerable.Range((int)history.Version + 1, (int)Math.Max(0, version - history.Version))
            .Select(v => new RecordedEvent(Guid.NewGuid(), account, "account", v, "account.paid.v1", new Paid(0), Noon, By("nobody")));
        return new StreamHistory(account, "account", [.. history.Events.Concat(beyond).Take((int)version)], SubjectKeys.None, null);
    }

    public static Headers By(string user, Guid? command = null) =>
        new(user, "clerk", "bank", command ?? Guid.NewGuid(), "Pay", null, Noon.AddHours(-1));

    public static Append Appending(params StreamAppend[] streams) =>
        new() { Streams = streams, Headers = By("ann"), RecordedAt = Noon };

    public Task<IReadOnlyList<RecordedEvent>> AppendAsync(Guid account, long expected, params object[] events) =>
        Log.AppendAsync(Appending(new StreamAppend(At(account, expected), events)), default);

    public async Task<Guid> OpenedAsync()
    {
        var account = Guid.NewGuid();
        await AppendAsync(account, 0, new Opened("Ann"));
        return account;
    }

    public async Task<IReadOnlyDictionary<Guid, StreamHistory>> LoadAsync(params Guid[] accounts) =>
        (await Log.LoadAsync(new Load { Streams = accounts }, default)).Streams;

    /// <summary>Everything up to the last event, once no transaction of the server, in whatever database, may still come before it.</summary>
    public async Task<IReadOnlyList<RecordedEvent>> SettledAsync(long last)
    {
        while (true)
        {
            var read = await Log.ReadAllAsync(LogPlace.Start, default).ToListAsync();
            if (read.Any(e => e.Position == last))
                return read;
            await Task.Delay(5);
        }
    }

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
        .. await RowsAsync("select * from statement_owners"), .. await RowsAsync("select * from statement_totals"),
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
