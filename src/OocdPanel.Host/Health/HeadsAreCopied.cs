using Microsoft.Extensions.Diagnostics.HealthChecks;
using OocdPanel.Api.Records;

namespace OocdPanel.Host.Health;

/// <summary>Degraded where signed heads cannot be copied to the second place, or are not those that are there.</summary>
public sealed class HeadsAreCopied(IServiceProvider services) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(services.GetService<HeadCopies>()?.WhyNot is { } why ? HealthCheckResult.Degraded(why) : HealthCheckResult.Healthy());
}
