using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.Http;
using OocdPanel.Api.Platform.SignIn;

namespace OocdPanel.Web.Platform;

/// <summary>The pages, put together. They live under <c>/app</c>.</summary>
public static class OocdPages
{
    public const string Root = "/app";

    public static IServiceCollection AddOocdPages(this IServiceCollection services, OocdSettings settings)
    {
        Directory.CreateDirectory(settings.KeyDirectory);
        services.AddRazorPages(options =>
        {
            PageAccess.Declare(options.Conventions);
            options.Conventions.ConfigureFilter(new ReadableForm());
        }).AddApplicationPart(typeof(OocdPages).Assembly);
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = OocdPage.DoneCookie);
        services.AddSingleton<Drafts>();
        services.AddAntiforgery(options => options.Cookie.Name = "oocd-form");
        services.AddDataProtection().SetApplicationName("OocdPanel").PersistKeysToFileSystem(OwnerOnly(Path.Combine(settings.KeyDirectory, "pages")));
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)); // keys are guarded by the mode of their directory, not encrypted again
        services.Configure<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme, options =>
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            });
        return services;
    }

    /// <summary>Errors in plain pages, headers that keep pages private, and the styles. Comes before authentication.</summary>
    public static WebApplication UseOocdPages(this WebApplication app)
    {
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "assets")),
            RequestPath = $"{Root}/assets",
            OnPrepareResponse = context => context.Context.Response.Headers.XContentTypeOptions = "nosniff",
        });
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Root), pages => pages
            .UseExceptionHandler($"{Root}/problem/500")
            .Use(PageManners)
            .UseStatusCodePagesWithReExecute($"{Root}/problem/{{0}}")
            .Use(PrintableQuery));
        app.UseRouting(); // here and not first of all, so that the styles are found before the pages' own 404
        return app;
    }

    public static void MapOocdPages(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", () => Results.Redirect(Root)).AllowAnonymous().WithMetadata(new Access(Domain.Shared.Roles.All)).ExcludeFromDescription();
        app.MapRazorPages().WithRequestLimits(HttpManners.MaxForm);
        app.MapFallback(Root + "/{**path}", () => Results.NotFound())
            .RequireAuthorization(SignInSchemes.PagePolicy).WithMetadata(new Access(Domain.Shared.Roles.All)).ExcludeFromDescription();
    }

    private static Task PrintableQuery(HttpContext context, RequestDelegate next)
    {
        if (HttpManners.UnprintableField(context.Request) is null)
            return next(context);
        new PlainProblem("The address holds a character that no text can hold.", "Take it out of the address, or start from my work.").SayOn(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    private static Task PageManners(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = "default-src 'self'; script-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static DirectoryInfo OwnerOnly(string directory) =>
        Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
