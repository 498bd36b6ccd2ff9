using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Evidence;
using OocdPanel.EventStore.Secrecy;
using OocdPanel.Testing;

namespace OocdPanel.Api.Tests.Journeys;

/// <summary>The real service on a port of its own, over a database of the test class's own and a clock that can be put on.</summary>
public class RunningService : TestDatabase
{
    private const int UnderOneHead = 5000;

    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(30);

    private LogPlace underHeads = LogPlace.Start;

    public TestHost Host { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    /// <summary>The subjects’ keys.</summary>
    public IKeyRing Ring => Host.Services.GetRequiredService<IKeyRing>();

    /// <summary>Everything that the host logs.</summary>
    public KeptLogs Logs { get; } = new();

    public SettableClock Clock { get; } = new();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await LoadAsync();
        Host = await TestHost.ListeningAsync(ConnectionString, builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder.Logging.AddProvider(Logs);
            Configure(builder);
        });
        Http = Host.Client();
    }

    /// <summary>What else the service is started with.</summary>
    protected virtual void Configure(WebApplicationBuilder builder)
    {
    }

    /// <summary>What is in the database before the service starts.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;

    public override async Task DisposeAsync()
    {
        Http.Dispose();
        await Host.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>
    /// All that has happened comes under signed heads, as a service does it that runs for a minute. What was written last can be read only
    /// once every transaction on the server that began before has ended, those of other tests too.
    /// </summary>
    public async Task SealAsync()
    {
        var (log, source, making) = (Host.Services.GetRequiredService<EventLog>(), Host.Services.GetRequiredService<NpgsqlDataSource>(), new HeadMaking(TestHost.Signing.Key, Clock));
        await using var connection = await source.OpenConnectionAsync();
        for (var given = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(given) < MostWait; await Task.Delay(20))
        {
            for (; await log.ReadPageAsync(underHeads, UnderOneHead, CancellationToken.None) is { Count: > 0 } page; underHeads = page[^1].Place)
            {
                await using var transaction = await connection.BeginTransactionAsync();
                await making.MakeAsync(page, connection, CancellationToken.None);
                await transaction.CommitAsync();
            }

            if (!(bool)(await ScalarAsync("select exists (select from mt_events where (tx, seq_id) > ($1, $2))", underHeads.Tx, underHeads.Position))!)
                return;
        }

        throw new TimeoutException($"Not all that happened came under a head within {MostWait.TotalSeconds:0} seconds.");
    }

    /// <summary>All that is history: how many events there are, and the sum of the versions of their streams.</summary>
    public async Task<(long Events, long Versions)> HistoryAsync()
    {
        await using var command = Source.CreateCommand("select (select count(*) from mt_events), (select coalesce(sum(version), 0)::bigint from mt_streams)");
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    /// <summary>The first column of the first row.</summary>
    public async Task<object?> ScalarAsync(string sql, params object[] values)
    {
        await using var command = Source.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        return await command.ExecuteScalarAsync();
    }
}

/// <summary>The system's clock, put on by as much as a test says.</summary>
public sealed class SettableClock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public DateOnly Today => UkTime.DayOf(GetUtcNow());

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
