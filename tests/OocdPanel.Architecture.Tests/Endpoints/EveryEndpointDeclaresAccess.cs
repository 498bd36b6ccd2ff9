using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Platform.Http;
using OocdPanel.Api.Platform.SignIn;
using OocdPanel.Testing;
using Shouldly;
using Xunit;

namespace OocdPanel.Architecture.Tests.Endpoints;

/// <summary>Every address of the running host says who may use it: roles and a bearer token, a signed-in page, or anyone.</summary>
public sealed class EveryEndpointDeclaresAccess(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Every_endpoint_of_the_host_declares_its_access()
    {
        await using var host = await TestHost.InMemoryAsync(database.ConnectionString);
        var endpoints = host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToArray();
        endpoints.Length.ShouldBeGreaterThan(25);
        endpoints.Where(endpoint => Undeclared(endpoint)).Select(endpoint => endpoint.RoutePattern.RawText).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_endpoint_that_forgot_is_found_out()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/forgotten", () => "for anyone");
        app.MapGet("/roles-without-a-token", () => "").WithMetadata(new Access(["yjs-manager"]));
        app.MapGet("/token-without-roles", () => "").RequireAuthorization(SignInSchemes.ApiPolicy);
        app.MapGet("/no-roles", () => "").RequireAuthorization(SignInSchemes.ApiPolicy).WithMetadata(new Access([]));
        app.MapGet("/declared", () => "").RequireAuthorization(SignInSchemes.ApiPolicy).WithMetadata(new Access(["yjs-manager"]));
        app.MapGet("/for-anyone", () => "").AllowAnonymous();
        ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Where(Undeclared).Select(endpoint => endpoint.RoutePattern.RawText)
            .ShouldBe(["/forgotten", "/roles-without-a-token", "/token-without-roles", "/no-roles"]);
    }

    /// <summary>Pages declare theirs by folder, with the cookie's policy.</summary>
    private static bool Undeclared(Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            return false;
        var policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).ToArray();
        return !policies.Contains(SignInSchemes.PagePolicy)
            && !(policies.Contains(SignInSchemes.ApiPolicy) && endpoint.Metadata.GetMetadata<Access>() is { Roles.Count: > 0 });
    }
}
