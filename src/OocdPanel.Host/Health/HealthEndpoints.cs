using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OocdPanel.Host.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: so does its database (503 if not; 200 and "Degraded", and why, where keys are missing, a subscription has stopped, or heads are not copied to the second place).</summary>
public static class HealthEndpoints
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseAnswers>("database", timeout: TimeSpan.FromSeconds(5))
            .AddCheck<KeysAreThere>("keys")
            .AddCheck<SubscriptionsRun>("subscriptions", timeout: TimeSpan.FromSeconds(5))
            .AddCheck<HeadsAreCopied>("heads");
        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = SayAsync }).AllowAnonymous();
    }

    /// <summary>The worst of all first, then one line for each that is not well.</summary>
    private static Task SayAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        var lines = report.Entries.Where(entry => entry.Value.Status != HealthStatus.Healthy).Select(entry => $"\n{entry.Key}: {entry.Value.Description}");
        return http.Response.WriteAsync($"{report.Status}{string.Concat(lines)}");
    }
}
