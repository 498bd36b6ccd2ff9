using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace OocdPanel.Api.Platform.Http;

/// <summary>What endpoints that only read have in common.</summary>
public static class ReadEndpoints
{
    /// <summary>403 for anyone with none of the roles.</summary>
    public static RouteHandlerBuilder ForRoles(this RouteHandlerBuilder endpoint, IReadOnlyList<string> roles) => endpoint
        .WithMetadata(new Access(roles))
        .AddEndpointFilter(async (call, next) => Person.Of(call.HttpContext.User).Roles.Intersect(roles).Any()
            ? await next(call)
            : Problems.Problem(403, "role-not-allowed", $"None of your roles may read this; it needs {string.Join(" or ", roles)}.", "Ask somebody who has the role."))
        .ProducesProblem(401).ProducesProblem(403);
}
