using System.Text.Json;
using OocdPanel.EventStore.Secrecy;
using OocdPanel.Testing;

namespace OocdPanel.EventStore.Tests.Faults;

/// <summary>A log that this program cannot read says at which event, and whose key it is where it is a key.</summary>
public sealed class UnreadableTests(TestDatabase database) : BankTests(database)
{
    [Fact]
    public async Task Reading_all_stops_loudly_at_a_name_that_nobody_knows()
    {
        var account = await Bank.OpenedAsync();
        var last = (await Bank.AppendAsync(account, 1, new Paid(1)))[0].Position;
        await Bank.SettledAsync(last);
        await Bank.ExecuteAsync($"update mt_events set type = 'account.forgotten.v1' where seq_id = {last}");
        var unknown = await Should.ThrowAsync<UnknownEventException>(ReadAllAsync(Bank.Log));
        (unknown.Name, unknown.Position).ShouldBe(("account.forgotten.v1", last));
        unknown.Message.ShouldContain($"Event {last} has the stored name 'account.forgotten.v1'");
        await Bank.ExecuteAsync($"update mt_events set type = 'account.paid.v1' where seq_id = {last}");
        await ReadAllAsync(Bank.Log);
    }

    [Fact]
    public async Task A_log_that_was_written_under_other_keys_says_whose_and_where()
    {
        var account = await Bank.OpenedAsync();
        var position = (await Bank.LoadAsync(account))[account].Events[0].Position;
        var strange = new EventLog(Bank.Source, Bank.Types, await OtherKeysAsync(account), []);
        var told = await Should.ThrowAsync<JsonException>(strange.LoadAsync(new Load { Streams = [account] }, default));
        told.Message.ShouldStartWith($"Event {position} (account.opened.v1) cannot be read: An encrypted member about {account} was altered, or encrypted under another key");
        told.Message.ShouldNotContain("Ann", Case.Sensitive);
        (await Bank.LoadAsync(account))[account].Events[0].Data.ShouldBe(new Opened("Ann"));
    }

    [Fact]
    public async Task A_reason_that_was_given_under_other_keys_says_whose_and_where()
    {
        var account = Guid.NewGuid();
        var position = (await Bank.Log.AppendAsync(
            new Append
            {
                Streams = [new StreamAppend(StreamHistory.None(account, "account"), [new Paid(1)])],
                Headers = Bank.By("ann") with { Reason = "Asked for by Ann." },
                RecordedAt = Bank.Noon,
            }, default))[0].Position;
        var strange = new EventLog(Bank.Source, Bank.Types, await OtherKeysAsync(account), []);
        var read = (await strange.LoadAsync(new Load { Streams = [account] }, default)).Streams[account].Events[0];
        Should.Throw<JsonException>(() => read.Headers).Message
            .ShouldStartWith($"The headers of event {position} (account.paid.v1) cannot be read: An encrypted member about {account}");
    }

    private static async Task<MemoryKeyRing> OtherKeysAsync(Guid subject)
    {
        var keys = new MemoryKeyRing();
        await keys.EnsureAsync([subject], default);
        return keys;
    }

    private static async Task ReadAllAsync(EventLog log)
    {
        await foreach (var e in log.ReadAllAsync(LogPlace.Start, default))
            e.Name.ShouldNotBeNull();
    }
}
