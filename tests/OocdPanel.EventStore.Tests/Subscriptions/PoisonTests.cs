using System.Net.Sockets;
using Npgsql;
using OocdPanel.EventStore.Subscriptions;
using OocdPanel.Testing;

namespace OocdPanel.EventStore.Tests.Subscriptions;

public sealed class PoisonTests(TestDatabase database) : BankTests(database), IAsyncLifetime
{
    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await Bank.ExecuteAsync(Ledger.Table);
    }

    [Fact]
    public async Task A_poison_event_stops_its_subscriber_after_three_attempts_behind_all_before_it_and_no_other()
    {
        var (account, poison) = await WithPoisonAsync();
        var alone = new List<long>();
        await using var host = new RunningHere(Bank, Database.ConnectionString, Choking("choking", poison, alone), new Ledger("well"));
        var stopped = await StoppedAsync("choking");

        await Bank.ShouldHandleAllAsync("well");
        (await Bank.HandledAsync("choking")).ShouldBe((await Bank.LogAsync()).TakeWhile(p => p != poison));
        alone.Count(p => p == poison).ShouldBe(3);
        stopped.Place.Position.ShouldBe(poison);
        stopped.Stream.ShouldBe(account);
        stopped.Event.ShouldBe("account.paid.v1");
        stopped.Attempts.ShouldBe(3);
        stopped.Why.ShouldBe("InvalidOperationException 80131509 because of FormatException 80131537");
        host.Said.ShouldHaveSingleItem().ShouldContain($"choking has stopped at event {poison}");
        host.Said[0].ShouldNotContain("Ann");
    }

    [Fact]
    public async Task What_the_database_refuses_is_told_by_its_code_never_by_the_row()
    {
        var (_, poison) = await WithPoisonAsync();
        await Bank.ExecuteAsync("create table if not exists picky (owner text check (owner <> 'Ann'))");
        await using var host = new RunningHere(Bank, Database.ConnectionString, new Refused("refused"));
        (await StoppedAsync("refused")).Why.ShouldBe("PostgresException 23514");
        (await Bank.HandledAsync("refused")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Skipped_it_goes_on_behind_exactly_that_event_and_the_act_is_kept()
    {
        var (_, poison) = await WithPoisonAsync();
        await using var host = new RunningHere(Bank, Database.ConnectionString, Choking("skipping", poison, []));
        await StoppedAsync("skipping");
        (await SubscriptionActs.SkipAsync(Bank.Source, "skipping", "s.cole", "the address is gone", default)).ShouldBe(poison);
        await Until.TrueAsync(async () => (await StatusAsync("skipping")).EventsBehind == 0, "it goes on", TimeSpan.FromSeconds(2));
        await Bank.ShouldHandleAllAsync("skipping", but: poison);
        (await Bank.RowsAsync("select who, act, subscription, position, reason, at between now() - interval '1 minute' and now() from oocd.subscription_acts where subscription = 'skipping'"))
            .ShouldBe([$"(s.cole,skip,skipping,{poison},\"the address is gone\",t)"]);
    }

    [Fact]
    public async Task Tried_again_it_handles_the_event_or_stops_there_again()
    {
        var (_, poison) = await WithPoisonAsync();
        var mended = false;
        var ledger = new Ledger("retrying") { Each = e => Choke(e.Position == poison && !mended) };
        await using var host = new RunningHere(Bank, Database.ConnectionString, ledger);
        await StoppedAsync("retrying");
        await SubscriptionActs.RetryAsync(Bank.Source, "retrying", "s.cole", "perhaps", default);
        await Until.TrueAsync(() => Task.FromResult(host.Said.Count == 2), "it stops again");
        mended = true;
        await SubscriptionActs.RetryAsync(Bank.Source, "retrying", "s.cole", "mended", default);
        await Until.TrueAsync(async () => (await StatusAsync("retrying")).EventsBehind == 0, "it goes on", TimeSpan.FromSeconds(2));
        await Bank.ShouldHandleAllAsync("retrying");
        (await Bank.RowsAsync("select act, reason from oocd.subscription_acts where subscription = 'retrying'")).ShouldBe(["(retry,mended)", "(retry,perhaps)"]);
    }

    [Fact]
    public async Task What_has_not_stopped_cannot_be_retried_or_skipped_and_nothing_is_recorded()
    {
        await using var host = new RunningHere(Bank, Database.ConnectionString, new Ledger("fine"));
        await Until.TrueAsync(async () => (await SubscriptionStatus.ReadAllAsync(Bank.Source, default)).Any(s => s.Name == "fine"), "it runs");
        await Should.ThrowAsync<SubscriptionException>(SubscriptionActs.SkipAsync(Bank.Source, "fine", "s.cole", "why not", default));
        await Should.ThrowAsync<SubscriptionException>(SubscriptionActs.RetryAsync(Bank.Source, "no-such", "s.cole", "why not", default));
        (await Bank.RowsAsync("select 1 from oocd.subscription_acts where subscription in ('fine', 'no-such')")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_connection_or_a_disk_that_fails_is_no_poison_however_often()
    {
        await WithPoisonAsync();
        var failures = 0;
        var ledger = new Ledger("unlucky")
        {
            Before = _ =>
            {
                switch (++failures)
                {
                    case 1 or 2: throw new HttpRequestException("no answer", new SocketException((int)SocketError.ConnectionRefused));
                    case 3: throw new NpgsqlException("gone", new TimeoutException());
                    case 4 or 5: throw new DirectoryNotFoundException("/mnt/heads");
                }
            },
        };
        await using var host = new RunningHere(Bank, Database.ConnectionString, ledger);
        await Bank.ShouldHandleAllAsync("unlucky");
        failures.ShouldBe(6);
        host.Said.Count(said => said.Contains("SocketException ConnectionRefused", StringComparison.Ordinal)).ShouldBe(1); // told once, tried twice
        host.Said.ShouldAllBe(said => !said.Contains("/mnt/heads", StringComparison.Ordinal));
        (await StatusAsync("unlucky")).Stopped.ShouldBeNull();
    }

    [Fact]
    public async Task Attempts_are_counted_on_when_another_host_takes_over()
    {
        var (_, poison) = await WithPoisonAsync();
        await using (new RunningHere(Bank, Database.ConnectionString, Choking("moving", poison, [])))
            await Until.TrueAsync(async () => (await Bank.NumbersAsync("select attempts::bigint from oocd.subscriptions where name = 'moving'")) is [> 0], "it fails once");
        var before = (await Bank.NumbersAsync("select attempts::bigint from oocd.subscriptions where name = 'moving'"))[0];
        var alone = new List<long>();
        await using var other = new RunningHere(Bank, Database.ConnectionString, Choking("moving", poison, alone));
        await StoppedAsync("moving");
        alone.Count(p => p == poison).ShouldBe((int)(3 - before));
    }

    /// <summary>Twenty events of an account, the twelfth of them poison.</summary>
    private async Task<(Guid Account, long Poison)> WithPoisonAsync()
    {
        var account = await Bank.OpenedAsync();
        for (var i = 1; i < 20; i++)
            await Bank.AppendAsync(account, i, new Paid(i));
        return (account, (await Bank.LoadAsync(account))[account].Events[11].Position);
    }

    private static Ledger Choking(string name, long poison, List<long> alone) => new(name)
    {
        Before = events =>
        {
            if (events.Count == 1) alone.Add(events[0].Position);
        },
        Each = e => Choke(e.Position == poison),
    };

    private static void Choke(bool poisonous)
    {
        if (poisonous) throw new InvalidOperationException("Ann Smith, born 2012-03-04", new FormatException("Ann Smith"));
    }

    private async Task<SubscriptionStatus> StatusAsync(string name) =>
        (await SubscriptionStatus.ReadAllAsync(Bank.Source, default)).Single(s => s.Name == name);

    private async Task<StoppedAt> StoppedAsync(string name)
    {
        await Until.TrueAsync(async () => (await SubscriptionStatus.ReadAllAsync(Bank.Source, default)).Any(s => s.Name == name && s.Stopped is not null), "it stops");
        return (await StatusAsync(name)).Stopped!;
    }

    /// <summary>Writes a row that the table refuses, with a name in it.</summary>
    private sealed class Refused(string name) : ISubscriber
    {
        public string Name => name;

        public async Task HandleAsync(IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken ct) =>
            await connection.RunAsync("insert into picky values ('Ann')", ct);
    }
}
