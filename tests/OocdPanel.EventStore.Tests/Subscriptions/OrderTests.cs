using Npgsql;
using OocdPanel.Testing;

namespace OocdPanel.EventStore.Tests.Subscriptions;

/// <summary>The races in which others skipped events: made by a lock that a trigger waits for, never by time.</summary>
public sealed class OrderTests(TestDatabase database) : BankTests(database), IAsyncLifetime
{
    private const string Lock = "4711";
    private NpgsqlConnection hand = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await Bank.ExecuteAsync(Ledger.Table);
        await Bank.ExecuteAsync($"""
            create or replace function hold() returns trigger language plpgsql as $$
            begin
                if to_jsonb(new) ->> 'type' in ('account.closed.v1', 'held') then perform pg_advisory_xact_lock({Lock}); end if;
                return new;
            end $$;
            create or replace trigger hold before insert on mt_events for each row execute function hold();
            create or replace trigger hold after insert on mt_streams for each row execute function hold();
            """);
        hand = await Bank.Source.OpenConnectionAsync();
        await hand.RunAsync($"select pg_advisory_lock({Lock})", default);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await hand.RunAsync("select pg_advisory_unlock_all()", default);
        await hand.DisposeAsync();
        await DisposeAsync();
    }

    [Fact]
    public async Task An_event_that_has_its_number_and_commits_late_is_not_passed_over()
    {
        await using var host = new RunningHere(Bank, Database.ConnectionString, new Ledger("late"));
        var (account, other) = (await Bank.OpenedAsync(), await Bank.OpenedAsync());
        await Bank.ShouldHandleAllAsync("late");

        var late = Bank.AppendAsync(account, 1, new Closed("moved"));
        await HeldAsync();
        for (var i = 1; i <= 20; i++)
            await Bank.AppendAsync(other, i, new Paid(i));
        await LookedAsync("late");
        (await Bank.HandledAsync("late")).ShouldBe((await Bank.LogAsync()).SkipLast(20));

        await ReleaseAsync();
        var position = (await late)[0].Position;
        await Bank.ShouldHandleAllAsync("late");
        (await Bank.HandledAsync("late")).TakeLast(21).First().ShouldBe(position);
    }

    [Fact]
    public async Task An_event_whose_transaction_is_older_and_whose_number_is_higher_comes_first()
    {
        await using var host = new RunningHere(Bank, Database.ConnectionString, new Ledger("older"));
        var other = await Bank.OpenedAsync();
        await Bank.ShouldHandleAllAsync("older");

        var older = Bank.Log.AppendAsync(Bank.Appending(new StreamAppend(StreamHistory.None(Guid.NewGuid(), "held"), [new Paid(1)])), default);
        await HeldAsync();
        for (var i = 1; i <= 20; i++)
            await Bank.AppendAsync(other, i, new Paid(i));
        await LookedAsync("older");
        (await Bank.HandledAsync("older")).ShouldBe((await Bank.LogAsync()).SkipLast(20));

        await ReleaseAsync();
        var position = (await older)[0].Position;
        position.ShouldBe((await Bank.LogAsync()).Max());
        await Bank.ShouldHandleAllAsync("older");
        (await Bank.HandledAsync("older")).TakeLast(21).First().ShouldBe(position);
    }

    [Fact]
    public async Task A_transaction_that_aborts_leaves_a_gap_that_nobody_waits_for_also_above_everything()
    {
        await using var host = new RunningHere(Bank, Database.ConnectionString, new Ledger("gap"));
        var (account, other) = (await Bank.OpenedAsync(), await Bank.OpenedAsync());
        var doomed = Bank.AppendAsync(account, 1, new Closed("never"));
        await HeldAsync();
        await Bank.AppendAsync(other, 1, new Paid(1));
        await EndHeldAsync();
        await Should.ThrowAsync<PostgresException>(doomed);
        await Bank.ShouldHandleAllAsync("gap");

        doomed = Bank.AppendAsync(account, 1, new Closed("never"));
        await HeldAsync();
        await EndHeldAsync();
        await Should.ThrowAsync<PostgresException>(doomed);
        await LookedAsync("gap"); // only gaps lie above its mark
        await Bank.AppendAsync(other, 2, new Paid(2));
        await Bank.ShouldHandleAllAsync("gap");
        var log = await Bank.LogAsync();
        (log[^1] - log[^2]).ShouldBe(2);
    }

    [Fact]
    public async Task An_import_of_thousands_beside_ordinary_appends_is_read_whole()
    {
        await using var host = new RunningHere(Bank, Database.ConnectionString, new Ledger("import", batchSize: 300));
        var other = await Bank.OpenedAsync();
        await Bank.ShouldHandleAllAsync("import"); // what other databases of the server have open holds it up, so not later
        await using (var import = await Bank.Source.OpenConnectionAsync())
        await using (var transaction = await import.BeginTransactionAsync())
        {
            await import.RunAsync("""
                insert into mt_streams (id, type, version) select md5('import' || s)::uuid, 'account', 20 from generate_series(1, 100) s;
                insert into mt_events (id, stream_id, version, type, data)
                select gen_random_uuid(), md5('import' || s)::uuid, v, 'account.paid.v1', '{"pence":1}' from generate_series(1, 20) v, generate_series(1, 100) s;
                """, default);
            for (var i = 1; i <= 20; i++)
                await Bank.AppendAsync(other, i, new Paid(i));
            await LookedAsync("import");
            (await Bank.HandledAsync("import")).ShouldBe((await Bank.LogAsync()).SkipLast(20));
            await transaction.CommitAsync();
        }
        await Bank.ShouldHandleAllAsync("import");
        (await Bank.HandledAsync("import")).Count.ShouldBeGreaterThan(2000);
    }

    [Fact]
    public async Task Many_writers_some_of_whom_abort_and_three_hosts_lose_double_and_reorder_nothing()
    {
        await ReleaseAsync();
        await using var first = new RunningHere(Bank, Database.ConnectionString, new Ledger("many", batchSize: 7), new Ledger("much"));
        await using var second = new RunningHere(Bank, Database.ConnectionString, new Ledger("many", batchSize: 7), new Ledger("much"));
        await using var third = new RunningHere(Bank, Database.ConnectionString, new Ledger("many", batchSize: 7), new Ledger("much"));
        var shared = await Bank.OpenedAsync();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(w => Task.Run(async () =>
        {
            var (own, version) = (Guid.NewGuid(), 0);
            for (var i = 0; i < 60; i++)
            {
                await second.AppendAsync(Bank.At(own, version), version++ == 0 ? new Opened("Ann") : new Paid(i));
                if (i % 5 == w % 5)
                    await Should.ThrowAsync<Exception>(second.AppendAsync(Bank.At(own, version), new Paid(i, "forbidden"))); // has taken a number and a transaction
                var seen = (await Bank.LoadAsync(shared))[shared];
                try
                {
                    await first.AppendAsync(seen, new Paid(i));
                }
                catch (StaleStreamException)
                {
                }
            }
        })));
        await Bank.ShouldHandleAllAsync("many");
        await Bank.ShouldHandleAllAsync("much");
    }

    private Task<TimeSpan> HeldAsync() => Until.TrueAsync(async () => (await WaitingAsync()).Count == 1, "the trigger waits for the lock");

    private Task<IReadOnlyList<long>> WaitingAsync() => Bank.NumbersAsync(
        "select pid::bigint from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())");

    private Task ReleaseAsync() => hand.RunAsync($"select pg_advisory_unlock({Lock})", default);

    private async Task EndHeldAsync()
    {
        var pid = (await WaitingAsync())[0];
        await Bank.ExecuteAsync($"select pg_terminate_backend({pid})");
        await Until.TrueAsync(async () => (await Bank.NumbersAsync($"select 1::bigint from pg_stat_activity where pid = {pid}")).Count == 0, "the held append is gone");
    }

    /// <summary>Until the subscription has looked for events twice since now, so once for certain with all there is now before it.</summary>
    private async Task LookedAsync(string subscription)
    {
        for (var i = 0; i < 2; i++)
        {
            var now = (await Bank.NumbersAsync("select (extract(epoch from clock_timestamp()) * 1e6)::bigint"))[0];
            await Until.TrueAsync(async () => (await Bank.NumbersAsync($"""
                select (extract(epoch from query_start) * 1e6)::bigint from pg_stat_activity
                 where datname = current_database() and application_name like 'oocd % subscription {subscription}'
                """)).Any(at => at > now), "the subscription looks");
        }
    }
}
