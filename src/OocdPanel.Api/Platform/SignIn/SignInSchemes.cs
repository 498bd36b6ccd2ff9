using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace OocdPanel.Api.Platform.SignIn;

/// <summary>How a person proves who they are: a bearer token for the HTTP interface, a cookie for pages, never one for the other.</summary>
public static class SignInSchemes
{
    public const string ApiPolicy = "api";
    public const string PagePolicy = "page";
    public const string SignInPath = "/app/sign-in";

    public static IServiceCollection AddSignIn(this IServiceCollection services, OocdSettings settings)
    {
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
            .AddJwtBearer(options =>
            {
                options.MapInboundClaims = false;
                options.Events = new JwtBearerEvents
                {
                    OnTokenValidated = async context =>
                    {
                        if (string.IsNullOrWhiteSpace(context.Principal!.FindFirstValue(Person.UserClaim)))
                            context.Fail("The token does not say whose it is.");
                        else
                            await context.HttpContext.RequestServices.GetRequiredService<KnownPeople>().CameAsync(KnownPerson.Of(context.Principal!), context.HttpContext.RequestAborted);
                    },
                };
                options.TokenValidationParameters = new TokenValidationParameters
                {
                    ValidIssuer = DevelopmentKey.Issuer,
                    ValidAudience = DevelopmentKey.Issuer,
                    IssuerSigningKey = DevelopmentKey.In(settings.KeyDirectory),
                    ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
                    NameClaimType = Person.UserClaim,
                    RoleClaimType = Person.RoleClaim,
                };
            })
            .AddCookie(options =>
            {
                options.Cookie.Name = "oocd";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.LoginPath = SignInPath;
                options.AccessDeniedPath = "/app/not-allowed";
                options.ExpireTimeSpan = TimeSpan.FromHours(8);
            });
        services.AddAuthorizationBuilder()
            .AddPolicy(ApiPolicy, policy => policy.AddAuthenticationSchemes(JwtBearerDefaults.AuthenticationScheme).RequireAuthenticatedUser())
            .AddPolicy(PagePolicy, policy => policy.AddAuthenticationSchemes(CookieAuthenticationDefaults.AuthenticationScheme).RequireAuthenticatedUser())
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }
}
