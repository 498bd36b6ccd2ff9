using Npgsql;
using OocdPanel.Host;
using OocdPanel.Host.Postgres;
using OocdPanel.Testing;

namespace OocdPanel.EventStore.Tests.Subscriptions;

/// <summary>A real dump, restored into a real second cluster that has counted fewer transactions.</summary>
public sealed class RestoreTests(TestDatabase database) : BankTests(database), IAsyncLifetime
{
    private readonly EmbeddedPostgres second = new(new DataRoot(Path.Combine(Path.GetTempPath(), $"oocd-restore-{Guid.NewGuid():N}")), disposable: true);
    private readonly string dump = Path.Combine(Path.GetTempPath(), $"oocd-{Guid.NewGuid():N}.dump");

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await Bank.ExecuteAsync(Ledger.Table);
        await Bank.ExecuteAsync("do $$ begin for i in 1..20000 loop perform pg_current_xact_id(); commit; end loop; end $$");
        await second.StartAsync(default);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        File.Delete(dump);
        await second.RemoveAsync(default);
        await DisposeAsync();
    }

    [Fact]
    public async Task Behind_a_restore_reading_goes_on_where_it_was_nothing_skipped_and_the_order_kept()
    {
        var account = await Bank.OpenedAsync();
        await using (new RunningHere(Bank, Database.ConnectionString, new Ledger("restored")))
            await Bank.ShouldHandleAllAsync("restored");
        for (var i = 1; i <= 5; i++)
            await Bank.AppendAsync(account, i, new Paid(i)); // not handled yet when it is dumped
        var before = await Bank.LogAsync();

        await using var bank = await RestoredAsync(Database.Name, ensured: true);
        await using var host = new RunningHere(bank, second.ConnectionString(Database.Name), new Ledger("restored", batchSize: 2));
        for (var i = 6; i <= 10; i++)
            await bank.AppendAsync(account, i, new Paid(i));
        await bank.ShouldHandleAllAsync("restored");
        (await bank.HandledAsync("restored")).Count.ShouldBe(before.Count + 5);
        (await bank.LogAsync()).Take(before.Count).ShouldBe(before);
        (await bank.RowsAsync("select tx_offset > 10000 from oocd.log")).ShouldBe(["(t)"]);
        await Schema.EnsureAsync(bank.Source, Bank.Projections, default); // once is enough: the count stays where it is
        (await bank.LogAsync()).ShouldBe((await bank.NumbersAsync("select seq_id from mt_events order by seq_id")));
    }

    [Fact]
    public async Task Without_taking_the_count_up_readers_would_wait_for_ever_and_skip_what_is_new()
    {
        var account = await Bank.OpenedAsync();
        var old = (await Bank.SettledAsync((await Bank.LogAsync()).Max())).Count;
        await using var bank = await RestoredAsync("not_taken_up", ensured: false);
        (await bank.Log.ReadPageAsync(LogPlace.Start, 500, default)).ShouldBeEmpty(); // all wait for transactions this cluster is far from
        var mark = (await bank.NumbersAsync("select max(tx) from mt_events"))[0];
        await bank.AppendAsync(account, 1, new Paid(1));
        await Until.TrueAsync(async () => (await bank.Log.ReadPageAsync(LogPlace.Start, 500, default)).Count == 1, "the new event is settled");
        (await bank.Log.ReadPageAsync(LogPlace.Start, 500, default))[0].Place.Tx.ShouldBeLessThan(mark); // before what every reader has read
        old.ShouldBeGreaterThan(0);
    }

    private async Task<Bank> RestoredAsync(string name, bool ensured)
    {
        var programs = await PostgresPrograms.FindAsync(null);
        await RunAsync(programs.Program("pg_dump"), "--format=custom", $"--file={dump}", $"--dbname={Uri(Database.ConnectionString)}");
        await second.EnsureDatabaseAsync(name, default);
        await RunAsync(programs.Program("pg_restore"), "--no-owner", "--exit-on-error", $"--dbname={Uri(second.ConnectionString(name))}", dump);
        var source = StoreDataSource.Create(second.ConnectionString(name));
        if (ensured)
            await Schema.EnsureAsync(source, Bank.Projections, default);
        return new Bank(source);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var result = await ServerAccount.RunHereAsync(program, arguments);
        result.ExitCode.ShouldBe(0, result.Output);
    }

    private static string Uri(string connectionString)
    {
        var c = new NpgsqlConnectionStringBuilder(connectionString);
        return $"postgresql://{c.Username}:{c.Password}@{c.Host}:{c.Port}/{c.Database}";
    }
}
