using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace OocdPanel.Host.Health;

/// <summary>Ready is: the database answers.</summary>
public sealed class DatabaseAnswers(NpgsqlDataSource source) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var ask = source.CreateCommand("select 1");
            await ask.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failed) when (failed is NpgsqlException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", failed);
        }
    }
}
