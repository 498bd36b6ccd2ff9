using OocdPanel.EventStore.Evidence;
using OocdPanel.Testing;

namespace OocdPanel.EventStore.Tests.Evidence;

/// <summary>What somebody with every right on the database could do to the log, and what the check says of it.</summary>
public sealed class LogCheckTests : IAsyncLifetime
{
    private readonly TestDatabase database = new();
    private Bank bank = null!;
    private Sealed sealed_ = null!;
    private Guid ann;
    private Guid bob;

    public async Task InitializeAsync()
    {
        await database.InitializeAsync();
        bank = await Bank.OpenAsync(database);
        sealed_ = new Sealed(bank);
        (ann, bob) = (Guid.NewGuid(), Guid.NewGuid());
        await bank.AppendAsync(ann, 0, new Opened("Ann"), new Paid(10), new Paid(20), new Closed("moved"));
        await bank.AppendAsync(bob, 0, new Opened("Bob"), new Paid(30));
        await bank.AppendAsync(bob, 2, new Paid(40), new Paid(50));
        await bank.AppendAsync(ann, 4, new Paid(60));
        await sealed_.SealAsync();
    }

    public async Task DisposeAsync()
    {
        sealed_.Dispose();
        await bank.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task An_untouched_log_holds()
    {
        var verdict = await sealed_.CheckAsync();
        verdict.Breaches.ShouldBeEmpty();
        (verdict.Events, verdict.Streams, verdict.NotUnderAHead).ShouldBe((9, 2, 0));
        verdict.Last!.Head.Size.ShouldBe(9);
        verdict.Heads.ShouldBe(6);
    }

    [Fact]
    public async Task What_was_appended_since_the_last_head_is_counted_and_holds()
    {
        await bank.AppendAsync(bob, 4, new Paid(1), new Paid(2));
        var verdict = await sealed_.CheckAsync();
        verdict.Breaches.ShouldBeEmpty();
        verdict.NotUnderAHead.ShouldBe(2);
        await sealed_.SealAsync();
        (await sealed_.CheckAsync()).NotUnderAHead.ShouldBe(0);
    }

    /// <summary>SQL that tampers with Bob’s second event (or as said), and the version of Bob’s that must be named first.</summary>
    public static TheoryData<string, string, long> Tampering => new()
    {
        { "a byte of the data changed", "update mt_events set data = jsonb_set(data, '{pence}', '31') where stream_id = $1 and version = 2", 2 },
        { "a member added", "update mt_events set data = data || '{\"gift\": 1}' where stream_id = $1 and version = 2", 2 },
        { "the ciphertext changed", "update mt_events set data = jsonb_set(data, '{owner,$c}', '\"AAAAl7xArjAkb4kr84tkJu+pXKhwMBei\"') where stream_id = $1 and version = 1", 1 },
        { "who did it changed", "update mt_events set headers = jsonb_set(headers, '{user}', '\"bob\"') where stream_id = $1 and version = 2", 2 },
        { "when it was recorded changed", "update mt_events set timestamp = timestamp + interval '1 microsecond' where stream_id = $1 and version = 2", 2 },
        { "the stored name changed", "update mt_events set type = 'account.opened.v1' where stream_id = $1 and version = 2", 2 },
        { "whose data it is changed", "update mt_events set subjects = array[gen_random_uuid()] where stream_id = $1 and version = 1", 1 },
        { "the event's id changed", "update mt_events set id = gen_random_uuid() where stream_id = $1 and version = 2", 2 },
        { "the type of the stream changed", "update mt_streams set type = 'panel' where id = $1", 1 },
        { "deleted in the middle", "delete from mt_events where stream_id = $1 and version = 2", 2 },
        { "deleted in the middle, and those after it moved up", "with gone as (delete from mt_events where stream_id = $1 and version = 2 returning 1), s as (update mt_streams set version = 3 where id = $1) update mt_events set version = version + 100 where stream_id = $1 and version > 2 and exists (select from gone)", 2 },
        { "the first deleted", "delete from mt_events where stream_id = $1 and version = 1", 1 },
        { "the last deleted", "delete from mt_events where stream_id = $1 and version = 4", 4 },
        { "hidden", "update mt_events set is_archived = true where stream_id = $1 and version = 2", 2 },
        { "its hash taken away", "update mt_events set hash = null where stream_id = $1 and version = 2", 2 },
        { "its hash replaced", "update mt_events set hash = sha256('forged') where stream_id = $1 and version = 2", 2 },
        { "changed, and its hash replaced", "update mt_events set data = jsonb_set(data, '{pence}', '31'), hash = sha256('forged') where stream_id = $1 and version = 2", 2 },
        { "two exchanged", "update mt_events set version = case version when 2 then 1002 else 2 end where stream_id = $1 and version in (2, 3) and version <> 3; update mt_events set version = 2 where stream_id = $1 and version = 3; update mt_events set version = 3 where stream_id = $1 and version = 1002", 2 },
        { "one put in without a hash", "insert into mt_events (id, stream_id, version, type, data, timestamp, headers) select gen_random_uuid(), $1, 5, type, data, timestamp, headers from mt_events where stream_id = $1 and version = 2; update mt_streams set version = 5 where id = $1", 5 },
        { "one put in with a copied hash", "insert into mt_events (id, stream_id, version, type, data, timestamp, headers, hash) select gen_random_uuid(), $1, 5, type, data, timestamp, headers, hash from mt_events where stream_id = $1 and version = 2; update mt_streams set version = 5 where id = $1", 5 },
        { "one put in behind the stream's end", "insert into mt_events (id, stream_id, version, type, data, timestamp, headers, hash) select gen_random_uuid(), $1, 5, type, data, timestamp, headers, hash from mt_events where stream_id = $1 and version = 2", 5 },
        { "data that are no object", "update mt_events set data = '[]' where stream_id = $1 and version = 2", 2 },
        { "no headers", "update mt_events set headers = null where stream_id = $1 and version = 2", 2 },
    };

    [Theory]
    [MemberData(nameof(Tampering))]
    public async Task An_event_that_was_tampered_with_is_the_first_that_is_named(string what, string sql, long version)
    {
        await TamperAsync(sql);
        foreach (var verdict in new[] { await sealed_.CheckAsync(), await sealed_.CheckAsync(bob) })
        {
            verdict.Holds.ShouldBeFalse(what);
            (verdict.Breaches[0].Stream, verdict.Breaches[0].Version).ShouldBe((bob, version), what);
        }
    }

    [Fact]
    public async Task One_changed_byte_is_named_and_put_back_it_holds()
    {
        await TamperAsync("update mt_events set data = jsonb_set(data, '{pence}', '31') where stream_id = $1 and version = 2");
        (await sealed_.CheckAsync()).Breaches[0].ToString().ShouldContain($"Event 2 of stream {bob} (account.paid.v1, number 6 of the log)");
        await TamperAsync("update mt_events set data = jsonb_set(data, '{pence}', '30') where stream_id = $1 and version = 2");
        (await sealed_.CheckAsync()).Breaches.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_event_that_was_moved_to_another_stream_is_named_in_both()
    {
        await TamperAsync($"update mt_events set stream_id = '{ann}', version = 6 where stream_id = $1 and version = 4; update mt_streams set version = 6 where id = '{ann}'; update mt_streams set version = 3 where id = $1");
        var verdict = await sealed_.CheckAsync();
        verdict.Breaches.ShouldContain(breach => breach.Stream == ann && breach.Version == 6);
    }

    [Fact]
    public async Task An_end_that_was_cut_off_with_every_trace_is_noticed_by_the_heads()
    {
        await TamperAsync($"delete from mt_events where stream_id = '{ann}' and version = 5 and $1 is not null; update mt_streams set version = 4 where id = '{ann}'");
        var verdict = await sealed_.CheckAsync();
        verdict.Breaches.ShouldHaveSingleItem().What.ShouldContain("cut off");
        await TamperAsync("delete from oocd.heads where number = 3 and $1 is not null");
        (await sealed_.CheckInsideOnlyAsync()).Breaches.ShouldBeEmpty("inside alone the evidence can be taken away with what it is of");
        (await sealed_.CheckAsync()).Breaches.ShouldContain(breach => breach.What.Contains("Head 3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stream_that_was_deleted_with_every_trace_is_noticed_by_the_heads()
    {
        await TamperAsync("delete from mt_events where stream_id = $1; delete from mt_streams where id = $1");
        var verdict = await sealed_.CheckAsync();
        verdict.Breaches.ShouldNotBeEmpty();
        verdict.Breaches[0].What.ShouldContain("missing");
    }

    [Fact]
    public async Task Events_whose_stream_was_deleted_are_named_though_their_hashes_are_sealed()
    {
        await TamperAsync("alter table mt_events drop constraint fkey_mt_events_stream_id; delete from mt_streams where id = $1; update mt_events set data = '{}' where stream_id = $1");
        var verdict = await sealed_.CheckAsync();
        (verdict.Breaches[0].Stream, verdict.Breaches[0].Version).ShouldBe((bob, 1));
    }

    [Theory]
    [InlineData("update mt_streams set version = 9000000000000000000 where id = $1", 5)]
    [InlineData("update mt_events set version = 9000000000000000000 where stream_id = $1 and version = 4", 4)]
    [InlineData("update mt_events set subjects = array[null]::uuid[] where stream_id = $1 and version = 2", 2)]
    [InlineData("update mt_events set timestamp = '290000-01-01Z' where stream_id = $1 and version = 2", 2)]
    [InlineData("update mt_events set hash = decode(repeat('00', 400), 'hex') where stream_id = $1 and version = 2", 2)]
    public async Task What_cannot_even_be_read_is_named_and_stops_nothing(string sql, long version)
    {
        await TamperAsync(sql);
        var verdict = await sealed_.CheckAsync().WaitAsync(TimeSpan.FromSeconds(30));
        (verdict.Breaches[0].Stream, verdict.Breaches[0].Version).ShouldBe((bob, version));
    }

    [Fact]
    public async Task No_head_is_made_over_a_log_with_a_gap_or_a_tree_that_was_changed()
    {
        var making = new HeadMaking(Sample.Key, TimeProvider.System);
        await bank.AppendAsync(bob, 4, new Paid(1), new Paid(2));
        IReadOnlyList<StoredEvent> events = [];
        while (events.Count < 11)
            events = await bank.Log.ReadPageAsync(LogPlace.Start, 100, default);
        await using var connection = await bank.Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await Should.ThrowAsync<InvalidOperationException>(making.MakeAsync([events[10]], connection, default));
        await Should.ThrowAsync<InvalidOperationException>(making.MakeAsync([events[8], events[9]], connection, default));
        await using (var change = new Npgsql.NpgsqlCommand("update oocd.tree_tiles set hashes = overlay(hashes placing '\\x00000000' from 40 for 4) where level = 0", connection))
            await change.ExecuteNonQueryAsync();
        await Should.ThrowAsync<InvalidOperationException>(making.MakeAsync([events[9], events[10]], connection, default));
        await transaction.RollbackAsync();
        await sealed_.SealAsync();
        (await sealed_.CheckAsync()).Breaches.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_event_that_only_changed_its_place_in_the_log_is_named()
    {
        // To the transaction of the last event, past all between: how far apart transactions are numbered hangs on whoever else uses the server.
        await TamperAsync("update mt_events set tx = (select max(tx) from mt_events) where stream_id = $1 and version = 2");
        (await sealed_.CheckAsync()).Breaches.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("update oocd.heads set head = (select head from oocd.heads where number = 1) where number = 2 and $1 is not null")]
    [InlineData("delete from oocd.heads where number = 2 and $1 is not null")]
    [InlineData("delete from oocd.heads where number = 3 and $1 is not null")]
    [InlineData("update oocd.heads set head = overlay(head placing '\\x31' from 8 for 1) where number = 2 and $1 is not null")]
    [InlineData("update oocd.heads set head = '\\x7b7d' where number = 2 and $1 is not null")]
    [InlineData("update oocd.log set id = gen_random_uuid() where $1 is not null")]
    [InlineData("update oocd.tree_tiles set hashes = overlay(hashes placing '\\x00000000' from 40 for 4) where level = 0 and $1 is not null")]
    public async Task Heads_and_tiles_that_were_tampered_with_are_noticed(string sql)
    {
        await TamperAsync(sql);
        (await sealed_.CheckAsync()).Holds.ShouldBeFalse();
    }

    [Fact]
    public async Task A_log_that_was_replaced_by_an_older_copy_is_noticed_before_its_heads_are_mirrored()
    {
        await TamperAsync("delete from oocd.heads where number = 3 and $1 is not null");
        await Should.ThrowAsync<HeadsDifferException>(sealed_.Place.MirrorAsync(bank.Source, Sample.Keys, default));
    }

    [Fact]
    public async Task A_head_from_the_minutes_proves_that_nothing_before_it_changed()
    {
        foreach (var noted in sealed_.Place.Read())
        {
            var since = await SinceHead.RunAsync(bank.Source, SignedHead.Read(noted.Write()), Sample.Keys, default);
            since.WhyNot.ShouldBeNull();
            since.Last!.Head.Number.ShouldBe(3);
            sealed_.Place.Keeps(noted).ShouldBe(true);
        }
    }

    [Theory]
    [InlineData("delete from oocd.heads where number = 1 and $1 is not null", "not beside the log")]
    [InlineData("update oocd.heads set head = (select head from oocd.heads where number = 2) where number = 1 and $1 is not null", "another")]
    [InlineData("update oocd.log set id = gen_random_uuid() where $1 is not null", "another log")]
    [InlineData("delete from oocd.heads where $1 is not null", "no head beside the log")]
    public async Task A_head_from_the_minutes_finds_a_log_that_was_replaced(string sql, string why)
    {
        var noted = sealed_.Place.Read().First();
        await TamperAsync(sql);
        (await SinceHead.RunAsync(bank.Source, noted, Sample.Keys, default)).WhyNot!.ShouldContain(why);
    }

    [Fact]
    public async Task A_head_from_the_minutes_is_believed_by_its_signature_only()
    {
        var noted = sealed_.Place.Read().First();
        (await SinceHead.RunAsync(bank.Source, noted, new PublicKeys(), default)).WhyNot!.ShouldContain("not signed");
        var forged = noted with { Signature = [.. noted.Signature.Reverse()] };
        (await SinceHead.RunAsync(bank.Source, forged, Sample.Keys, default)).WhyNot!.ShouldContain("not signed");
        sealed_.Place.Keeps(forged).ShouldBe(false);
        sealed_.Place.Keeps(noted with { Head = noted.Head with { Number = 77 } }).ShouldBeNull();
    }

    [Fact]
    public async Task Mirroring_again_writes_nothing() =>
        (await new HeadsPlace(sealed_.Place.Directory).MirrorAsync(bank.Source, Sample.Keys, default)).ShouldBe(0);

    [Fact]
    public async Task A_history_is_exported_with_its_proof_and_with_parts_left_out()
    {
        var export = new HistoryExport(bank.Source, bank.Keys);
        foreach (var shown in new[] { Shown.OpenOnly, new Shown(true, false, []), new Shown(true, true, []), new Shown(true, true, [ann]) })
        {
            var verdict = HistoryCheck.Run((await export.RunAsync(ann, shown, earlier: 1, default)).Write(), Sample.Keys);
            verdict.Finding.ShouldBe(Finding.Holds, verdict.Why);
            verdict.Events.Count.ShouldBe(5);
            (verdict.Events[0].Withheld is not null, verdict.Events[0].Personal is not null).ShouldBe((shown.Withheld, shown.Personal));
            (verdict.Events[0].Personal?.Any(member => member.Value is not null) ?? false).ShouldBe(shown.Disclosed.Count > 0);
        }
        var some = HistoryCheck.Run((await export.RunAsync(ann, told => told.Version == 2 ? Shown.OrderOnly : Shown.OpenOnly, default)).Write(), Sample.Keys);
        some.Finding.ShouldBe(Finding.Holds, some.Why);
        some.Events.Select(told => told.Open is null).ShouldBe([false, true, false, false, false]);
        (await Should.ThrowAsync<CannotExportException>(export.RunAsync(Guid.NewGuid(), Shown.OpenOnly, null, default))).Message.ShouldContain("no stream");
        (await Should.ThrowAsync<CannotExportException>(export.RunAsync(ann, Shown.OpenOnly, 99, default))).Message.ShouldContain("no head 99");
    }

    [Fact]
    public async Task After_an_erasure_everything_still_holds_and_nothing_personal_is_disclosed()
    {
        await bank.Keys.EraseAsync([ann], "r.vale", default);
        (await sealed_.CheckAsync()).Breaches.ShouldBeEmpty();
        var verdict = HistoryCheck.Run((await new HistoryExport(bank.Source, bank.Keys).RunAsync(ann, new Shown(true, true, [ann]), null, default)).Write(), Sample.Keys);
        verdict.Finding.ShouldBe(Finding.Holds, verdict.Why);
        verdict.Events.SelectMany(e => e.Personal!).ShouldAllBe(member => member.Value == null);
    }

    private async Task TamperAsync(string sql)
    {
        await using var connection = await bank.Source.OpenConnectionAsync();
        foreach (var statement in sql.Split("; "))
        {
            await using var command = new Npgsql.NpgsqlCommand(statement, connection);
            if (statement.Contains("$1", StringComparison.Ordinal))
                command.Parameters.Add(new() { Value = bob });
            await command.ExecuteNonQueryAsync();
        }
    }
}
