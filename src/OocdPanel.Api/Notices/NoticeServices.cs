using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OocdPanel.EventStore.Subscriptions;

namespace OocdPanel.Api.Notices;

/// <summary>Notices, for hosts that serve. A demonstration’s sends none: nobody in it is real.</summary>
public static class NoticeServices
{
    /// <param name="address">Where the service listens.</param>
    public static IServiceCollection AddNotices(this IServiceCollection services, IConfiguration configuration, string address) =>
        services.AddNotices(NoticeSettings.Of(configuration, address));

    public static IServiceCollection AddNotices(this IServiceCollection services, NoticeSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<ISubscriber, NoticesOfEvents>();
        services.AddSingleton<Digests>();
        services.AddHostedService<NoticeSender>();
        return services;
    }
}
