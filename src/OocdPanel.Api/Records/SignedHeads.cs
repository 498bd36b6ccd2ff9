using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Evidence;
using OocdPanel.EventStore.Subscriptions;

namespace OocdPanel.Api.Records;

/// <summary>Puts the log under a signed head every minute in which something happened, and every 1,000 events.</summary>
public sealed class SignedHeads(HeadSigning signing, TimeProvider clock) : ISubscriber
{
    private readonly HeadMaking making = new(signing.Key, clock);

    /// <summary>What the subscription is called. No event may ever be left out of it.</summary>
    public const string Subscription = "signed-heads";

    public string Name => Subscription;

    public int BatchSize => 1000;

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public Task HandleAsync(IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken ct) => making.MakeAsync(events, connection, ct);
}

/// <summary>Copies heads to the second place, as each host of a service has one: soon after they were made, whichever host made them.</summary>
public sealed class HeadCopies(HeadSigning signing, NpgsqlDataSource source, ILogger<HeadCopies> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Why the last copying failed, for anyone to see; null when it did not.</summary>
    public string? WhyNot { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        do
        {
            try
            {
                await signing.Place.MirrorAsync(source, signing.PublicKeys, stoppingToken);
                WhyNot = null;
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or NpgsqlException or HeadsDifferException or NotInFormatException)
            {
                if (WhyNot is null)
                    log.LogError("Heads are not copied to {Place}: {Why}", signing.Place.Directory, failed.Message);
                WhyNot = failed is HeadsDifferException
                    ? "The heads in the second place are not those beside the log. Run oocd verify."
                    : "Signed heads cannot be copied to the second place. The host's log says why.";
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}

/// <summary>Evidence, for hosts that serve.</summary>
public static class EvidenceServices
{
    public static IServiceCollection AddSignedHeads(this IServiceCollection services)
    {
        services.AddSingleton<ISubscriber, SignedHeads>();
        services.AddSingleton<HeadCopies>();
        services.AddHostedService(provider => provider.GetRequiredService<HeadCopies>());
        return services;
    }
}
