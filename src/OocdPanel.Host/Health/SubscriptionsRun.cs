using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using OocdPanel.EventStore.Subscriptions;

namespace OocdPanel.Host.Health;

/// <summary>Degraded where an event has stopped a subscription: the service serves, and an operator is needed.</summary>
public sealed class SubscriptionsRun(NpgsqlDataSource source) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var stopped = (await SubscriptionStatus.ReadAllAsync(source, cancellationToken)).Where(s => s.Stopped is not null).Select(s => s.Name).ToList();
            return stopped.Count == 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded($"Stopped by an event: {string.Join(", ", stopped)}. See oocd subscriptions.");
        }
        catch (Exception failed) when (failed is NpgsqlException or TimeoutException)
        {
            return HealthCheckResult.Degraded("It cannot be read whether subscriptions run.", failed);
        }
    }
}
