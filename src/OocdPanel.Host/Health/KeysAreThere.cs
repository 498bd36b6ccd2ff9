using Microsoft.Extensions.Diagnostics.HealthChecks;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Host.Health;

/// <summary>Without keys the service still shows what is not personal, so it is ready, but not well.</summary>
public sealed class KeysAreThere(IKeyRing ring) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(ring.WhyNot is { } why ? HealthCheckResult.Degraded(why) : HealthCheckResult.Healthy());
}
