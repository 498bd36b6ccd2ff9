using OocdPanel.Testing;

namespace OocdPanel.EventStore.Tests;

public sealed class ConcurrencyTests(TestDatabase database) : BankTests(database)
{
    private const int Rounds = 200;

    [Fact]
    public async Task Of_writers_of_one_version_exactly_one_wins()
    {
        var account = await Bank.OpenedAsync();
        for (var version = 1; version <= Rounds; version++)
        {
            var expected = version;
            var outcomes = await RaceAsync(4, i => Bank.AppendAsync(account, expected, new Paid(i)));
            outcomes.Count(o => o is null).ShouldBe(1);
            outcomes.Where(o => o is not null).ShouldAllBe(o => o is StaleStreamException);
        }
        (await Bank.LoadAsync(account))[account].Events.Select(e => e.Version).ShouldBe(Enumerable.Range(1, Rounds + 1).Select(v => (long)v));
    }

    [Fact]
    public async Task Of_two_who_start_the_same_stream_exactly_one_wins()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var account = Guid.NewGuid();
            var outcomes = await RaceAsync(2, i => Bank.AppendAsync(account, 0, new Opened($"{i}")));
            outcomes.OfType<StaleStreamException>().Count().ShouldBe(1);
        }
    }

    [Fact]
    public async Task One_who_read_a_stream_and_one_who_moved_it_do_not_both_win_unseen()
    {
        var (written, read) = (await Bank.OpenedAsync(), await Bank.OpenedAsync());
        var (writtenAt, readAt) = (1L, 1L);
        for (var round = 0; round < Rounds; round++)
        {
            var outcomes = await RaceAsync(2, i => i == 0
                ? Bank.Log.AppendAsync(
                    new Append
                    {
                        Streams = [new StreamAppend(Bank.At(written, writtenAt), [new Paid(1)])],
                        Unchanged = [(read, readAt)],
                        Headers = Bank.By("ann"),
                        RecordedAt = Bank.Noon,
                    }, default)
                : Bank.AppendAsync(read, readAt, new Paid(2)));
            outcomes[1].ShouldBeNull();
            var positions = (await Bank.LoadAsync(written, read)).ToDictionary(s => s.Key, s => s.Value.Events[^1].Position);
            if (outcomes[0] is null)
                positions[written].ShouldBeLessThan(positions[read]);
            else
                outcomes[0].ShouldBeOfType<StaleStreamException>();
            (writtenAt, readAt) = (outcomes[0] is null ? writtenAt + 1 : writtenAt, readAt + 1);
        }
    }

    [Fact]
    public async Task Writers_of_the_same_streams_named_in_either_order_do_not_wait_for_each_other()
    {
        var (one, other) = (await Bank.OpenedAsync(), await Bank.OpenedAsync());
        for (var version = 1L; version <= Rounds; version++)
        {
            StreamAppend[] both = [new StreamAppend(Bank.At(one, version), [new Paid(1)]), new StreamAppend(Bank.At(other, version), [new Paid(1)])];
            var outcomes = await RaceAsync(2, i => Bank.Log.AppendAsync(Bank.Appending(i == 0 ? both : [.. both.Reverse()]), default));
            var lost = outcomes.OfType<StaleStreamException>().ShouldHaveSingleItem();
            lost.InnerException.ShouldBeOfType<Npgsql.PostgresException>().SqlState.ShouldNotBe(Npgsql.PostgresErrorCodes.DeadlockDetected);
        }
    }

    [Fact]
    public async Task The_same_command_sent_twice_at_once_is_accepted_once()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var answer = new StoredAnswer("ann", Guid.NewGuid(), [1], 200, "{}");
            var outcomes = await RaceAsync(2, _ => Bank.Log.AppendAsync(
                new Append
                {
                    Streams = [new StreamAppend(Bank.At(Guid.NewGuid(), 0), [new Opened("Ann")])],
                    Headers = Bank.By("ann", answer.CommandId),
                    RecordedAt = Bank.Noon,
                    Answer = answer,
                }, default));
            outcomes.OfType<CommandTakenException>().Count().ShouldBe(1);
            outcomes.Count(o => o is null).ShouldBe(1);
        }
    }

    /// <summary>Starts all at once and tells how each ended; null is success.</summary>
    private static async Task<Exception?[]> RaceAsync(int runners, Func<int, Task> run) =>
        await Task.WhenAll(Enumerable.Range(0, runners).Select(i => Task.Run(async () =>
        {
            try
            {
                await run(i);
                return null;
            }
            catch (Exception lost) when (lost is StaleStreamException or CommandTakenException)
            {
                return lost;
            }
        })));
}
