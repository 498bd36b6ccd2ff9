using System.Text.Json;
using OocdPanel.Testing;

namespace OocdPanel.EventStore.Tests;

public sealed class AppendAndLoadTests(TestDatabase database) : BankTests(database)
{
    [Fact]
    public async Task What_was_appended_is_loaded_with_its_metadata()
    {
        var account = Guid.NewGuid();
        var recordedAt = new DateTimeOffset(2026, 3, 2, 13, 0, 0, TimeSpan.FromHours(1)).AddTicks(12_345_678);
        var headers = new Headers("ann", "clerk", null, Guid.NewGuid(), "Pay", "asked to", new(2026, 3, 1, 9, 30, 0, TimeSpan.FromHours(1)));
        var appended = await Bank.Log.AppendAsync(
            new Append
            {
                Streams = [new StreamAppend(Bank.At(account, 0), [new Opened("Ánn \"é\""), new Paid(5)])],
                Headers = headers,
                RecordedAt = recordedAt,
            }, default);

        var history = (await Bank.LoadAsync(account))[account];
        history.ShouldSatisfyAllConditions(
            h => h.Type.ShouldBe("account"),
            h => h.Version.ShouldBe(2),
            h => h.Events.Select(e => e.Id).ShouldBe(appended.Select(e => e.Id)),
            h => h.Events.Select(e => e.Data).ShouldBe([new Opened("Ánn \"é\""), new Paid(5)]),
            h => h.Events.Select(e => e.Name).ShouldBe(["account.opened.v1", "account.paid.v1"]),
            h => h.Events.ShouldAllBe(e => e.Headers == headers && e.Position > 0 && e.Id.Version == 7),
            h => h.Events.ShouldAllBe(e => e.RecordedAt == recordedAt.AddTicks(-8)));
    }

    [Fact]
    public async Task Streams_that_do_not_exist_are_absent() =>
        (await Bank.LoadAsync(Guid.NewGuid())).ShouldBeEmpty();

    [Fact]
    public async Task An_empty_load_asks_nothing()
    {
        var loaded = await Bank.Log.LoadAsync(new Load(), default);
        loaded.Streams.ShouldBeEmpty();
        loaded.Answer.ShouldBeNull();
    }

    [Fact]
    public async Task Several_streams_are_appended_to_in_one_transaction_and_read_back_in_order()
    {
        var (first, second) = (await Bank.OpenedAsync(), Guid.NewGuid());
        var appended = await Bank.Log.AppendAsync(
            Bank.Appending(
                new StreamAppend(Bank.At(first, 1), [new Paid(1), new Paid(2)]),
                new StreamAppend(Bank.At(second, 0), [new Opened("Bob")])), default);
        appended.Select(e => (e.Stream, e.Version)).ShouldBe([(first, 2), (first, 3), (second, 1)]);
        appended.Select(e => e.Position).ShouldBeInOrder(SortDirection.Ascending);

        var loaded = await Bank.LoadAsync(first, second);
        loaded[first].Version.ShouldBe(3);
        loaded[second].Version.ShouldBe(1);
        (await Bank.RowsAsync("select distinct xmin::text from mt_events where seq_id >= " + appended[0].Position)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Related_streams_answers_and_queries_come_with_the_same_read()
    {
        var (one, other) = (await Bank.OpenedAsync(), await Bank.OpenedAsync());
        var commandId = Guid.NewGuid();
        await Bank.Log.AppendAsync(
            new Append
            {
                Streams = [new StreamAppend(Bank.At(one, 1), [new Paid(7)])],
                Headers = Bank.By("ann", commandId),
                RecordedAt = Bank.Noon,
                Answer = new StoredAnswer("ann", commandId, [1, 2], 201, /*lang=json*/ """{"id": 1}"""),
            }, default);

        var pence = 0L;
        var related = $"select account from balances where $1::uuid[] is not null and account = '{other}'";
        var loaded = await Bank.Log.LoadAsync(
            new Load
            {
                Streams = [one],
                RelatedStreamsSql = related,
                Command = ("ann", commandId),
                Queries =
                [
                    new Query("select 1 where false", [], async (rows, ct) => (await rows.ReadAsync(ct)).ShouldBeFalse()),
                    new Query("select pence from balances where account = $1", [one], async (rows, ct) =>
                    {
                        (await rows.ReadAsync(ct)).ShouldBeTrue();
                        pence = rows.GetInt64(0);
                    }),
                ],
            }, default);

        loaded.Streams.Keys.ShouldBe([one, other], ignoreOrder: true);
        loaded.Answer.ShouldNotBeNull().RequestHash.ShouldBe([1, 2]);
        loaded.Answer.Status.ShouldBe(201);
        JsonDocument.Parse(loaded.Answer.Body).RootElement.GetProperty("id").GetInt32().ShouldBe(1);
        pence.ShouldBe(7);
    }

    [Fact]
    public async Task Another_persons_command_id_is_another_command()
    {
        var commandId = Guid.NewGuid();
        await Bank.Log.AppendAsync(
            new Append { Headers = Bank.By("ann", commandId), RecordedAt = Bank.Noon, Answer = new StoredAnswer("ann", commandId, [], 200, "{}") }, default);
        (await Bank.Log.LoadAsync(new Load { Command = ("bob", commandId) }, default)).Answer.ShouldBeNull();
        (await Bank.Log.LoadAsync(new Load { Command = ("ann", commandId) }, default)).Answer.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_whole_log_is_read_in_order_from_any_position()
    {
        var account = await Bank.OpenedAsync();
        var appended = await Bank.AppendAsync(account, 1, new Paid(1), new Paid(2), new Paid(3));
        var read = await Bank.SettledAsync(appended[^1].Position);
        read.TakeLast(3).Select(e => (e.Id, e.Position, e.Data)).ShouldBe(appended.Select(e => (e.Id, e.Position, e.Data)));
    }

    [Fact]
    public async Task A_read_model_is_seen_as_soon_as_the_append_returns()
    {
        var account = await Bank.OpenedAsync();
        var paid = await Bank.AppendAsync(account, 1, new Paid(250));
        (await Bank.RowsAsync($"select pence, position from balances where account = '{account}'"))
            .ShouldBe([$"(250,{paid[0].Position})"]);
    }
}
