using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace OocdPanel.Host.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: so does its database (503 if not; 200 and "Degraded" where a subscription has stopped, or heads are not copied to the second place).</summary>
public static class HealthEndpoints
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseAnswers>("database", timeout: TimeSpan.FromSeconds(5))
            .AddCheck<SubscriptionsRun>("subscriptions", timeout: TimeSpan.FromSeconds(5))
            .AddCheck<HeadsAreCopied>("heads");
        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }
}
