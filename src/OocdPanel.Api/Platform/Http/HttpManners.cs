using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace OocdPanel.Api.Platform.Http;

/// <summary>What every answer of the HTTP interface has in common.</summary>
public static partial class HttpManners
{
    /// <summary>The largest body that is read, in bytes.</summary>
    public const int MaxBody = 256 * 1024;

    /// <summary>The largest form that is read: thirty long texts, which is more than any page asks for, of characters of three bytes, each of which a form sends as three.</summary>
    public const int MaxForm = 30 * Rules.LongLength * 3 * 3;

    /// <summary>On every answer of a demonstration.</summary>
    public const string DemonstrationHeader = "Oocd-Demonstration";

    public static IServiceCollection AddHttpManners(this IServiceCollection services)
    {
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            var (code, advice) = Problems.Ordinary(context.ProblemDetails.Status);
            if (Outage.Of(context.Exception) is { } outage)
                (code, advice, context.ProblemDetails.Title) = (outage.Code, outage.Advice, outage.Message);
            context.ProblemDetails.Extensions.TryAdd("code", code);
            context.ProblemDetails.Extensions.TryAdd("advice", advice);
            if (context.Exception is Microsoft.AspNetCore.Http.BadHttpRequestException { StatusCode: 400 } bad && UnreadablePart().Match(bad.Message) is { Success: true } part)
            {
                context.ProblemDetails.Extensions["code"] = "invalid";
                context.ProblemDetails.Extensions["errors"] = new Dictionary<string, string[]> { [JsonNamingPolicy.CamelCase.ConvertName(part.Groups[1].Value)] = ["The value is not of the kind that belongs here"] };
            }
        });
        services.ConfigureHttpJsonOptions(options => Json.Apply(options.SerializerOptions));
        services.Configure<KestrelServerOptions>(options =>
        {
            options.Limits.MaxRequestBodySize = MaxBody;
            options.AddServerHeader = false;
        });
        return services;
    }

    public static TBuilder WithRequestLimits<TBuilder>(this TBuilder endpoints, int most = MaxBody) where TBuilder : IEndpointConventionBuilder =>
        endpoints.WithMetadata(new BodyLimit(most));

    /// <summary>Says on every answer that the children in it are invented, where they are.</summary>
    public static IApplicationBuilder UseDemonstrationMark(this IApplicationBuilder app, OocdSettings settings) => !settings.Demonstration ? app : app.Use((http, next) =>
    {
        http.Response.Headers[DemonstrationHeader] = "yes";
        return next(http);
    });

    /// <summary>Errors as problem details: for the HTTP interface, not for pages.</summary>
    public static IApplicationBuilder UseHttpManners(this IApplicationBuilder app) => app.UseWhen(
        context => !context.Request.Path.StartsWithSegments("/app"),
        api => api
            .UseExceptionHandler(new ExceptionHandlerOptions
            {
                SuppressDiagnosticsCallback = failed => failed.Exception is Microsoft.AspNetCore.Http.BadHttpRequestException, // the caller’s fault: told to the caller
                StatusCodeSelector = error => error is Microsoft.AspNetCore.Http.BadHttpRequestException bad ? bad.StatusCode
                    : Outage.Of(error) is null ? StatusCodes.Status500InternalServerError : StatusCodes.Status503ServiceUnavailable,
            })
            .UseStatusCodePages()
            .Use((http, next) => UnprintableField(http.Request) is { } field ? Problems.Invalid(field, "Remove the control characters from this text").ExecuteAsync(http) : next(http)));

    /// <summary>A field of the query that holds what no text may hold, and no database takes; null where there is none.</summary>
    public static string? UnprintableField(HttpRequest request) =>
        request.Query.FirstOrDefault(field => field.Value.Append(field.Key).Any(text => text is not null && text.Any(FormFaults.IsUnprintable))).Key;

    /// <summary>The framework names the part of the address or query only in its message.</summary>
    [GeneratedRegex("""^Failed to bind parameter "\S+ (\w+)" from""")]
    private static partial Regex UnreadablePart();

    private sealed class BodyLimit(long most) : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => most;
    }
}
