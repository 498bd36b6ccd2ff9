using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.EventStore.Subscriptions;
using OocdPanel.Testing;

namespace OocdPanel.EventStore.Tests.Subscriptions;

public sealed class ServiceTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_service_runs_the_subscribers_that_are_registered_and_tells_all_hosts_of_what_it_appends()
    {
        var ledger = new Ledger("served");
        await using (var host = await TestHost.InMemoryAsync(database.ConnectionString, builder =>
            builder.Services.AddSubscriptions().AddSingleton<ISubscriber>(ledger)))
        {
            await using var listening = await database.Source.OpenConnectionAsync();
            await listening.RunAsync(Ledger.Table, default);
            await listening.RunAsync("listen events_appended", default);
            await host.Services.GetRequiredService<EventLog>().AppendAsync(
                Bank.Appending(new StreamAppend(StreamHistory.None(Guid.NewGuid(), "meeting"), [new PanelOpened()])), default);
            (await listening.WaitAsync(TimeSpan.FromSeconds(5))).ShouldBeTrue();
            await Until.TrueAsync(async () => await HandledAsync() == 1, "it is handled");
        }
        await Until.TrueAsync(async () => await ConnectedAsync("oocd %") == 0, "its connections are closed");
    }

    [Fact]
    public async Task A_host_that_was_not_asked_to_runs_none()
    {
        await using var host = await TestHost.InMemoryAsync(database.ConnectionString, builder => builder.Services.AddSingleton<ISubscriber>(new Ledger("not-served")));
        host.Services.GetService<Runner>().ShouldBeNull();
    }

    private Task<long> HandledAsync() => CountAsync("select count(*) from handled where subscription = 'served'");

    private Task<long> ConnectedAsync(string name) => CountAsync($"select count(*) from pg_stat_activity where datname = current_database() and application_name like '{name}'");

    private async Task<long> CountAsync(string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
