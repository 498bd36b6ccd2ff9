using System.Collections.Concurrent;
using Npgsql;
using OocdPanel.EventStore.Tests.Evidence;
using OocdPanel.EventStore.Tests.Subscriptions;

namespace OocdPanel.EventStore.Tests.Faults;

/// <summary>
/// Writers of an account each, who go about it as commands do: they look for the stored answer, append with one, and
/// repeat under the same id whatever was not answered.
/// </summary>
internal sealed class Writers(Bank bank, int bytes = 20)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<Guid, int> accepted = [];
    private readonly ConcurrentQueue<NpgsqlException> failures = [];
    private readonly CancellationTokenSource stop = new();
    private Task writing = Task.CompletedTask;

    public int Accepted => accepted.Count;

    /// <summary>Answers that were found on repeating: the first time they were lost on their way.</summary>
    public int FoundOnRepeat => accepted.Values.Sum();

    /// <summary>What was told instead of an answer.</summary>
    public IReadOnlyList<NpgsqlException> Failures => [.. failures];

    public void Start(int writers) => writing = Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() => WriteAsync($"writer-{writer}"))));

    /// <summary>Waits until so many more were accepted.</summary>
    public Task MoreAsync(int commands)
    {
        var enough = Accepted + commands;
        return Until.TrueAsync(() => Task.FromResult(Accepted >= enough), "writers write", Patience);
    }

    /// <summary>Waits until so many attempts in all went unanswered.</summary>
    public Task FailedAsync(int attempts) => Until.TrueAsync(() => Task.FromResult(failures.Count >= attempts), "appends fail", Patience);

    /// <summary>Everybody's last command is answered when this returns.</summary>
    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await writing;
    }

    /// <summary>Every accepted command is in the log, once; nothing else is; the chains hold; the read models equal a rebuild.</summary>
    public async Task ShouldAllBeThereOnceAsync()
    {
        (await bank.RowsAsync("select headers->>'commandId' from mt_events")).ShouldBe(accepted.Keys.Select(id => $"({id})").Order(StringComparer.Ordinal));
        (await bank.RowsAsync("select command_id from oocd.commands")).Count.ShouldBe(accepted.Count);
        using var sealed_ = new Sealed(bank);
        await sealed_.SealAsync(each: 500);
        var verdict = await sealed_.CheckAsync();
        verdict.Breaches.ShouldBeEmpty();
        verdict.Events.ShouldBe(accepted.Count);
        var before = await bank.EverythingAsync();
        await bank.Rebuild().RunAsync(null, null, default);
        (await bank.EverythingAsync()).ShouldBe(before);
    }

    private async Task WriteAsync(string user)
    {
        var account = Guid.NewGuid();
        while (!stop.IsCancellationRequested)
        {
            var command = Guid.NewGuid();
            while (await AnsweredAsync(user, account, command) is var answered)
            {
                if (answered is { } found)
                {
                    accepted[command] = found;
                    break;
                }
                await Task.Delay(Pause);
            }
        }
    }

    /// <returns>0: accepted now; 1: accepted before; null: not known.</returns>
    private async Task<int?> AnsweredAsync(string user, Guid account, Guid command)
    {
        try
        {
            var loaded = await bank.Log.LoadAsync(new Load { Streams = [account], Command = (user, command) }, default);
            if (loaded.Answer is not null)
                return 1;
            var before = loaded.Of(account, "account");
            // Bytes that do not compress.
            object happened = before.Version == 0 ? new Opened(user) : new Paid(1, Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(bytes)));
            await bank.Log.AppendAsync(
                new Append
                {
                    Streams = [new StreamAppend(before, [happened])],
                    Headers = Bank.By(user, command),
                    RecordedAt = Bank.Noon,
                    Answer = new StoredAnswer(user, command, [1], 200, "{}"),
                }, default);
            return 0;
        }
        catch (NpgsqlException failed)
        {
            failures.Enqueue(failed);
            return null;
        }
        catch (Exception overtaken) when (overtaken is CommandTakenException or StaleStreamException)
        {
            return null; // the first attempt was committed after all, while this one was made
        }
    }
}
