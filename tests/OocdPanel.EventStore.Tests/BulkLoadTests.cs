using System.Text.Json;
using Npgsql;
using OocdPanel.EventStore.Evidence;
using OocdPanel.Testing;

namespace OocdPanel.EventStore.Tests;

public sealed class BulkLoadTests(TestDatabase database) : BankTests(database)
{
    [Fact]
    public async Task What_was_loaded_in_bulk_is_read_chains_and_rebuilds_as_if_it_had_been_appended()
    {
        var streams = Enumerable.Range(1, 1200).Select(Account).ToList();
        (await new BulkLoad(Bank.Source, Bank.Types, Bank.Keys).RunAsync(streams, default)).ShouldBe(streams.Sum(s => s.Events.Count));

        var read = await Bank.LoadAsync([.. streams.Select(s => s.Id)]);
        foreach (var stream in streams)
        {
            read[stream.Id].Events.Select(e => (e.Data, e.Headers)).ShouldBe(stream.Events.Select(e => (e.Data, e.Headers)));
            read[stream.Id].Events.Select(e => e.RecordedAt).ShouldBe(stream.Events.Select(e => e.RecordedAt));
        }
        (await Bank.RowsAsync("select version from mt_streams s where version <> (select count(*) from mt_events where stream_id = s.id)")).ShouldBeEmpty();
        (await Bank.RowsAsync("select * from mt_events where jsonb_typeof(data -> 'owner') = 'string' or jsonb_typeof(headers -> 'reason') = 'string'")).ShouldBeEmpty();

        var next = streams[0];
        await Bank.AppendAsync(next.Id, next.Events.Count, new Paid(1));
        (await UnchainedAsync()).ShouldBeEmpty();

        await Bank.Rebuild().RunAsync(null, null, default);
        (await Bank.RowsAsync("select account, pence from balances")).ShouldBe(
            streams.Select(s => $"({s.Id},{s.Events.Sum(e => e.Data is Paid p ? (long)p.Pence : 0) + (s == next ? 1 : 0)})").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Its_rows_of_read_models_are_those_that_a_rebuild_makes()
    {
        await Bank.OpenedAsync();
        await new BulkLoad(Bank.Source, Bank.Types, Bank.Keys, Bank.Projections).RunAsync(Enumerable.Range(1, 1200).Select(Account), default);
        var loaded = await RowsAsync();

        await Bank.Rebuild().RunAsync(null, null, default);

        (await RowsAsync()).ShouldBe(loaded);
        loaded.Count.ShouldBeGreaterThan(3600);
    }

    [Fact]
    public async Task A_stream_that_exists_is_not_loaded_again()
    {
        var account = Account(1) with { Id = await Bank.OpenedAsync() };
        var before = await Bank.EverythingAsync();
        await Should.ThrowAsync<PostgresException>(new BulkLoad(Bank.Source, Bank.Types, Bank.Keys).RunAsync([account], default));
        (await Bank.EverythingAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_stream_without_events_is_refused() =>
        await Should.ThrowAsync<ArgumentException>(
            new BulkLoad(Bank.Source, Bank.Types, Bank.Keys).RunAsync([Account(1) with { Id = Guid.NewGuid(), Events = [] }], default));

    /// <summary>Of every read model, but for what is encrypted under another nonce each time.</summary>
    private async Task<List<string>> RowsAsync() =>
    [
        .. await Bank.RowsAsync("select * from balances"), .. await Bank.RowsAsync("select * from statement_lines"), .. await Bank.RowsAsync("select * from statement_notes"),
        .. await Bank.RowsAsync("select account, token from statement_owners"), .. await Bank.RowsAsync("select * from statement_totals"),
    ];

    private static StreamToLoad Account(int number) => new(
        Guid.NewGuid(), "account",
        [
            new EventToLoad(new Opened($"Ann {number}"), Bank.By("ann") with { Reason = "asked to" }, Bank.Noon),
            .. Enumerable.Range(0, number % 4).Select(i => new EventToLoad(new Paid(number, "rent"), Bank.By("bob"), Bank.Noon.AddDays(i))),
        ]);

    /// <summary>The places of events whose hash is not what their facts and the event before give.</summary>
    private async Task<List<string>> UnchainedAsync()
    {
        await Bank.SettledAsync((await Bank.RowsAsync("select max(seq_id) from mt_events")).Select(row => long.Parse(row.Trim('(', ')'), null)).Single());
        var stored = await Bank.Log.ReadPageAsync(LogPlace.Start, int.MaxValue, default);
        var unchained = new List<string>();
        foreach (var stream in stored.GroupBy(e => e.Stream))
        {
            byte[]? previous = null;
            foreach (var e in stream.OrderBy(e => e.Version))
            {
                using var data = JsonDocument.Parse(e.Data);
                using var headers = JsonDocument.Parse(e.Headers!);
                previous = EventHash.Of(
                    new StoredFacts(e.Id, e.Stream, e.StreamType, e.Version, e.Name, e.RecordedAt, e.Subjects, data.RootElement, headers.RootElement),
                    previous, Bank.Keys.Service!.Salt);
                if (e.Hash is null || !e.Hash.SequenceEqual(previous))
                    unchained.Add($"{e.Stream} {e.Version}");
            }
        }
        stored.Count.ShouldBeGreaterThan(1200);
        return unchained;
    }
}
