using System.Text.Json;
using System.Text.Json.Nodes;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore.Tests.Contract;

/// <summary>
/// What every log of events promises, whatever it is kept in: an adapter derives from this class and says how its log
/// is opened, empty and with the event types given.
/// </summary>
public abstract class EventLogContract
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Opens an empty log; several in one test are the same log, as another version of the program would open it.</summary>
    public abstract Task<IEventLog> OpenAsync(EventTypes types);

    [Fact]
    public async Task What_was_appended_is_read_with_its_metadata()
    {
        var (log, id) = (await OpenAsync(Bank.Types), Guid.NewGuid());
        var by = new Headers("ann", "clerk", null, Guid.NewGuid(), "Pay", "asked to", Noon.AddHours(-1));
        var appended = await log.AppendAsync(
            new Append { Streams = [new StreamAppend(StreamHistory.None(id, "account"), [new Opened("Ánn"), new Paid(5)])], Headers = by, RecordedAt = Noon.AddTicks(12_345_678) }, default);

        var history = (await log.LoadAsync(new Load { Streams = [id, Guid.NewGuid()] }, default)).Streams.ShouldHaveSingleItem().Value;
        (history.Id, history.Type, history.Version).ShouldBe((id, "account", 2));
        history.Events.Select(e => e.Data).ShouldBe([new Opened("Ánn"), new Paid(5)]);
        history.Events.Select(e => e.Name).ShouldBe(["account.opened.v1", "account.paid.v1"]);
        history.Events.Select(e => e.Version).ShouldBe([1, 2]);
        history.Events.ShouldAllBe(e => e.Headers == by && e.RecordedAt == Noon.AddTicks(12_345_670) && e.Stream == id);
        history.Events.Select(e => (e.Id, e.Position)).ShouldBe(appended.Select(e => (e.Id, e.Position)));
    }

    [Fact]
    public async Task A_stream_goes_on_from_where_it_was_read()
    {
        var log = await OpenAsync(Bank.Types);
        var id = await StartAsync(log);
        await AppendAsync(log, await ReadAsync(log, id), new Paid(1));
        await AppendAsync(log, await ReadAsync(log, id), new Paid(2), new Paid(3));
        (await ReadAsync(log, id)).Events.Skip(1).Select(e => e.Data).ShouldBe([new Paid(1), new Paid(2), new Paid(3)]);
    }

    [Fact]
    public async Task Who_read_a_stream_before_another_wrote_to_it_is_refused_and_nothing_is_written()
    {
        var log = await OpenAsync(Bank.Types);
        var id = await StartAsync(log);
        var stale = await ReadAsync(log, id);
        await AppendAsync(log, stale, new Paid(1));
        (await Should.ThrowAsync<StaleStreamException>(AppendAsync(log, stale, new Paid(2)))).Candidates.ShouldContain(id);
        await Should.ThrowAsync<StaleStreamException>(AppendAsync(log, StreamHistory.None(id, "account"), new Opened("Bob")));
        (await ReadAsync(log, id)).Version.ShouldBe(2);
    }

    [Fact]
    public async Task Several_streams_are_written_together_or_not_at_all()
    {
        var log = await OpenAsync(Bank.Types);
        var (one, other) = (await StartAsync(log), await StartAsync(log));
        var (fresh, stale) = (await ReadAsync(log, one), await ReadAsync(log, other));
        await AppendAsync(log, stale, new Paid(1));
        await Should.ThrowAsync<StaleStreamException>(log.AppendAsync(Appending(new StreamAppend(fresh, [new Paid(2)]), new StreamAppend(stale, [new Paid(3)])), default));
        (await ReadAsync(log, one)).Version.ShouldBe(1);

        await log.AppendAsync(Appending(new StreamAppend(fresh, [new Paid(2)]), new StreamAppend(await ReadAsync(log, other), [new Paid(3)])), default);
        ((await ReadAsync(log, one)).Version, (await ReadAsync(log, other)).Version).ShouldBe((2, 3));
    }

    [Fact]
    public async Task A_stream_that_was_only_read_must_not_have_moved()
    {
        var log = await OpenAsync(Bank.Types);
        var (written, read) = (await StartAsync(log), await StartAsync(log));
        var append = Appending(new StreamAppend(await ReadAsync(log, written), [new Paid(1)]));
        await Should.ThrowAsync<StaleStreamException>(log.AppendAsync(With(append, [(read, 0)]), default));
        await Should.ThrowAsync<StaleStreamException>(log.AppendAsync(With(append, [(Guid.NewGuid(), 1)]), default));
        await log.AppendAsync(With(append, [(read, 1), (Guid.NewGuid(), 0)]), default);
    }

    [Fact]
    public async Task A_command_is_accepted_once_and_its_answer_kept()
    {
        var (log, command) = (await OpenAsync(Bank.Types), Guid.NewGuid());
        var id = await StartAsync(log);
        var answer = new StoredAnswer("ann", command, [1, 2], 201, "{\"id\": 1}");
        await log.AppendAsync(With(Appending(new StreamAppend(await ReadAsync(log, id), [new Paid(1)])), answer), default);
        var again = With(Appending(new StreamAppend(await ReadAsync(log, id), [new Paid(2)])), answer);
        await Should.ThrowAsync<CommandTakenException>(log.AppendAsync(again, default));
        (await ReadAsync(log, id)).Version.ShouldBe(2);

        var kept = (await log.LoadAsync(new Load { Command = ("ann", command) }, default)).Answer.ShouldNotBeNull();
        (kept.Status, kept.RequestHash.Length).ShouldBe((201, 2));
        (await log.LoadAsync(new Load { Command = ("bob", command) }, default)).Answer.ShouldBeNull();
    }

    [Fact]
    public async Task The_whole_log_is_read_page_by_page_each_event_once_and_each_stream_in_order()
    {
        var log = await OpenAsync(Bank.Types);
        var ids = new List<Guid>();
        for (var i = 0; i < 4; i++)
        {
            ids.Add(await StartAsync(log));
            await AppendAsync(log, await ReadAsync(log, ids[0]), new Paid(i), new Paid(i));
        }
        var all = await FollowAsync(log, LogPlace.Start, 12, 5);
        all.Select(e => e.Id).Distinct().Count().ShouldBe(12);
        all.Select(e => e.Place).ShouldBe(all.Select(e => e.Place).Order());
        foreach (var stream in all.GroupBy(e => e.Stream))
            stream.Select(e => e.Version).ShouldBe(Enumerable.Range(1, stream.Count()).Select(v => (long)v));
        (await log.OpenAsync(all, default)).Select(e => e.Data).OfType<Opened>().Count().ShouldBe(4);
        (await log.ReadAllAsync(all[6].Place, default).ToListAsync()).Select(e => e.Id).ShouldBe(all.Skip(7).Select(e => e.Id));
    }

    [Fact]
    public async Task Who_follows_the_log_from_a_place_gets_what_is_appended_later()
    {
        var log = await OpenAsync(Bank.Types);
        var id = await StartAsync(log);
        var place = (await FollowAsync(log, LogPlace.Start, 1, 10))[^1].Place;
        (await log.ReadPageAsync(place, 10, default)).ShouldBeEmpty();
        await AppendAsync(log, await ReadAsync(log, id), new Paid(1));
        var next = await FollowAsync(log, place, 1, 10);
        (next[0].Stream, next[0].Version).ShouldBe((id, 2));
    }

    [Fact]
    public async Task Of_writers_at_once_one_wins_and_a_reader_misses_none()
    {
        var log = await OpenAsync(Bank.Types);
        var id = await StartAsync(log);
        var won = 0;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async writer =>
        {
            for (var i = 0; i < 25; i++)
            {
                try
                {
                    await AppendAsync(log, await ReadAsync(log, id), new Paid(writer));
                    Interlocked.Increment(ref won);
                }
                catch (StaleStreamException)
                {
                    // Another writer was faster.
                }
            }
        }));
        won.ShouldBeInRange(25, 100);
        (await ReadAsync(log, id)).Version.ShouldBe(won + 1);
        (await FollowAsync(log, LogPlace.Start, won + 1, 7)).Select(e => e.Version).ShouldBe(Enumerable.Range(1, won + 1).Select(v => (long)v));
    }

    [Fact]
    public async Task An_old_version_of_an_event_is_read_as_the_present_one_and_stays_what_it_was()
    {
        var id = await StartAsync(await OpenAsync(Bank.Types), "Ann Smith");
        var present = new EventTypes(
            [("account.opened.v3", typeof(OpenedByName))], new JsonSerializerOptions(JsonSerializerDefaults.Web), (_, _) => Mark.Personal,
            [
                new Upcast("account.opened.v1", "account.opened.v2", old => new JsonObject { ["holder"] = old["owner"]?.DeepClone() }),
                new Upcast("account.opened.v2", "account.opened.v3", old => old["holder"] is JsonValue text
                    ? new JsonObject { ["given"] = text.GetValue<string>().Split(' ')[0], ["family"] = text.GetValue<string>().Split(' ')[1] }
                    : new JsonObject { ["given"] = old["holder"]?.DeepClone(), ["family"] = old["holder"]?.DeepClone() }),
            ]);
        var log = await OpenAsync(present);
        var read = (await ReadAsync(log, id)).Events.ShouldHaveSingleItem();
        (read.Name, read.Data).ShouldBe(("account.opened.v1", new OpenedByName("Ann", "Smith")));
        await AppendAsync(log, await ReadAsync(log, id), new OpenedByName("Bob", "Jones"));
        (await ReadAsync(log, id)).Events.Select(e => e.Name).ShouldBe(["account.opened.v1", "account.opened.v3"]);
        await Should.ThrowAsync<UnknownEventException>(ReadAsync(await OpenAsync(Bank.Types), id));
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_loud_and_says_where()
    {
        var log = await OpenAsync(Bank.Types);
        var id = await StartAsync(log);
        await AppendAsync(log, await ReadAsync(log, id), new Paid(1));
        var fewer = await OpenAsync(new EventTypes([("account.paid.v1", typeof(Paid))], new JsonSerializerOptions(JsonSerializerDefaults.Web)));
        var unknown = await Should.ThrowAsync<UnknownEventException>(ReadAsync(fewer, id));
        unknown.Name.ShouldBe("account.opened.v1");
        unknown.Position.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task An_event_that_is_too_long_is_refused_with_the_limit_and_nothing_is_written()
    {
        var log = await OpenAsync(Bank.Types);
        var id = await StartAsync(log);
        foreach (var text in new[] { new string('x', 5 * 1024 * 1024), new string('é', EventTypes.MostBytes / 2) })
        {
            var refused = await Should.ThrowAsync<EventTooLargeException>(AppendAsync(log, await ReadAsync(log, id), new Paid(1, text)));
            refused.Message.ShouldContain("1,048,576");
        }
        (await ReadAsync(log, id)).Version.ShouldBe(1);
        await AppendAsync(log, await ReadAsync(log, id), new Paid(1, new string('x', EventTypes.MostBytes - 100)));
    }

    private static async Task<Guid> StartAsync(IEventLog log, string owner = "Ann")
    {
        var id = Guid.CreateVersion7();
        await AppendAsync(log, StreamHistory.None(id, "account"), new Opened(owner));
        return id;
    }

    private static async Task<StreamHistory> ReadAsync(IEventLog log, Guid id) => (await log.LoadAsync(new Load { Streams = [id] }, default)).Of(id, "account");

    private static Task<IReadOnlyList<RecordedEvent>> AppendAsync(IEventLog log, StreamHistory before, params object[] events) =>
        log.AppendAsync(Appending(new StreamAppend(before, events)), default);

    private static Append Appending(params StreamAppend[] streams) => new() { Streams = streams, Headers = Bank.By("ann"), RecordedAt = Noon };

    private static Append With(Append append, IReadOnlyList<(Guid, long)> unchanged) =>
        new() { Streams = append.Streams, Unchanged = unchanged, Headers = append.Headers, RecordedAt = append.RecordedAt };

    private static Append With(Append append, StoredAnswer answer) =>
        new() { Streams = append.Streams, Headers = append.Headers, RecordedAt = append.RecordedAt, Answer = answer };

    /// <summary>Reads on until so many events came: what another transaction still holds back comes when it is over.</summary>
    private static async Task<List<StoredEvent>> FollowAsync(IEventLog log, LogPlace after, int count, int atOnce)
    {
        var read = new List<StoredEvent>();
        for (var tries = 0; read.Count < count && tries < 2000; tries++)
        {
            var page = await log.ReadPageAsync(read.Count == 0 ? after : read[^1].Place, atOnce, default);
            page.Count.ShouldBeLessThanOrEqualTo(atOnce);
            read.AddRange(page);
            if (page.Count == 0)
                await Task.Delay(5);
        }
        read.Count.ShouldBe(count);
        return read;
    }

    /// <summary>What an account's opening has become: the third version.</summary>
    public sealed record OpenedByName(string Given, string Family);
}
