using OocdPanel.EventStore.Subscriptions;
using OocdPanel.Testing;

namespace OocdPanel.EventStore.Tests.Subscriptions;

/// <summary>Readers wait for the oldest transaction of the whole server: an operator must be able to find it.</summary>
public sealed class HeldBackTests(TestDatabase database) : BankTests(database), IAsyncLifetime
{
    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await Bank.ExecuteAsync(Ledger.Table);
    }

    [Fact]
    public async Task It_is_told_what_holds_all_readers_back_also_from_another_database()
    {
        await using var elsewhere = new Npgsql.NpgsqlConnection(await TestServer.ConnectionStringAsync());
        await elsewhere.OpenAsync();
        await using var transaction = await elsewhere.BeginTransactionAsync();
        await elsewhere.RunAsync("select pg_current_xact_id()", default);
        await using var host = new RunningHere(Bank, Database.ConnectionString, new Ledger("held-back"));
        var appended = (await Bank.AppendAsync(Guid.NewGuid(), 0, new Opened("Ann")))[0].Position;
        await Until.TrueAsync(async () => (await HeldBack.ReadAsync(Bank.Source, default))?.ProcessId == elsewhere.ProcessID, "it is the oldest");
        var by = (await HeldBack.ReadAsync(Bank.Source, default))!;
        by.Database.ShouldBe(elsewhere.Database);
        by.State.ShouldBe("idle in transaction");
        (await Bank.HandledAsync("held-back")).ShouldNotContain(appended);
        await transaction.RollbackAsync();
        await Bank.ShouldHandleAllAsync("held-back");
    }

    [Fact]
    public async Task A_transaction_that_holds_all_back_for_more_than_10_seconds_is_named()
    {
        await Bank.OpenedAsync(); // recorded, by the bank's clock, long ago
        await using var writer = await Bank.Source.OpenConnectionAsync();
        await using var transaction = await writer.BeginTransactionAsync();
        await writer.RunAsync("select pg_current_xact_id()", default);
        await using var host = new RunningHere(Bank, Database.ConnectionString, new Ledger("waiting"));
        await Bank.OpenedAsync();
        await Until.TrueAsync(async () => (await HeldBack.ReadAsync(Bank.Source, default))?.ProcessId == writer.ProcessID, "it is the oldest");
        await Until.TrueAsync(async () => (await SubscriptionStatus.ReadAllAsync(Bank.Source, default)).Any(s => s.Name == "waiting"), "it runs");
        (await Oocd.RunAsync(Database, "subscriptions")).Told.ShouldContain($"process {writer.ProcessID}, database {Database.Name}");
    }
}
