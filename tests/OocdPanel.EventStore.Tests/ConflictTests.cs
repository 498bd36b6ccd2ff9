using OocdPanel.EventStore.ReadModels;
using OocdPanel.Testing;

namespace OocdPanel.EventStore.Tests;

public sealed class ConflictTests(TestDatabase database) : BankTests(database)
{
    [Theory]
    [InlineData(0)] // must not exist, but does
    [InlineData(1)] // has moved since it was read
    [InlineData(3)] // a version it has not reached
    public async Task A_version_that_is_not_the_streams_is_refused(long expected)
    {
        var account = await Bank.OpenedAsync();
        await Bank.AppendAsync(account, 1, new Paid(1));
        await RefusedAsync(
            [account], Bank.Appending(new StreamAppend(Bank.At(account, expected), [new Paid(2)])));
    }

    [Fact]
    public async Task A_stream_that_never_began_cannot_be_continued()
    {
        var account = Guid.NewGuid();
        await RefusedAsync([account], Bank.Appending(new StreamAppend(Bank.At(account, 1), [new Paid(2)])));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_conflict_on_either_stream_leaves_both_untouched(bool staleFirst)
    {
        var (fresh, stale) = (await Bank.OpenedAsync(), await Bank.OpenedAsync());
        await Bank.AppendAsync(stale, 1, new Paid(1));
        StreamAppend[] streams =
            [new StreamAppend(Bank.At(fresh, 1), [new Paid(2)]), new StreamAppend(Bank.At(stale, 1), [new Paid(3)])];
        await RefusedAsync([stale], Bank.Appending(staleFirst ? [.. streams.Reverse()] : streams));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_stream_that_was_only_read_must_not_have_moved(long seen)
    {
        var (written, read) = (await Bank.OpenedAsync(), await Bank.OpenedAsync());
        await RefusedAsync([read], Reading(written, read, seen));
        await Bank.Log.AppendAsync(Reading(written, read, 1), default);
        (await Bank.LoadAsync(written))[written].Version.ShouldBe(2);
        await Bank.AppendAsync(read, 1, new Paid(1));
    }

    [Fact]
    public async Task A_stream_read_as_missing_must_still_be_missing()
    {
        var (written, missing) = (await Bank.OpenedAsync(), Guid.NewGuid());
        await RefusedAsync([missing], Reading(written, missing, 1));
        (await Bank.Log.AppendAsync(Reading(written, missing, 0), default)).Single().Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_command_id_is_taken_once()
    {
        var account = await Bank.OpenedAsync();
        var answer = new StoredAnswer("ann", Guid.NewGuid(), [1], 200, "{}");
        await Bank.Log.AppendAsync(Answered(account, 1, answer), default);
        var before = await Bank.EverythingAsync();
        var taken = await Should.ThrowAsync<CommandTakenException>(Bank.Log.AppendAsync(Answered(account, 2, answer), default));
        (taken.User, taken.CommandId).ShouldBe(("ann", answer.CommandId));
        (await Bank.EverythingAsync()).ShouldBe(before);
        await Bank.Log.AppendAsync(Answered(account, 2, answer with { User = "bob" }), default);
    }

    [Fact]
    public async Task NUL_in_the_data_is_refused_and_leaves_nothing()
    {
        var account = await Bank.OpenedAsync();
        var before = await Bank.EverythingAsync();
        var refused = await Should.ThrowAsync<Npgsql.PostgresException>(Bank.AppendAsync(account, 1, new Paid(1), new Closed("a\0b")));
        refused.SqlState.ShouldBe("22P05");
        (await Bank.EverythingAsync()).ShouldBe(before);
        await Bank.AppendAsync(account, 1, new Closed("a b"));
    }

    [Fact]
    public async Task NUL_in_any_other_text_is_refused_and_spoils_no_prepared_statement()
    {
        await using var source = StoreDataSource.Create(Database.ConnectionString + ";Maximum Pool Size=1");
        var log = Bank.LogOf(Bank.Projections);
        var account = Guid.NewGuid();
        for (var version = 0L; version < 10; version++)
        {
            var append = Answered(account, version, new StoredAnswer("ann", Guid.NewGuid(), [1], 200, "{}"));
            await Should.ThrowAsync<ArgumentException>(log.AppendAsync(Answered(account, version, append.Answer! with { User = "a\0b" }), default));
            await Should.ThrowAsync<ArgumentException>(log.LoadAsync(new Load { Streams = [account], Command = ("a\0b", account) }, default));
            await Should.ThrowAsync<Npgsql.PostgresException>(log.AppendAsync(
                new Append { Streams = append.Streams, Headers = append.Headers with { Role = "a\0b" }, RecordedAt = Bank.Noon }, default));
            await Should.ThrowAsync<Npgsql.PostgresException>(log.AppendAsync(Answered(account, version, append.Answer! with { Body = "{" }), default));
            await log.AppendAsync(append, default);
        }
        (await log.LoadAsync(new Load { Streams = [account] }, default)).Streams[account].Version.ShouldBe(10);
    }

    [Fact]
    public async Task A_row_that_a_read_model_refuses_undoes_the_whole_append()
    {
        var account = await Bank.OpenedAsync();
        var before = await Bank.EverythingAsync();
        var answer = new StoredAnswer("ann", Guid.NewGuid(), [1], 200, "{}");
        await Should.ThrowAsync<Npgsql.PostgresException>(Bank.Log.AppendAsync(Answered(account, 1, answer, new Paid(1, "forbidden")), default));
        (await Bank.EverythingAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task An_error_at_commit_is_heard_and_undoes_the_whole_append()
    {
        await Bank.ExecuteAsync("create table if not exists late (n int, check_me int unique deferrable initially deferred)");
        await using var source = StoreDataSource.Create(Database.ConnectionString);
        var log = Bank.LogOf([new CommitsTwice()]);
        var before = await Bank.EverythingAsync();
        await Should.ThrowAsync<Npgsql.PostgresException>(log.AppendAsync(
            Bank.Appending(new StreamAppend(Bank.At(Guid.NewGuid(), 0), [new Opened("Ann")])), default));
        (await Bank.EverythingAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Mistakes_of_the_caller_are_told_apart_from_conflicts()
    {
        var account = await Bank.OpenedAsync();
        await Should.ThrowAsync<ArgumentException>(Bank.AppendAsync(account, 1));
        await Should.ThrowAsync<ArgumentException>(Bank.AppendAsync(account, 1, new object()));
        await Should.ThrowAsync<ArgumentException>(Bank.Log.AppendAsync(Reading(account, account, 1), default));
    }

    private Append Reading(Guid written, Guid read, long seen) => new()
    {
        Streams = [new StreamAppend(Bank.At(written, 1), [new Paid(9)])],
        Unchanged = [(read, seen)],
        Headers = Bank.By("ann"),
        RecordedAt = Bank.Noon,
    };

    private Append Answered(Guid account, long expected, StoredAnswer answer, object? e = null) => new()
    {
        Streams = [new StreamAppend(Bank.At(account, expected), [e ?? new Paid(4)])],
        Headers = Bank.By(answer.User, answer.CommandId),
        RecordedAt = Bank.Noon,
        Answer = answer,
    };

    private async Task RefusedAsync(Guid[] candidates, Append append)
    {
        var before = await Bank.EverythingAsync();
        var stale = await Should.ThrowAsync<StaleStreamException>(Bank.Log.AppendAsync(append, default));
        stale.Candidates.ShouldBe(candidates);
        (await Bank.EverythingAsync()).ShouldBe(before);
    }

    private sealed class CommitsTwice : IProjection
    {
        private static readonly Table Late = new("late", [Column.Number("n")], [Column.Number("check_me")]);

        public string Name => "late";

        public IReadOnlyList<Table> Tables => [Late];

        public string Ddl => "";

        public IReadOnlyList<string> StreamTypes => ["account"];

        public void Project(StreamHistory history, Rows rows)
        {
            rows.Add(Late, 1, 1);
            rows.Add(Late, 2, 1);
        }
    }
}
