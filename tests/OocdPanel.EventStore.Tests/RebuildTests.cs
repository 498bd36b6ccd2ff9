using OocdPanel.EventStore.ReadModels;
using OocdPanel.Testing;

namespace OocdPanel.EventStore.Tests;

public sealed class RebuildTests(TestDatabase database) : BankTests(database)
{
    private const string AllBalances = "select * from balances";
    private const string AllLines = "select * from statement_lines";
    private const string AllNotes = "select * from statement_notes";

    [Fact]
    public async Task A_rebuild_gives_the_rows_that_were_written_inline()
    {
        await HistoryAsync();
        var before = await Bank.EverythingAsync();
        await Bank.ExecuteAsync("update balances set pence = -1, position = 0; delete from statement_notes; delete from statement_lines");
        (await Bank.EverythingAsync()).ShouldNotBe(before);

        var told = new List<RebuildProgress>();
        var replayed = await Rebuilding().RunAsync(null, new Told(told), default);
        replayed.ShouldBe((await Bank.RowsAsync("select 1 from mt_events")).Count);
        told[^1].Events.ShouldBe(replayed);
        told[^1].Streams.ShouldBe(told[^1].All);
        (await Bank.EverythingAsync()).ShouldBe(before);
        (await Bank.RowsAsync("select indexname from pg_indexes where schemaname = 'read'")).Count.ShouldBe(6);
        (await Bank.RowsAsync("select 1 from pg_namespace where nspname = 'read_rebuild'")).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_read_model_is_rebuilt_and_the_others_stay()
    {
        await HistoryAsync();
        var lines = await Bank.RowsAsync(AllLines);
        await Bank.ExecuteAsync("delete from balances; delete from statement_notes");
        await Rebuilding().RunAsync("balances", null, default);
        (await Bank.RowsAsync(AllBalances)).ShouldNotBeEmpty();
        (await Bank.RowsAsync(AllNotes)).ShouldBeEmpty();
        (await Bank.RowsAsync(AllLines)).ShouldBe(lines);
    }

    [Fact]
    public async Task Appends_go_on_after_a_rebuild()
    {
        var account = await Bank.OpenedAsync();
        await Rebuilding().RunAsync(null, null, default);
        await Bank.AppendAsync(account, 1, new Paid(3));
        (await Bank.RowsAsync($"select pence from balances where account = '{account}'")).ShouldBe(["(3)"]);
    }

    [Fact]
    public async Task An_interrupted_rebuild_leaves_the_old_tables()
    {
        await HistoryAsync();
        await Bank.ExecuteAsync("update balances set pence = 12345");
        var before = await Bank.EverythingAsync();
        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(
            Bank.Rebuild([new Interrupting(new Balances(), 50, stop.Cancel)]).RunAsync(null, null, stop.Token));
        (await Bank.EverythingAsync()).ShouldBe(before);
        await Should.ThrowAsync<InvalidOperationException>(
            Bank.Rebuild([new Interrupting(new Balances(), 50, () => throw new InvalidOperationException("broken"))])
                .RunAsync(null, null, default));
        (await Bank.EverythingAsync()).ShouldBe(before);
        await Rebuilding().RunAsync(null, null, default);
        (await Bank.RowsAsync("select 1 from balances where pence = 12345")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Writers_go_on_while_it_runs_and_readers_see_the_old_rows_until_the_swap()
    {
        var account = await Bank.OpenedAsync();
        await Rebuilding().RunAsync(null, null, default);
        await Bank.ExecuteAsync("update balances set pence = 777");
        await SettledAsync();
        using var halfway = new SemaphoreSlim(0);
        using var goOn = new ManualResetEventSlim();
        var rebuild = Task.Run(() => Bank.Rebuild([new Interrupting(new Balances(), 1, () =>
        {
            halfway.Release();
            goOn.Wait();
        })]).RunAsync(null, null, default));
        await halfway.WaitAsync();

        (await Bank.RowsAsync("select distinct pence from balances")).ShouldBe(["(777)"]);
        await Bank.AppendAsync(account, 1, new Paid(1));
        var late = await Bank.OpenedAsync();
        await Bank.AppendAsync(late, 1, new Paid(2), new Paid(3));
        goOn.Set();
        await rebuild;
        (await Bank.RowsAsync($"select pence from balances where account = '{account}'")).ShouldBe(["(1)"]);
        (await Bank.RowsAsync($"select pence from balances where account = '{late}'")).ShouldBe(["(5)"]);
    }

    [Fact]
    public async Task A_second_rebuild_beside_one_that_runs_is_refused()
    {
        await HistoryAsync();
        var before = await Bank.EverythingAsync();
        using var halfway = new SemaphoreSlim(0);
        using var goOn = new ManualResetEventSlim();
        var first = Task.Run(() => Bank.Rebuild([new Interrupting(new Balances(), 1, () =>
        {
            halfway.Release();
            goOn.Wait();
        })]).RunAsync(null, null, default));
        await halfway.WaitAsync();
        await Should.ThrowAsync<RebuildRunningException>(Rebuilding().RunAsync(null, null, default));
        goOn.Set();
        await first;
        await Rebuilding().RunAsync(null, null, default);
        (await Bank.EverythingAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_rebuild_that_was_interrupted_before_the_swap_is_taken_up_with_what_came_meanwhile()
    {
        await HistoryAsync();
        await Bank.ExecuteAsync("update balances set pence = 12345");
        using var stop = new CancellationTokenSource();
        await using (var reader = await Bank.Source.OpenConnectionAsync())
        await using (await reader.BeginTransactionAsync())
        {
            await using (var look = new Npgsql.NpgsqlCommand("select count(*) from balances", reader))
                await look.ExecuteScalarAsync(); // whoever reads the old rows keeps the new ones from their place
            var rebuild = Rebuilding().RunAsync(null, null, stop.Token);
            await FilledAsync();
            var late = await Bank.OpenedAsync();
            await Bank.AppendAsync(late, 1, new Paid(7));
            await Task.Delay(1500); // several rounds and tries of the swap
            await stop.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(rebuild);
        }
        var later = await Bank.OpenedAsync();
        await Bank.AppendAsync(later, 1, new Paid(9), new Paid(10));

        await Rebuilding().RunAsync(null, null, default);
        var resumed = await Bank.EverythingAsync();
        (await Bank.RowsAsync("select 1 from balances where pence = 12345")).ShouldBeEmpty();
        await Rebuilding().RunAsync(null, null, default);
        (await Bank.EverythingAsync()).ShouldBe(resumed);
    }

    [Fact]
    public async Task A_reader_of_the_old_rows_holds_the_swap_up_only_until_it_is_done()
    {
        await HistoryAsync();
        var before = await Bank.EverythingAsync();
        await using var reader = await Bank.Source.OpenConnectionAsync();
        await using var transaction = await reader.BeginTransactionAsync();
        await using (var look = new Npgsql.NpgsqlCommand("select count(*) from statement_lines", reader))
            await look.ExecuteScalarAsync();
        var rebuild = Rebuilding().RunAsync(null, null, default);
        await FilledAsync();
        await Task.Delay(1000);
        rebuild.IsCompleted.ShouldBeFalse();
        await using (var look = new Npgsql.NpgsqlCommand("select count(*) from balances", reader))
            await look.ExecuteScalarAsync(); // a second table, which the rebuild may hold just now: it gives way
        await transaction.CommitAsync();
        await rebuild;
        (await Bank.EverythingAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Who_is_erased_while_it_runs_does_not_come_back_by_it()
    {
        var account = await Bank.OpenedAsync();
        await SettledAsync();
        var erased = false;
        await Bank.Rebuild([new Interrupting(new Statements(), 1, () =>
        {
            if (erased)
                return;
            erased = true;
            Thread.Sleep(300); // the other streams' rows are on their way by now, or will be made without the key
            Bank.Keys.EraseAsync([account], "ann", default).GetAwaiter().GetResult();
            Bank.AppendAsync(account, 1, new Paid(1)).GetAwaiter().GetResult();
        })]).RunAsync(null, null, default);
        (await Bank.RowsAsync($"select 1 from statement_owners where account = '{account}'")).ShouldBeEmpty();
        var rows = await Bank.EverythingAsync();
        await Bank.Rebuild([new Statements()]).RunAsync(null, null, default);
        (await Bank.EverythingAsync()).ShouldBe(rows);
    }

    [Fact]
    public async Task An_interrupted_rebuild_to_a_new_shape_still_counts_as_due()
    {
        await HistoryAsync();
        IReadOnlyList<IProjection> wider = [new Wider()];
        await Should.ThrowAsync<InvalidOperationException>(
            Bank.Rebuild([new Interrupting(new Wider(), 5, () => throw new InvalidOperationException("broken"))])
                .RunAsync(null, null, default));
        await Should.ThrowAsync<OutdatedReadModelException>(Schema.EnsureAsync(Bank.Source, wider, default));
        await Bank.Rebuild(wider).RunAsync(null, null, default);
        await Schema.EnsureAsync(Bank.Source, wider, default);
        await Rebuilding().RunAsync(null, null, default);
    }

    [Fact]
    public async Task A_read_model_that_is_not_there_is_refused_and_the_others_named() =>
        (await Should.ThrowAsync<ArgumentException>(Rebuilding().RunAsync("nothing", null, default)))
            .Message.ShouldContain("balances, statements");

    private Rebuild Rebuilding() => Bank.Rebuild();

    /// <summary>
    /// Any transaction of the server keeps younger events from being settled, also one in another test's database; a
    /// rebuild reads an unsettled event only at its end, where writers wait for it.
    /// </summary>
    private async Task SettledAsync()
    {
        while ((await Bank.RowsAsync($"select 1 from mt_events where tx >= {StoreLayout.Horizon} limit 1")).Count > 0)
            await Task.Delay(10);
    }

    private async Task FilledAsync()
    {
        while ((await Bank.RowsAsync("select 1 from oocd.rebuild where filled")).Count == 0)
            await Task.Delay(10);
    }

    /// <summary>Enough for several round trips, some transactions over two streams.</summary>
    private async Task HistoryAsync()
    {
        for (var i = 0; i < 60; i++)
        {
            var (one, other) = (await Bank.OpenedAsync(), Guid.NewGuid());
            await Bank.AppendAsync(one, 1, [.. Enumerable.Range(1, 10).Select(n => new Paid(n * i, n % 2 == 0 ? "even" : null))]);
            await Bank.Log.AppendAsync(
                Bank.Appending(
                    new StreamAppend(Bank.At(other, 0), [new Opened("Bob"), new Closed("moved")]),
                    new StreamAppend(Bank.At(one, 11), [new Paid(-5)])) is var append && i % 3 == 0
                        ? new Append { Streams = append.Streams, Headers = Bank.By("bob"), RecordedAt = Bank.Noon.AddTicks(i * 7) }
                        : append, default);
        }
    }

    private sealed class Wider : IProjection
    {
        private readonly Balances balances = new();

        public string Name => balances.Name;

        public IReadOnlyList<Table> Tables => balances.Tables;

        public string Ddl => balances.Ddl + "; alter table balances add column note text";

        public IReadOnlyList<string> StreamTypes => balances.StreamTypes;

        public void Project(StreamHistory history, Rows rows) => balances.Project(history, rows);
    }

    private sealed class Told(List<RebuildProgress> told) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => told.Add(value);
    }

    /// <summary>Does as the other does, until something happens at the nth stream.</summary>
    private sealed class Interrupting(IProjection other, int at, Action interrupt) : IProjection
    {
        private int seen;

        public string Name => other.Name;

        public IReadOnlyList<Table> Tables => other.Tables;

        public string Ddl => other.Ddl;

        public IReadOnlyList<string> StreamTypes => other.StreamTypes;

        public bool IsPersonal => other.IsPersonal;

        public void Project(StreamHistory history, Rows rows)
        {
            if (++seen == at)
                interrupt();
            other.Project(history, rows);
        }
    }
}
