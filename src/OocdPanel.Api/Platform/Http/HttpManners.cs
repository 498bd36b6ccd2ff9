using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace OocdPanel.Api.Platform.Http;

/// <summary>What every answer of the HTTP interface has in common.</summary>
public static class HttpManners
{
    /// <summary>The largest body that is read, in bytes.</summary>
    public const int MaxBody = 256 * 1024;

    public static IServiceCollection AddHttpManners(this IServiceCollection services)
    {
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            var (code, advice) = Problems.Ordinary(context.ProblemDetails.Status);
            context.ProblemDetails.Extensions.TryAdd("code", code);
            context.ProblemDetails.Extensions.TryAdd("advice", advice);
        });
        services.Configure<KestrelServerOptions>(options =>
        {
            options.Limits.MaxRequestBodySize = MaxBody;
            options.AddServerHeader = false;
        });
        return services;
    }

    public static TBuilder WithRequestLimits<TBuilder>(this TBuilder endpoints) where TBuilder : IEndpointConventionBuilder =>
        endpoints.WithMetadata(new BodyLimit());

    /// <summary>Errors as problem details: for the HTTP interface, not for pages.</summary>
    public static IApplicationBuilder UseHttpManners(this IApplicationBuilder app) => app.UseWhen(
        context => !context.Request.Path.StartsWithSegments("/app"),
        api => api
            .UseExceptionHandler(new ExceptionHandlerOptions
            {
                StatusCodeSelector = error => error is Microsoft.AspNetCore.Http.BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            })
            .UseStatusCodePages());

    private sealed class BodyLimit : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => MaxBody;
    }
}
