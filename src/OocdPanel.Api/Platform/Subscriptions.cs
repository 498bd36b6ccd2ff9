using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Subscriptions;

namespace OocdPanel.Api.Platform;

/// <summary>Runs, in this host and shared with others, every <see cref="ISubscriber"/> that is registered.</summary>
public static class Subscriptions
{
    /// <summary>For hosts that serve; a test's runs it only where it asks for it.</summary>
    public static IServiceCollection AddSubscriptions(this IServiceCollection services)
    {
        services.AddSingleton(provider => new Runner(
            provider.GetRequiredService<OocdSettings>().ConnectionString, provider.GetRequiredService<EventLog>(), provider.GetServices<ISubscriber>(),
            what => provider.GetRequiredService<ILogger<Runner>>().LogWarning("{What}", what)));
        services.AddHostedService<Running>();
        return services;
    }

    private sealed class Running(Runner runner, Notifier notifier) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
            Task.WhenAll(runner.RunAsync(stoppingToken), notifier.RunAsync(stoppingToken));
    }
}
