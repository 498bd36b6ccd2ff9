using System.Net;
using OocdPanel.Testing;

namespace OocdPanel.EventStore.Tests.Subscriptions;

/// <summary>What an operator sees of a stopped subscription, and does about it, by the product's own command line and health.</summary>
public sealed class OperatorTests(TestDatabase database) : BankTests(database), IAsyncLifetime
{
    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await Bank.ExecuteAsync(Ledger.Table);
    }

    [Fact]
    public async Task It_is_shown_skipped_by_name_and_reason_and_goes_on()
    {
        var (code, told) = await OocdAsync("subscriptions");
        (code, told).ShouldBe((0, "No subscription has run on this database yet."));

        var account = await Bank.OpenedAsync();
        var poison = (await Bank.AppendAsync(account, 1, new Paid(1)))[0].Position;
        await Bank.AppendAsync(account, 2, new Paid(2));
        await using var host = new RunningHere(Bank, Database.ConnectionString, new Ledger("feed") { Each = e => { if (e.Position == poison) throw new FormatException("Ann"); } });
        await Until.TrueAsync(() => Task.FromResult(host.Said.Count == 1), "it stops");

        (code, told) = await OocdAsync("subscriptions");
        code.ShouldBe(0);
        told.ShouldContain($"feed  stopped  handled to event {poison - 1}, 2 events behind");
        told.ShouldContain($"on {Environment.MachineName}/{Environment.ProcessId}");
        told.ShouldContain($"event {poison} (account.paid.v1) of stream {account} failed 3 times");
        told.ShouldContain("FormatException 80131537");
        told.ShouldNotContain("Ann");
        (await HealthAsync()).ShouldBe((HttpStatusCode.OK, "Degraded\nsubscriptions: Stopped by an event: feed. See oocd subscriptions."));

        (await OocdAsync("subscriptions", "skip", "feed", "--reason", "known")).Code.ShouldBe(2);
        (await OocdAsync("subscriptions", "skip", "feed", "--by", "s.cole", "--reason", " ")).Code.ShouldBe(2);
        (await OocdAsync("subscriptions", "skip", "no-such", "--by", "s.cole", "--reason", "known")).ShouldBe((1, "There is no stopped subscription no-such: oocd subscriptions lists them."));
        (await OocdAsync("subscriptions", "skip", "feed", "--by", "s.cole", "--reason", "known"))
            .ShouldBe((0, $"The subscription feed goes on behind event {poison}. This is recorded."));
        await Bank.ShouldHandleAllAsync("feed", but: poison);
        (await OocdAsync("subscriptions")).Told.ShouldContain($"feed  running  handled to event {poison + 1}, nothing waits");
        (await HealthAsync()).ShouldBe((HttpStatusCode.OK, "Healthy"));
        (await Bank.RowsAsync("select who, act, position, reason from oocd.subscription_acts")).ShouldBe([$"(s.cole,skip,{poison},known)"]);
    }

    private async Task<(HttpStatusCode, string)> HealthAsync()
    {
        await using var host = await TestHost.ListeningAsync(Database.ConnectionString, prepare: false);
        using var client = host.Client();
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private Task<(int Code, string Told)> OocdAsync(params string[] verb) => Oocd.RunAsync(Database, verb);
}
