using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.Http;
using OocdPanel.Api.Records;
using OocdPanel.EventStore.Secrecy;
using OocdPanel.Host.Health;
using OocdPanel.Web.Platform;

namespace OocdPanel.Host;

/// <summary>The web application, put together: what <c>serve</c> runs and what tests run in process.</summary>
public static class OocdHost
{
    /// <param name="args">Settings in the framework's form, such as <c>--environment Development</c>.</param>
    /// <param name="settings">What is served; the database need not have been set up.</param>
    /// <param name="keys">By which what is personal in that database is written and read.</param>
    /// <param name="signing">By which heads of its log are signed, and where they are copied.</param>
    /// <param name="configure">Last word before the application is built: another server, another clock.</param>
    /// <exception cref="CannotRunException">Outside Development.</exception>
    public static WebApplication Build(string[] args, OocdSettings settings, IKeyRing keys, HeadSigning signing, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(OocdHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory
        });
        RefuseProduction(builder.Environment.EnvironmentName);
        builder.Host.UseDefaultServiceProvider(provider => (provider.ValidateOnBuild, provider.ValidateScopes) = (true, true));
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical); // a start that fails is told in a sentence, not as a trace

        builder.Services.AddOocdPanel(settings, keys, signing);
        builder.Services.AddOocdPages(settings);
        builder.Services.AddHealth();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseDemonstrationMark(settings);
        app.UseHttpManners();
        app.UseOpenApiPages();
        app.UseOocdPages();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealth();
        app.MapOpenApiDocument();
        app.MapOocdPanel();
        app.MapOocdPages();
        return app;
    }

    /// <summary>Everyone may sign in as anyone in Development; until there is real sign-in nothing else may run.</summary>
    public static void RefuseProduction(string? environment)
    {
        if (environment == Environments.Development) return;
        throw new CannotRunException(
            $"OocdPanel does not run in the environment {(string.IsNullOrEmpty(environment) ? Environments.Production : environment)} yet: sign-in by OpenID Connect is not there. For development, set ASPNETCORE_ENVIRONMENT=Development or use ./deploy/up.");
    }
}
